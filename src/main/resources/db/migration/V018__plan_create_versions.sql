-- what a board decides on: its objectives of a year with actions and targets, frozen when they are laid before it
create table plan_version (
    id         uuid primary key,
    plan_id    uuid not null references plan_plan,
    body_id    uuid not null references organisation_body,
    -- null: the objectives of the plan's every year
    year       int check (year between 1900 and 2200),
    number     int not null check (number > 0),
    content    bytea not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$' and sha256 = encode(sha256(content), 'hex')),
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (plan_id, body_id, number)
);
create index plan_version_body_id on plan_version (body_id);
create index plan_version_created_by on plan_version (created_by);
create trigger plan_version_insert_only before update or delete on plan_version
    for each row execute function lanka_refuse_change();
create trigger plan_version_no_truncate before truncate on plan_version
    for each statement execute function lanka_refuse_change();

-- the objectives that wait for, or got, the board's decision on that version
create table plan_version_objective (
    id           uuid primary key,
    version_id   uuid not null references plan_version,
    objective_id uuid not null references plan_objective,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (version_id, objective_id)
);
create index plan_version_objective_objective_id on plan_version_objective (objective_id);
create index plan_version_objective_created_by on plan_version_objective (created_by);
create trigger plan_version_objective_insert_only before update or delete on plan_version_objective
    for each row execute function lanka_refuse_change();
create trigger plan_version_objective_no_truncate before truncate on plan_version_objective
    for each statement execute function lanka_refuse_change();

-- what the board did with it, as told by the room that records decisions
create table plan_version_outcome (
    id          uuid primary key,
    version_id  uuid not null references plan_version,
    outcome     text not null check (outcome in ('APPROVED', 'RETURNED', 'REJECTED', 'TABLED', 'REMOVED')),
    -- a bare uuid: the room of decisions is below this one
    decision    uuid not null,
    decided_on  date not null,
    -- null: not known
    section     int check (section > 0),
    case_number text check (case_number <> ''),
    -- word for word; of what was not approved the reason
    wording     text not null,
    -- null: only what was put off has a next meeting, and that may be unknown
    next_on     date check (next_on > decided_on),
    -- null: an original; else the decision whose section or case number this row mends
    corrects    uuid,
    created_at  timestamptz not null,
    -- null: entered by the system
    created_by  uuid references organisation_person,
    unique (version_id, decision),
    foreign key (version_id, corrects) references plan_version_outcome (version_id, decision),
    check (outcome not in ('RETURNED', 'REJECTED') or wording <> ''),
    check (next_on is null or outcome in ('TABLED', 'REMOVED'))
);
-- a board puts off as often as it likes, and decides once
create unique index plan_version_outcome_once on plan_version_outcome (version_id)
    where corrects is null and outcome in ('APPROVED', 'RETURNED', 'REJECTED');
create index plan_version_outcome_corrects on plan_version_outcome (version_id, corrects);
create index plan_version_outcome_created_by on plan_version_outcome (created_by);
create trigger plan_version_outcome_insert_only before update or delete on plan_version_outcome
    for each row execute function lanka_refuse_change();
create trigger plan_version_outcome_no_truncate before truncate on plan_version_outcome
    for each statement execute function lanka_refuse_change();

-- a board may send back what was laid before it; until it has decided, what it reads is what would be approved
create or replace function plan_objective_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'an objective begins as a draft' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if new.state <> old.state and (old.state, new.state) not in
        (('DRAFT', 'PROPOSED'), ('PROPOSED', 'DRAFT'), ('PROPOSED', 'APPROVED'), ('APPROVED', 'ENDED')) then
        raise exception 'an objective does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if old.state = 'PROPOSED' and row(new.plan_id, new.body_id, new.goal_id, new.sub_goal_id, new.year, new.wording, new.reason)
        is distinct from row(old.plan_id, old.body_id, old.goal_id, old.sub_goal_id, old.year, old.wording, old.reason) then
        raise exception 'an objective does not change while its board has it' using errcode = 'restrict_violation';
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

-- the same of its actions and targets; only the owner of an action may change, when a sector ends
create function plan_proposed_keep() returns trigger language plpgsql as $$
begin
    if not exists (select from plan_objective where state = 'PROPOSED'
        and id in (case when tg_op = 'INSERT' then new.objective_id else old.objective_id end,
                   case when tg_op = 'DELETE' then old.objective_id else new.objective_id end)) then
        return coalesce(new, old);
    end if;
    if tg_table_name = 'plan_action' and tg_op = 'UPDATE' and new.sector_id is not null
        and to_jsonb(new) - 'sector_id' - 'lock_version' = to_jsonb(old) - 'sector_id' - 'lock_version' then
        return new;
    end if;
    raise exception 'an objective does not change while its board has it: % of % refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end;
$$;
create trigger plan_action_proposed_keep before insert or update or delete on plan_action
    for each row execute function plan_proposed_keep();
create trigger plan_target_proposed_keep before insert or update or delete on plan_target
    for each row execute function plan_proposed_keep();
