-- the year clock: the council's day is given, and the other days are counted from it
create table calendar_year (
    id           uuid primary key,
    year         int not null unique check (year between 1900 and 2199),
    -- when the council handles the year's report
    council_on   date not null check (extract(year from council_on) = year),
    lock_version bigint not null,
    created_at   timestamptz not null,
    created_by   uuid not null references organisation_person
);
create index calendar_year_created_by on calendar_year (created_by);

create table calendar_milestone (
    id           uuid primary key,
    year_id      uuid not null references calendar_year,
    kind         text not null check (kind in ('FOLLOW_UP', 'TEXT_READY', 'TO_BOARDS', 'BOARDS_ANSWERED', 'TO_EXECUTIVE', 'COUNCIL', 'PLAN_WORK')),
    due_on       date not null,
    -- a day that somebody chose: it stays when the council's day changes
    moved        boolean not null,
    lock_version bigint not null,
    created_at   timestamptz not null,
    created_by   uuid not null references organisation_person,
    unique (year_id, kind)
);
create index calendar_milestone_due_on on calendar_milestone (due_on);
create index calendar_milestone_created_by on calendar_milestone (created_by);

-- the log as the administrator reads it, the newest first
create index journal_entry_happened_at on journal_entry (happened_at desc, id);
