-- two of the same name at the same time are two that nobody can tell apart
alter table organisation_body add constraint organisation_body_name_once exclude using gist (
    lower(name) with =, daterange(valid_from, valid_to, '[]') with &&);
alter table organisation_sector add constraint organisation_sector_name_once exclude using gist (
    lower(name) with =, daterange(valid_from, valid_to, '[]') with &&);

create table organisation_unit (
    id           uuid primary key,
    name         text not null check (name <> '' and char_length(name) <= 120),
    sector_id    uuid not null references organisation_sector,
    valid_from   date not null,
    -- null: still there
    valid_to     date,
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    check (valid_to is null or valid_to >= valid_from),
    constraint organisation_unit_name_once exclude using gist (
        sector_id with =, lower(name) with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index organisation_unit_sector_id on organisation_unit (sector_id);
create index organisation_unit_created_by on organisation_unit (created_by);

-- what a body or a sector was called until that day; a mended typing error leaves no row
create table organisation_former_name (
    id         uuid primary key,
    -- one of the two is null: a name was a body's or a sector's
    body_id    uuid references organisation_body,
    sector_id  uuid references organisation_sector,
    name       text not null check (name <> '' and char_length(name) <= 120),
    last_day   date not null,
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    check (num_nonnulls(body_id, sector_id) = 1),
    unique nulls not distinct (body_id, sector_id, last_day)
);
create index organisation_former_name_sector_id on organisation_former_name (sector_id);
create index organisation_former_name_created_by on organisation_former_name (created_by);

-- the links that open an account; a used or a cancelled one is taken away, so that each row here opens something
create table organisation_link (
    id         uuid primary key,
    -- null: it makes the first administrator, who is nobody yet
    person_id  uuid unique nulls not distinct references organisation_person,
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    -- null: until the next start
    expires_at timestamptz,
    created_at timestamptz not null,
    -- null: made at a start, by the system
    created_by uuid references organisation_person,
    check (person_id is null or expires_at is not null)
);
create index organisation_link_created_by on organisation_link (created_by);

alter table organisation_membership
    -- null: nobody in particular; whom a substitute stands in for
    add column stands_in_for uuid references organisation_person;
alter table organisation_membership
    add check (stands_in_for is null or (role = 'SUBSTITUTE' and stands_in_for <> person_id));
create index organisation_membership_stands_in_for on organisation_membership (stands_in_for);

alter table organisation_municipality
    -- null: not told yet
    add column data_protection_officer text check (char_length(data_protection_officer) <= 120),
    -- null: not told yet
    add column data_protection_email text check (char_length(data_protection_email) <= 200);

-- what the municipality adds to the public statements, in its own words; an empty one adds nothing
create table organisation_statement (
    id              uuid primary key,
    municipality_id uuid not null references organisation_municipality,
    kind            text not null check (kind in ('SHORTCOMINGS', 'ACCESSIBILITY', 'PRIVACY', 'FEEDBACK')),
    words_fi        text not null check (char_length(words_fi) <= 4000),
    words_sv        text not null check (char_length(words_sv) <= 4000),
    words_en        text not null check (char_length(words_en) <= 4000),
    created_at      timestamptz not null,
    -- null: entered by the system
    created_by      uuid references organisation_person,
    unique (municipality_id, kind)
);
create index organisation_statement_created_by on organisation_statement (created_by);
