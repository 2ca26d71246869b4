-- A painopiste: what the year stresses under a goal, and why; chosen in the annual report of the year before.
alter table strategy_goal add constraint strategy_goal_of_strategy unique (id, strategy_id);

create table strategy_focus_area (
    id          uuid primary key,
    strategy_id uuid not null references strategy_strategy,
    goal_id     uuid not null,
    year        int not null check (year between 1900 and 2200),
    ordinal     int not null check (ordinal > 0),
    wording     text not null check (wording <> '' and length(wording) <= 300),
    reason      text not null check (reason <> '' and length(reason) <= 1000),
    created_at  timestamptz not null,
    -- null: entered by the system
    created_by  uuid references organisation_person,
    foreign key (goal_id, strategy_id) references strategy_goal (id, strategy_id),
    unique (strategy_id, year, ordinal) deferrable initially immediate,
    unique (strategy_id, year, wording)
);
create index strategy_focus_area_goal_id on strategy_focus_area (goal_id, strategy_id);
create index strategy_focus_area_created_by on strategy_focus_area (created_by);

-- a term is corrected while nothing hangs from it
alter table strategy_council_term
    add column lock_version bigint not null default 0,
    add constraint strategy_council_term_name_length check (length(name) <= 50);
alter table strategy_council_term alter column lock_version drop default;

-- two neighbours change places in one statement
alter table strategy_principle
    drop constraint strategy_principle_strategy_id_kind_ordinal_key,
    add constraint strategy_principle_ordinal unique (strategy_id, kind, ordinal) deferrable initially immediate,
    add constraint strategy_principle_wording_length check (length(wording) <= 500);
alter table strategy_goal
    drop constraint strategy_goal_strategy_id_ordinal_key,
    add constraint strategy_goal_ordinal unique (strategy_id, ordinal) deferrable initially immediate,
    add constraint strategy_goal_wording_length check (length(wording) <= 500);
alter table strategy_sub_goal
    drop constraint strategy_sub_goal_goal_id_ordinal_key,
    add constraint strategy_sub_goal_ordinal unique (goal_id, ordinal) deferrable initially immediate,
    add constraint strategy_sub_goal_wording_length check (length(wording) <= 500);
alter table strategy_goal_indicator
    add constraint strategy_goal_indicator_ordinal unique (goal_id, ordinal) deferrable initially immediate;

alter table strategy_strategy
    add constraint strategy_strategy_name_length check (length(name) <= 200),
    add constraint strategy_strategy_vision_length check (length(vision) <= 1000),
    add constraint strategy_strategy_source_length check (length(source) <= 500);

-- the vision, a value and a common target are reworded as goals and sub-goals are
alter table strategy_wording_revision
    drop constraint strategy_wording_revision_no_overlap,
    drop constraint strategy_wording_revision_check1,
    drop column reworded,
    -- all but one of the four are null
    add column vision_of uuid references strategy_strategy,
    add column principle_id uuid references strategy_principle;
alter table strategy_wording_revision
    add column reworded uuid not null generated always as (coalesce(goal_id, sub_goal_id, principle_id, vision_of)) stored,
    add constraint strategy_wording_revision_of_one check (num_nonnulls(goal_id, sub_goal_id, principle_id, vision_of) = 1),
    add constraint strategy_wording_revision_reason_length check (length(reason) <= 1000),
    add constraint strategy_wording_revision_no_overlap exclude using gist (
        reworded with =, daterange(valid_from, valid_to, '[]') with &&);
create index strategy_wording_revision_vision_of on strategy_wording_revision (vision_of);
create index strategy_wording_revision_principle_id on strategy_wording_revision (principle_id);

-- What is in force changes its wording only with the old one kept: the newest revision is the wording that goes.
create function strategy_refuse_lost_wording(thing uuid, old_wording text) returns void language plpgsql as $$
begin
    if old_wording is distinct from (
        select wording from strategy_wording_revision where reworded = thing order by valid_to desc limit 1
    ) then
        raise exception 'a wording in force changes by a revision' using errcode = 'restrict_violation';
    end if;
end;
$$;

create function strategy_strategy_keep() returns trigger language plpgsql as $$
begin
    if old.state = 'IN_FORCE' then
        if tg_op = 'DELETE' or new.state <> 'IN_FORCE' or new.term_id <> old.term_id then
            raise exception 'a strategy in force stays' using errcode = 'restrict_violation';
        end if;
        if new.vision <> old.vision and old.vision <> '' then
            perform strategy_refuse_lost_wording(old.id, old.vision);
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger strategy_strategy_keep before update or delete on strategy_strategy
    for each row execute function strategy_strategy_keep();

-- of goals, values and common targets
create function strategy_part_keep() returns trigger language plpgsql as $$
begin
    if (select state from strategy_strategy where id = old.strategy_id) = 'IN_FORCE' then
        if tg_op = 'DELETE' or new.ordinal <> old.ordinal or new.strategy_id <> old.strategy_id then
            raise exception 'what is in force keeps its parts and their order' using errcode = 'restrict_violation';
        end if;
        if new.wording <> old.wording then
            perform strategy_refuse_lost_wording(old.id, old.wording);
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger strategy_goal_keep before update or delete on strategy_goal
    for each row execute function strategy_part_keep();
create trigger strategy_principle_keep before update or delete on strategy_principle
    for each row execute function strategy_part_keep();

create function strategy_sub_goal_keep() returns trigger language plpgsql as $$
begin
    if (select s.state from strategy_goal g join strategy_strategy s on s.id = g.strategy_id where g.id = old.goal_id)
        = 'IN_FORCE' then
        if tg_op = 'DELETE' or new.ordinal <> old.ordinal or new.goal_id <> old.goal_id then
            raise exception 'what is in force keeps its parts and their order' using errcode = 'restrict_violation';
        end if;
        if new.wording <> old.wording then
            perform strategy_refuse_lost_wording(old.id, old.wording);
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger strategy_sub_goal_keep before update or delete on strategy_sub_goal
    for each row execute function strategy_sub_goal_keep();
