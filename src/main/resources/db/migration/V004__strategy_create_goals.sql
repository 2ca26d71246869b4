create table strategy_council_term (
    id         uuid primary key,
    -- "2017–2021"
    name       text not null unique check (name <> ''),
    -- "2017-2021": in addresses, given once
    slug       text not null unique check (slug ~ '^[0-9]{4}-[0-9]{4}$'),
    starts_on  date not null,
    ends_on    date not null check (ends_on > starts_on),
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    constraint strategy_council_term_no_overlap exclude using gist (daterange(starts_on, ends_on, '[]') with &&)
);
create index strategy_council_term_created_by on strategy_council_term (created_by);

create table strategy_strategy (
    id           uuid primary key,
    term_id      uuid not null unique references strategy_council_term,
    name         text not null check (name <> ''),
    vision       text not null,
    state        text not null check (state in ('DRAFT', 'IN_FORCE')),
    -- where the wordings are from, shown under them
    source       text not null,
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person
);
create index strategy_strategy_created_by on strategy_strategy (created_by);

-- a value (arvo) or a common target (yhteinen tavoite) of the strategy
create table strategy_principle (
    id          uuid primary key,
    strategy_id uuid not null references strategy_strategy,
    kind        text not null check (kind in ('VALUE', 'COMMON_TARGET')),
    ordinal     int not null check (ordinal > 0),
    wording     text not null check (wording <> ''),
    created_at  timestamptz not null,
    -- null: entered by the system
    created_by  uuid references organisation_person,
    unique (strategy_id, kind, ordinal)
);
create index strategy_principle_created_by on strategy_principle (created_by);

create table strategy_goal (
    id           uuid primary key,
    strategy_id  uuid not null references strategy_strategy,
    ordinal      int not null check (ordinal > 0),
    wording      text not null check (wording <> ''),
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (strategy_id, ordinal)
);
create index strategy_goal_created_by on strategy_goal (created_by);

create table strategy_sub_goal (
    id         uuid primary key,
    goal_id    uuid not null references strategy_goal,
    ordinal    int not null check (ordinal > 0),
    wording    text not null check (wording <> ''),
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (goal_id, ordinal),
    unique (id, goal_id)
);
create index strategy_sub_goal_created_by on strategy_sub_goal (created_by);

-- a wording that was changed: the old one with its dates stays readable beside the new
create table strategy_wording_revision (
    id          uuid primary key,
    -- one of the two is null
    goal_id     uuid references strategy_goal,
    sub_goal_id uuid references strategy_sub_goal,
    reworded    uuid not null generated always as (coalesce(goal_id, sub_goal_id)) stored,
    wording     text not null check (wording <> ''),
    valid_from  date not null,
    valid_to    date not null check (valid_to >= valid_from),
    reason      text not null check (reason <> ''),
    created_at  timestamptz not null,
    -- null: entered by the system
    created_by  uuid references organisation_person,
    check (num_nonnulls(goal_id, sub_goal_id) = 1),
    constraint strategy_wording_revision_no_overlap exclude using gist (
        reworded with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index strategy_wording_revision_goal_id on strategy_wording_revision (goal_id);
create index strategy_wording_revision_sub_goal_id on strategy_wording_revision (sub_goal_id);
create index strategy_wording_revision_created_by on strategy_wording_revision (created_by);
create trigger strategy_wording_revision_insert_only before update or delete on strategy_wording_revision
    for each row execute function lanka_refuse_change();
create trigger strategy_wording_revision_no_truncate before truncate on strategy_wording_revision
    for each statement execute function lanka_refuse_change();

create table strategy_goal_indicator (
    id           uuid primary key,
    goal_id      uuid not null references strategy_goal,
    indicator_id uuid not null references indicator_indicator,
    ordinal      int not null check (ordinal > 0),
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (goal_id, indicator_id)
);
create index strategy_goal_indicator_indicator_id on strategy_goal_indicator (indicator_id);
create index strategy_goal_indicator_created_by on strategy_goal_indicator (created_by);
