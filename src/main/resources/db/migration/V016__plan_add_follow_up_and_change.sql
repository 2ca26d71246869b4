-- what a year cost, and what changes in the next
alter table plan_follow_up
    -- euros; null: not known
    add column cost numeric(14, 2),
    -- empty: nothing changes
    add column next_change text not null default '',
    add constraint plan_follow_up_cost_counts check (cost >= 0),
    add constraint plan_follow_up_lengths check (length(done) <= 4000 and length(effect) <= 4000 and length(next_change) <= 4000);
alter table plan_follow_up alter column next_change drop default;

create or replace function plan_follow_up_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.superseded_at is null and new.superseded_at is not null
        and row(new.id, new.action_id, new.year, new.status, new.done, new.effect, new.cost, new.next_change, new.example,
                new.supersedes, new.created_at, new.created_by)
            is not distinct from
            row(old.id, old.action_id, old.year, old.status, old.done, old.effect, old.cost, old.next_change, old.example,
                old.supersedes, old.created_at, old.created_by) then
        return new;
    end if;
    raise exception 'plan_follow_up keeps what was told: % refused', tg_op using errcode = 'restrict_violation';
end;
$$;

-- a year's follow-up was gone through: after that only a coordinator corrects it
create table plan_round (
    id         uuid primary key,
    plan_id    uuid not null references plan_plan,
    year       int not null check (year between 1900 and 2200),
    -- when the round was closed
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (plan_id, year)
);
create index plan_round_created_by on plan_round (created_by);

-- the follow-up that each action had when its round was closed
create table plan_round_follow_up (
    id           uuid primary key,
    round_id     uuid not null references plan_round,
    follow_up_id uuid not null unique references plan_follow_up,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person
);
create index plan_round_follow_up_round_id on plan_round_follow_up (round_id);
create index plan_round_follow_up_created_by on plan_round_follow_up (created_by);

-- a plan goes on longer than was first meant
create table plan_extension (
    id           uuid primary key,
    plan_id      uuid not null references plan_plan,
    last_year    int not null,
    new_last_year int not null check (new_last_year > last_year and new_last_year <= 2200),
    body_id      uuid not null references organisation_body,
    -- null: the day is not known
    decided_on   date,
    -- null: the section (pykälä) is not known
    section      int check (section > 0),
    reason       text not null check (reason <> '' and length(reason) <= 2000),
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    -- a last year is moved from once: two at the same time do not both move it
    unique (plan_id, last_year)
);
create index plan_extension_body_id on plan_extension (body_id);
create index plan_extension_created_by on plan_extension (created_by);

alter table plan_plan add constraint plan_plan_name_once unique (term_id, name);

-- the boards that lead an objective together with its own
create table plan_objective_board (
    id           uuid primary key,
    objective_id uuid not null references plan_objective,
    body_id      uuid not null references organisation_body,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (objective_id, body_id)
);
create index plan_objective_board_body_id on plan_objective_board (body_id);
create index plan_objective_board_created_by on plan_objective_board (created_by);

alter table plan_objective
    -- the last day; null: goes on, or ended before its last day was asked for
    add column ended_on date,
    -- null with its last day
    add column end_reason text,
    add constraint plan_objective_end_whole check (
        (ended_on is null) = (end_reason is null) and (ended_on is null or state = 'ENDED') and end_reason <> ''),
    add constraint plan_objective_lengths check (
        length(wording) <= 1000 and length(reason) <= 4000 and length(end_reason) <= 2000),
    -- two change places in one statement
    drop constraint plan_objective_plan_id_ordinal_key,
    add constraint plan_objective_ordinal_once unique (plan_id, ordinal) deferrable initially immediate;

alter table plan_action
    -- full-time years of work; null: not told
    add column person_years numeric(6, 2),
    -- null: not told
    add column life_stage text,
    -- empty: none named
    add column themes text not null default '',
    add column lock_version bigint not null default 0,
    add constraint plan_action_person_years_count check (person_years >= 0),
    add constraint plan_action_life_stage_known check (
        life_stage in ('EVERYONE', 'CHILDREN', 'YOUNG', 'WORKING_AGE', 'OLDER')),
    add constraint plan_action_lengths check (
        length(wording) <= 1000 and length(partners) <= 1000 and length(resources) <= 2000 and length(target_group) <= 500
        and length(themes) <= 500),
    add constraint plan_action_of_its_objective unique (id, objective_id),
    drop constraint plan_action_objective_id_ordinal_key,
    add constraint plan_action_ordinal_once unique (objective_id, ordinal) deferrable initially immediate;
alter table plan_action alter column themes drop default, alter column lock_version drop default;

-- what an action is meant to cost in a year
create table plan_action_cost (
    id         uuid primary key,
    action_id  uuid not null references plan_action,
    year       int not null check (year between 1900 and 2200),
    euros      numeric(14, 2) not null check (euros >= 0),
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (action_id, year) deferrable initially deferred
);
create index plan_action_cost_created_by on plan_action_cost (created_by);

-- an action that was handed over: whose it was, and from which day it is another's
create table plan_action_owner (
    id             uuid primary key,
    action_id      uuid not null references plan_action,
    from_sector_id uuid not null references organisation_sector,
    to_sector_id   uuid not null references organisation_sector check (to_sector_id <> from_sector_id),
    -- the first day of the new owner
    from_day       date not null,
    reason         text not null check (reason <> '' and length(reason) <= 1000),
    created_at     timestamptz not null,
    -- null: entered by the system
    created_by     uuid references organisation_person
);
create index plan_action_owner_action_id on plan_action_owner (action_id);
create index plan_action_owner_from_sector_id on plan_action_owner (from_sector_id);
create index plan_action_owner_to_sector_id on plan_action_owner (to_sector_id);
create index plan_action_owner_created_by on plan_action_owner (created_by);

-- what the board had approved of an action and what was changed since: wording and years as they were, their days, the reason
create table plan_action_revision (
    id         uuid primary key,
    action_id  uuid not null references plan_action,
    -- the action's lock_version when this was replaced: the trigger below asks for it
    replaced_at_version bigint not null,
    wording    text not null check (wording <> ''),
    first_year int not null,
    last_year  int not null,
    valid_from date not null,
    valid_to   date not null check (valid_to >= valid_from),
    reason     text not null check (reason <> '' and length(reason) <= 2000),
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (action_id, replaced_at_version),
    constraint plan_action_revision_no_overlap exclude using gist (
        action_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index plan_action_revision_created_by on plan_action_revision (created_by);

alter table plan_target
    add column lock_version bigint not null default 0,
    add constraint plan_target_lengths check (length(criterion) <= 1000 and length(direction_reason) <= 1000);
alter table plan_target alter column lock_version drop default;

-- where the figure should be on the way
create table plan_target_interim (
    id         uuid primary key,
    target_id  uuid not null references plan_target,
    year       int not null check (year between 1900 and 2200),
    value      numeric not null,
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (target_id, year) deferrable initially deferred
);
create index plan_target_interim_created_by on plan_target_interim (created_by);

alter table plan_finding
    -- the action that takes it up; null: the objective as a whole, or not taken up
    add column action_id uuid,
    add constraint plan_finding_action_of_objective foreign key (action_id, objective_id)
        references plan_action (id, objective_id),
    add constraint plan_finding_action_needs_objective check (action_id is null or objective_id is not null),
    add constraint plan_finding_lengths check (length(wording) <= 2000 and length(fate_reason) <= 2000);
create index plan_finding_action_id on plan_finding (action_id, objective_id);

-- what only grows
create trigger plan_round_insert_only before update or delete on plan_round
    for each row execute function lanka_refuse_change();
create trigger plan_round_no_truncate before truncate on plan_round
    for each statement execute function lanka_refuse_change();
create trigger plan_round_follow_up_insert_only before update or delete on plan_round_follow_up
    for each row execute function lanka_refuse_change();
create trigger plan_round_follow_up_no_truncate before truncate on plan_round_follow_up
    for each statement execute function lanka_refuse_change();
create trigger plan_extension_insert_only before update or delete on plan_extension
    for each row execute function lanka_refuse_change();
create trigger plan_extension_no_truncate before truncate on plan_extension
    for each statement execute function lanka_refuse_change();
create trigger plan_action_owner_insert_only before update or delete on plan_action_owner
    for each row execute function lanka_refuse_change();
create trigger plan_action_owner_no_truncate before truncate on plan_action_owner
    for each statement execute function lanka_refuse_change();
create trigger plan_action_revision_insert_only before update or delete on plan_action_revision
    for each row execute function lanka_refuse_change();
create trigger plan_action_revision_no_truncate before truncate on plan_action_revision
    for each statement execute function lanka_refuse_change();

-- the last year of a plan moves by an extension only
create function plan_plan_keep() returns trigger language plpgsql as $$
begin
    if new.last_year <> old.last_year and not exists (
        select from plan_extension
        where plan_id = old.id and last_year = old.last_year and new_last_year = new.last_year) then
        raise exception 'a plan''s last year moves by an extension only' using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger plan_plan_keep before update on plan_plan
    for each row execute function plan_plan_keep();

-- a draft may be thrown away; what was laid before a board stays
create function plan_objective_remove() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' then
        raise exception 'only a draft is removed' using errcode = 'restrict_violation';
    end if;
    return old;
end;
$$;
create trigger plan_objective_remove before delete on plan_objective
    for each row execute function plan_objective_remove();

-- what an approved action is changes by a dated revision, its owner by a hand-over
create function plan_action_lock() returns trigger language plpgsql as $$
declare
    objective_state text;
begin
    select state into objective_state from plan_objective where id = old.objective_id;
    if tg_op = 'DELETE' then
        if objective_state <> 'DRAFT' then
            raise exception 'only a draft''s action is removed' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if objective_state in ('APPROVED', 'ENDED') then
        if row(new.wording, new.first_year, new.last_year) is distinct from row(old.wording, old.first_year, old.last_year)
            and not exists (select from plan_action_revision r
                where r.action_id = old.id and r.replaced_at_version = old.lock_version and r.wording = old.wording
                    and r.first_year = old.first_year and r.last_year = old.last_year) then
            raise exception 'an approved action changes by a dated revision only' using errcode = 'restrict_violation';
        end if;
        if new.sector_id is distinct from old.sector_id and not exists (select from plan_action_owner h
            where h.action_id = old.id and h.from_sector_id = old.sector_id and h.to_sector_id = new.sector_id) then
            raise exception 'an approved action changes hands by a hand-over only' using errcode = 'restrict_violation';
        end if;
    end if;
    return new;
end;
$$;
create trigger plan_action_lock before update or delete on plan_action
    for each row execute function plan_action_lock();

-- the years on the way belong to their target and are locked with it
create function plan_target_interim_keep() returns trigger language plpgsql as $$
begin
    if exists (select from plan_target t join plan_objective o on o.id = t.objective_id
        where o.state in ('APPROVED', 'ENDED')
            and t.id = (case when tg_op = 'DELETE' then old.target_id else new.target_id end)) then
        raise exception 'targets of an approved objective are locked: % refused', tg_op using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if exists (select from plan_target t where t.id = new.target_id
        and (new.year >= t.target_year or new.year <= t.baseline_year)) then
        raise exception 'an interim year is between the baseline and the target' using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger plan_target_interim_keep before insert or update or delete on plan_target_interim
    for each row execute function plan_target_interim_keep();
