-- A template is changed as a draft, and what has been taken into use stays as it was: each change is a new number.
alter table report_template
    -- being changed, and not yet used for any report
    add column draft boolean not null default false,
    add column lock_version bigint not null default 0;
alter table report_template
    alter column draft drop default,
    alter column lock_version drop default;
create unique index report_template_one_draft on report_template (kind) where draft;

alter table report_template_chapter
    -- null: stands directly under its part
    add column parent_key text,
    add constraint report_template_chapter_parent foreign key (template_id, parent_key)
        references report_template_chapter (template_id, key),
    add constraint report_template_chapter_not_its_own_parent check (parent_key <> key),
    add constraint report_template_chapter_heading_length check (length(heading) <= 200),
    add constraint report_template_chapter_guidance_length check (length(guidance) <= 2000),
    add constraint report_template_chapter_opening_length check (length(opening) <= 4000);
create index report_template_chapter_parent_key on report_template_chapter (template_id, parent_key);

alter table report_template_step
    drop constraint report_template_step_template_id_ordinal_key,
    -- null: every body of the kind
    add column body_id uuid references organisation_body,
    -- null: the coordinator gives the day when sending
    add column days int check (days between 1 and 180),
    -- stops of the same ordinal are asked at the same time
    add constraint report_template_step_once unique nulls not distinct (template_id, ordinal, body_kind, body_id),
    add constraint report_template_step_days_of_statement check (days is null or purpose = 'STATEMENT');
create index report_template_step_body_id on report_template_step (body_id);

create function report_template_keep() returns trigger language plpgsql as $$
begin
    if not old.draft then
        raise exception 'a template in use stays as it is: % refused', tg_op using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger report_template_keep before update or delete on report_template
    for each row execute function report_template_keep();

create function report_template_part_keep() returns trigger language plpgsql as $$
begin
    if exists (select from report_template t where not t.draft
        and t.id = case when tg_op = 'INSERT' then new.template_id else old.template_id end) then
        raise exception 'a template in use stays as it is: % refused', tg_op using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger report_template_chapter_keep before insert or update or delete on report_template_chapter
    for each row execute function report_template_part_keep();
create trigger report_template_step_keep before insert or update or delete on report_template_step
    for each row execute function report_template_part_keep();

-- A year has one annual report, whichever term it falls in.
create unique index report_report_one_of_a_year on report_report (year, round, language) where kind = 'ANNUAL';

alter table report_step
    -- how long the body is usually given; null: no usual time
    add column days int check (days between 1 and 180);

-- Chapters are added, moved and taken away; what was written of one that was taken away stays in its saves.
alter table report_chapter
    -- null: it stands in the report
    add column removed_at timestamptz,
    -- null: it stands in the report
    add column removed_by uuid references organisation_person,
    drop constraint report_chapter_report_id_ordinal_key,
    add constraint report_chapter_in_one_report unique (id, report_id),
    add constraint report_chapter_parent foreign key (parent_id, report_id) references report_chapter (id, report_id),
    add constraint report_chapter_not_its_own_parent check (parent_id <> id),
    add constraint report_chapter_heading_length check (length(heading) <= 200),
    add constraint report_chapter_guidance_length check (length(guidance) <= 2000);
create unique index report_chapter_place on report_chapter (report_id, ordinal) where removed_at is null;
create index report_chapter_parent_in_report on report_chapter (parent_id, report_id);
create index report_chapter_removed_by on report_chapter (removed_by);

-- two levels: a chapter inside a chapter holds no others
create function report_chapter_two_levels() returns trigger language plpgsql as $$
begin
    if new.parent_id is not null and exists (
        select from report_chapter p where p.id = new.parent_id and (p.parent_id is not null or p.part <> new.part)) then
        raise exception 'a chapter inside a chapter holds no others' using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger report_chapter_two_levels before insert or update of parent_id, part on report_chapter
    for each row execute function report_chapter_two_levels();
