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

-- a wording that the board had approved and that was changed since: the old one with its dates and the reason
create table plan_objective_revision (
    id            uuid primary key,
    objective_id  uuid not null references plan_objective,
    -- the objective's lock_version when this wording was replaced: the trigger below asks for it
    replaced_at_version bigint not null,
    wording       text not null check (wording <> ''),
    valid_from    date not null,
    valid_to      date not null check (valid_to >= valid_from),
    reason        text not null check (reason <> ''),
    created_at    timestamptz not null,
    -- null: entered by the system
    created_by    uuid references organisation_person,
    unique (objective_id, replaced_at_version),
    constraint plan_objective_revision_no_overlap exclude using gist (
        objective_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index plan_objective_revision_created_by on plan_objective_revision (created_by);
create trigger plan_objective_revision_insert_only before update or delete on plan_objective_revision
    for each row execute function lanka_refuse_change();
create trigger plan_objective_revision_no_truncate before truncate on plan_objective_revision
    for each statement execute function lanka_refuse_change();

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
    check (direction_reason <> ''),
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
    -- null: the first that was told of its action and year
    supersedes    uuid unique references plan_follow_up,
    -- null: current
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
    -- null unless merged: the finding that holds it now
    merged_into  uuid references plan_finding check (merged_into <> id),
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (term_id, ordinal),
    check (fate <> 'DECLINED' or fate_reason <> '' and fate_reason is not null),
    check ((fate = 'TAKEN_UP') = (objective_id is not null)),
    check ((fate = 'MERGED') = (merged_into is not null))
);
create index plan_finding_objective_id on plan_finding (objective_id);
create index plan_finding_merged_into on plan_finding (merged_into);
create index plan_finding_created_by on plan_finding (created_by);

-- the way of an objective, and what its approval asks for and locks
create function plan_objective_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'an objective begins as a draft' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if new.state <> old.state and (old.state, new.state) not in
        (('DRAFT', 'PROPOSED'), ('PROPOSED', 'APPROVED'), ('APPROVED', 'ENDED')) then
        raise exception 'an objective does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if new.state = 'APPROVED' and old.state <> 'APPROVED' and (
        not exists (select from plan_action where objective_id = new.id)
        or exists (select from plan_action where objective_id = new.id and sector_id is null)) then
        raise exception 'an objective is approved with actions that each have an owner' using errcode = 'restrict_violation';
    end if;
    if old.state in ('APPROVED', 'ENDED') then
        if row(new.plan_id, new.body_id, new.goal_id, new.sub_goal_id, new.year)
            is distinct from row(old.plan_id, old.body_id, old.goal_id, old.sub_goal_id, old.year) then
            raise exception 'what an approved objective hangs from is locked' using errcode = 'restrict_violation';
        end if;
        if new.wording <> old.wording and not exists (
            select from plan_objective_revision
            where objective_id = old.id and replaced_at_version = old.lock_version and wording = old.wording) then
            raise exception 'an approved wording changes by a dated revision only' using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end;
$$;
create trigger plan_objective_keep before insert or update on plan_objective
    for each row execute function plan_objective_keep();

-- targets of an approved objective are locked, and a target against the indicator's direction is explained
create function plan_target_keep() returns trigger language plpgsql as $$
declare
    good text;
begin
    if exists (select from plan_objective where state in ('APPROVED', 'ENDED')
        and id in (case when tg_op = 'INSERT' then new.objective_id else old.objective_id end,
                   case when tg_op = 'DELETE' then old.objective_id else new.objective_id end)) then
        raise exception 'targets of an approved objective are locked: % refused', tg_op using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    select direction into good from indicator_indicator where id = new.indicator_id;
    if new.direction_reason is null and (
        good = 'MORE_IS_BETTER' and new.target_value < new.baseline_value
        or good = 'LESS_IS_BETTER' and new.target_value > new.baseline_value) then
        raise exception 'a target against its indicator''s direction is explained' using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger plan_target_keep before insert or update or delete on plan_target
    for each row execute function plan_target_keep();

-- an approved objective's action does not lose its owner
create function plan_action_keep() returns trigger language plpgsql as $$
begin
    if new.sector_id is null and exists (
        select from plan_objective where id = new.objective_id and state in ('APPROVED', 'ENDED')) then
        raise exception 'an action of an approved objective has an owner' using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger plan_action_keep before insert or update on plan_action
    for each row execute function plan_action_keep();

-- what was told once stays told: of a follow-up only the moment of its being superseded may be set, once
create function plan_follow_up_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.superseded_at is null and new.superseded_at is not null
        and row(new.id, new.action_id, new.year, new.status, new.done, new.effect, new.example, new.supersedes,
                new.created_at, new.created_by)
            is not distinct from
            row(old.id, old.action_id, old.year, old.status, old.done, old.effect, old.example, old.supersedes,
                old.created_at, old.created_by) then
        return new;
    end if;
    raise exception 'plan_follow_up keeps what was told: % refused', tg_op using errcode = 'restrict_violation';
end;
$$;
create trigger plan_follow_up_keep before update or delete on plan_follow_up
    for each row execute function plan_follow_up_keep();
create trigger plan_follow_up_no_truncate before truncate on plan_follow_up
    for each statement execute function lanka_refuse_change();
