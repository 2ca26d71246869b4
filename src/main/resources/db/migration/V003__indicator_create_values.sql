create table indicator_area (
    id         uuid primary key,
    category   text not null check (category in ('KUNTA', 'SEUTUKUNTA', 'MAAKUNTA', 'HYVINVOINTIALUE', 'MAA')),
    code       text not null check (code <> ''),
    name_fi    text not null check (name_fi <> ''),
    name_sv    text not null,
    valid_from date not null,
    -- null: still there
    valid_to   date,
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (category, code)
);
create index indicator_area_created_by on indicator_area (created_by);

create table indicator_indicator (
    id             uuid primary key,
    -- what a writer names in a live block: the source's own number, or a short word
    code           text not null unique check (code ~ '^[a-z0-9-]+$'),
    kind           text not null check (kind in ('POPULATION', 'PERFORMANCE')),
    name_fi        text not null check (name_fi <> ''),
    name_sv        text not null,
    name_en        text not null,
    unit           text not null,
    decimals       int not null check (decimals between 0 and 6),
    direction      text not null check (direction in ('MORE_IS_BETTER', 'LESS_IS_BETTER', 'NEITHER')),
    source         text not null check (source <> ''),
    -- null: the source gives it no number
    source_id      text,
    rhythm         text not null check (rhythm in ('YEARLY', 'EVERY_SECOND_YEAR')),
    description    text not null,
    -- made-up figures: said wherever they show
    example        boolean not null,
    valid_from     date not null,
    -- null: still measured
    valid_to       date,
    -- null: nothing has replaced it
    replaced_by    uuid references indicator_indicator,
    lock_version   bigint not null,
    created_at     timestamptz not null,
    -- null: entered by the system
    created_by     uuid references organisation_person
);
create index indicator_indicator_replaced_by on indicator_indicator (replaced_by);
create index indicator_indicator_created_by on indicator_indicator (created_by);

create table indicator_break (
    id           uuid primary key,
    indicator_id uuid not null references indicator_indicator,
    year         int not null check (year between 1900 and 2200),
    reason       text not null check (reason <> ''),
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (indicator_id, year)
);
create index indicator_break_created_by on indicator_break (created_by);

-- one fetching or entering of values: where they came from and when; the provenance of every value
create table indicator_run (
    id           uuid primary key,
    source       text not null check (source <> ''),
    retrieved_on date not null,
    -- what the licence asks to be shown
    credit       text not null check (credit <> ''),
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person
);
create index indicator_run_created_by on indicator_run (created_by);

-- values by the million: identity key, provenance through the run (a named exception of the conventions)
create table indicator_value (
    id               bigint generated always as identity primary key,
    indicator_id     uuid not null references indicator_indicator,
    area_id          uuid not null references indicator_area,
    year             int not null check (year between 1900 and 2200),
    -- null: a single year
    first_year       int check (first_year < year),
    -- null: the year itself is the label
    period_label     text,
    sex              text not null check (sex in ('ALL', 'MALE', 'FEMALE')),
    -- empty: everyone
    population_group text not null,
    -- null when and only when there is no figure
    value            numeric,
    status           text not null check (status in ('VALUE', 'PRELIMINARY', 'SUPPRESSED', 'NOT_APPLICABLE', 'NOT_COLLECTED')),
    -- null: the source gives no limits
    lower_limit      numeric,
    upper_limit      numeric,
    run_id           uuid not null references indicator_run,
    -- null: the first figure for its key
    supersedes       bigint unique references indicator_value,
    -- null: current
    superseded_at    timestamptz,
    check ((value is not null) = (status in ('VALUE', 'PRELIMINARY')))
);
create unique index indicator_value_one_current on indicator_value
    (indicator_id, area_id, year, sex, population_group) where superseded_at is null;
create index indicator_value_area_id on indicator_value (area_id);
create index indicator_value_run_id on indicator_value (run_id);

-- what was quoted once stays what it was: of a value only the moment of its being superseded may be set, once
create function indicator_value_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.superseded_at is null and new.superseded_at is not null
        and row(new.id, new.indicator_id, new.area_id, new.year, new.first_year, new.period_label, new.sex, new.population_group,
                new.value, new.status, new.lower_limit, new.upper_limit, new.run_id, new.supersedes)
            is not distinct from
            row(old.id, old.indicator_id, old.area_id, old.year, old.first_year, old.period_label, old.sex, old.population_group,
                old.value, old.status, old.lower_limit, old.upper_limit, old.run_id, old.supersedes) then
        return new;
    end if;
    raise exception 'indicator_value keeps its figures: % refused', tg_op using errcode = 'restrict_violation';
end;
$$;
create trigger indicator_value_keep before update or delete on indicator_value
    for each row execute function indicator_value_keep();
create trigger indicator_value_no_truncate before truncate on indicator_value
    for each statement execute function lanka_refuse_change();
