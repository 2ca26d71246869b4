alter table indicator_indicator
    -- null: nobody here gathers it, the figures are a source's
    add column owner_sector_id uuid references organisation_sector,
    -- null: no day is agreed on for the next own figure
    add column due_on date,
    -- null: no smallest change that counts is agreed on, and so no reason for it
    add column smallest_change numeric check (smallest_change > 0),
    add column smallest_change_reason text check (smallest_change_reason <> '' and length(smallest_change_reason) <= 500),
    add constraint indicator_indicator_smallest_change_has_reason
        check ((smallest_change is null) = (smallest_change_reason is null)),
    add constraint indicator_indicator_due_is_of_an_owner check (due_on is null or owner_sector_id is not null),
    add constraint indicator_indicator_ends_after_it_begins check (valid_to >= valid_from),
    add constraint indicator_indicator_not_replaced_by_itself check (replaced_by <> id),
    add constraint indicator_indicator_lengths check (
        length(code) <= 40 and length(name_fi) <= 200 and length(name_sv) <= 200 and length(name_en) <= 200
        and length(unit) <= 30 and length(source) <= 200 and length(source_id) <= 50 and length(description) <= 2000);
create index indicator_indicator_owner_sector_id on indicator_indicator (owner_sector_id);

alter table indicator_area
    add constraint indicator_area_lengths check (length(code) <= 20 and length(name_fi) <= 100 and length(name_sv) <= 100);
alter table indicator_break
    add constraint indicator_break_reason_length check (length(reason) <= 500);
alter table indicator_run
    add constraint indicator_run_lengths check (length(source) <= 200 and length(credit) <= 200);

-- figures give a unit, a direction and decimals their meaning: none is changed under them so that they would say another thing
create function indicator_indicator_keep() returns trigger language plpgsql as $$
begin
    if new.code <> old.code then
        raise exception 'an indicator keeps its code: live blocks name it' using errcode = 'restrict_violation';
    end if;
    if new.unit <> old.unit and exists (select from indicator_value where indicator_id = old.id) then
        raise exception 'an indicator with figures keeps its unit' using errcode = 'restrict_violation';
    end if;
    if new.decimals < old.decimals and exists (
        select from indicator_value where indicator_id = old.id and scale(trim_scale(value)) > new.decimals) then
        raise exception 'an indicator shows every decimal of its figures' using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger indicator_indicator_keep before update on indicator_indicator
    for each row execute function indicator_indicator_keep();
