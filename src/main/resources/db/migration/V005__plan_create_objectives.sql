create table plan_plan (
    id           uuid primary key,
    term_id      uuid not null references strategy_council_term,
    name         text not null check (name <> ''),
    -- a plan's own span need not be its term's
    first_year   int not null check (first_year between 1900 and 2200),
    last_year    int not null check (last_year >= first_year),
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person
);
create index plan_plan_term_id on plan_plan (term_id);
create index plan_plan_created_by on plan_plan (created_by);

create table plan_objective (
    id           uuid primary key,
    plan_id      uuid not null references plan_plan,
    ordinal      int not null check (ordinal > 0),
    body_id      uuid not null references organisation_body,
    goal_id      uuid not null references strategy_goal,
    -- null: hangs from the goal itself
    sub_goal_id  uuid,
    -- null: for the whole plan
    year         int check (year between 1900 and 2200),
    wording      text not null check (wording <> ''),
    reason       text not null,
    state        text not null check (state in ('DRAFT', 'PROPOSED', 'APPROVED', 'ENDED')),
    -- made up: said wherever it shows
    example      boolean not null,
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (plan_id, ordinal),
    foreign key (sub_goal_id, goal_id) references strategy_sub_goal (id, goal_id)
);
create index plan_objective_body_id on plan_objective (body_id);
create index plan_objective_goal_id on plan_objective (goal_id);
create index plan_objective_sub_goal_id on plan_objective (sub_goal_id, goal_id);
create index plan_objective_created_by on plan_objective (created_by);

create table plan_action (
    id           uuid primary key,
    objective_id uuid not null references plan_objective,
    ordinal      int not null check (ordinal > 0),
    wording      text not null check (wording <> ''),
    -- null while the owner is not yet named; an approved objective's actions have one
    sector_id    uuid references organisation_sector,
    -- empty: nobody else
    partners     text not null,
    first_year   int not null check (first_year between 1900 and 2200),
    last_year    int not null check (last_year >= first_year),
    resources    text not null,
    target_group text not null,
    -- made up: said wherever it shows
    example      boolean not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (objective_id, ordinal)
);
create index plan_action_sector_id on plan_action (sector_id);
create index plan_action_created_by on plan_action (created_by);

create table plan_target (
    id             uuid primary key,
    objective_id   uuid not null references plan_objective,
    indicator_id   uuid not null references indicator_indicator,
    -- null with its year: there is no figure to start from yet
    baseline_value numeric,
    baseline_year  int check (baseline_year between 1900 and 2200),
    target_value   numeric not null,
    target_year    int not null check (target_year between 1900 and 2200),
    -- in words: when the target counts as reached
    criterion      text not null check (criterion <> ''),
    -- null: the direction agrees with the indicator's
    direction_reason text,
    -- made up: said wherever it shows
    example        boolean not null,
    created_at     timestamptz not null,
    -- null: entered by the system
    created_by     uuid references organisation_person,
    unique (objective_id, indicator_id, target_year),
    check ((baseline_value is null) = (baseline_year is null)),
    check (baseline_year < target_year)
);
create index plan_target_indicator_id on plan_target (indicator_id);
create index plan_target_created_by on plan_target (created_by);

-- a dated fact with its author: a correction is a new row beside the old
create table plan_follow_up (
    id            uuid primary key,
    action_id     uuid not null references plan_action,
    year          int not null check (year between 1900 and 2200),
    status        text not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'PARTLY_DONE', 'NOT_DONE', 'POSTPONED')),
    done          text not null,
    effect        text not null,
    -- made up: said wherever it shows
    example       boolean not null,
    superseded_at timestamptz,
    created_at    timestamptz not null,
    -- null: entered by the system
    created_by    uuid references organisation_person
);
create unique index plan_follow_up_one_current on plan_follow_up (action_id, year) where superseded_at is null;
create index plan_follow_up_action_id on plan_follow_up (action_id);
create index plan_follow_up_created_by on plan_follow_up (created_by);

-- the thread between terms: what a term taught, and what became of it
create table plan_finding (
    id           uuid primary key,
    -- the term that taught it
    term_id      uuid not null references strategy_council_term,
    kind         text not null check (kind in ('SUCCESS', 'LESSON', 'DEVELOPMENT_TARGET')),
    ordinal      int not null check (ordinal > 0),
    wording      text not null check (wording <> ''),
    fate         text not null check (fate in ('OPEN', 'TAKEN_UP', 'MERGED', 'DECLINED')),
    -- null: open or taken up needs no reason
    fate_reason  text,
    -- null unless taken up by an objective
    objective_id uuid references plan_objective,
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (term_id, ordinal),
    check (fate <> 'DECLINED' or fate_reason is not null),
    check ((fate = 'TAKEN_UP') = (objective_id is not null))
);
create index plan_finding_objective_id on plan_finding (objective_id);
create index plan_finding_created_by on plan_finding (created_by);
