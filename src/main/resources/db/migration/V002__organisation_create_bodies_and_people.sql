create extension if not exists btree_gist;

create table organisation_person (
    id            uuid primary key,
    name          text not null check (name <> ''),
    -- null: not known
    email         text,
    -- null: someone who is recorded but does not sign in
    username      text unique check (username = lower(username) and username <> ''),
    -- null while there is no account, or it has been closed
    password_hash text,
    state         text not null check (state in ('INVITED', 'ACTIVE', 'CLOSED')),
    language      text not null check (language in ('fi', 'sv', 'en')),
    administrator boolean not null,
    lock_version  bigint not null,
    created_at    timestamptz not null,
    -- null: the first administrator, whom nobody made
    created_by    uuid references organisation_person,
    check (state <> 'ACTIVE' or (username is not null and password_hash is not null))
);
create index organisation_person_created_by on organisation_person (created_by);

create table organisation_municipality (
    id             uuid primary key,
    -- one row: one installation serves one municipality
    only_one       boolean not null unique check (only_one),
    name_fi        text not null check (name_fi <> ''),
    name_sv        text not null,
    -- genitive for headings: "Hämeenlinnan"
    genitive_fi    text not null,
    -- null: not told yet
    code           text check (code ~ '^[0-9]{3}$'),
    -- null: not told yet; the public statements then say so
    feedback_email text,
    -- null: the statement has not been assessed yet
    accessibility_assessed_on date,
    example        boolean not null,
    lock_version   bigint not null,
    created_at     timestamptz not null,
    -- null: made at the first start
    created_by     uuid references organisation_person
);
create index organisation_municipality_created_by on organisation_municipality (created_by);

create table organisation_body (
    id           uuid primary key,
    kind         text not null check (kind in ('COUNCIL', 'EXECUTIVE', 'BOARD', 'MANAGEMENT_TEAM', 'WORKING_GROUP', 'ADVISORY')),
    name         text not null check (name <> ''),
    valid_from   date not null,
    -- null: still there
    valid_to     date,
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered with the example by the system
    created_by   uuid references organisation_person,
    check (valid_to is null or valid_to >= valid_from),
    constraint organisation_body_one_at_a_time exclude using gist (
        kind with =, daterange(valid_from, valid_to, '[]') with &&) where (kind in ('COUNCIL', 'EXECUTIVE'))
);
create index organisation_body_created_by on organisation_body (created_by);

create table organisation_sector (
    id           uuid primary key,
    name         text not null check (name <> ''),
    short_name   text not null check (short_name <> ''),
    body_id      uuid not null references organisation_body,
    valid_from   date not null,
    -- null: still there
    valid_to     date,
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered with the example by the system
    created_by   uuid references organisation_person,
    check (valid_to is null or valid_to >= valid_from),
    constraint organisation_sector_short_name_once exclude using gist (
        short_name with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index organisation_sector_body_id on organisation_sector (body_id);
create index organisation_sector_created_by on organisation_sector (created_by);

create table organisation_membership (
    id           uuid primary key,
    person_id    uuid not null references organisation_person,
    -- one of the two is null: a seat is in a body or in a sector
    body_id      uuid references organisation_body,
    sector_id    uuid references organisation_sector,
    seat         uuid not null generated always as (coalesce(body_id, sector_id)) stored,
    role         text not null check (role in ('COORDINATOR', 'WRITER', 'CONTACT', 'SECRETARY', 'CHAIR', 'MEMBER', 'SUBSTITUTE', 'PRESENTER')),
    valid_from   date not null,
    -- null: goes on
    valid_to     date,
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered with the example by the system
    created_by   uuid references organisation_person,
    check (num_nonnulls(body_id, sector_id) = 1),
    check (valid_to is null or valid_to >= valid_from),
    constraint organisation_membership_no_overlap exclude using gist (
        person_id with =, seat with =, role with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index organisation_membership_person_id on organisation_membership (person_id);
create index organisation_membership_body_id on organisation_membership (body_id);
create index organisation_membership_sector_id on organisation_membership (sector_id);
create index organisation_membership_created_by on organisation_membership (created_by);
