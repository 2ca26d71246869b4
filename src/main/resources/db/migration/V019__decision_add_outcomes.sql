-- a body rejects with a reason
alter table decision_point add constraint decision_point_rejected_with_reason
    check (outcome <> 'REJECTED' or reason is not null);

-- what is handled is a report's frozen version, asked for by a step of its way, or a plan's
alter table decision_handling drop constraint decision_handling_step_id_key;
alter table decision_handling
    -- null: a plan's version is handled
    alter column step_id drop not null;
alter table decision_handling
    -- null: a report's version is handled
    add column plan_version_id uuid references plan_version,
    add constraint decision_handling_of_one check ((step_id is null) <> (plan_version_id is null));
create index decision_handling_step_id on decision_handling (step_id);
create index decision_handling_plan_version_id on decision_handling (plan_version_id);
-- a matter is open once; what was put off goes on in the next one
create unique index decision_handling_one_open_of_step on decision_handling (step_id) where state = 'WAITING';
create unique index decision_handling_one_open_of_plan on decision_handling (plan_version_id) where state = 'WAITING';
create unique index decision_handling_one_successor on decision_handling (previous_id);
drop index decision_handling_previous_id;
alter table decision_handling drop constraint decision_handling_state_check;
alter table decision_handling add constraint decision_handling_state_check
    check (state in ('WAITING', 'ANSWERED', 'TABLED', 'REMOVED', 'SILENT', 'CANCELLED'));

-- a handling begins as waiting, ends once, and goes on only from one of the same body and matter that was put off
create function decision_handling_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.state <> 'WAITING' then
            raise exception 'a handling ends once: % is not changed', old.state using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if new.state <> 'WAITING' then
        raise exception 'a handling begins as waiting' using errcode = 'restrict_violation';
    end if;
    if new.previous_id is not null and not exists (
        select from decision_handling
        where id = new.previous_id and state in ('TABLED', 'REMOVED') and body_id = new.body_id
          and row(step_id, plan_version_id) is not distinct from row(new.step_id, new.plan_version_id)) then
        raise exception 'a handling goes on from one of the same body and matter that was put off'
            using errcode = 'restrict_violation';
    end if;
    return new;
end;
$$;
create trigger decision_handling_keep before insert or update on decision_handling
    for each row execute function decision_handling_keep();

alter table decision_subject
    -- null: a plan's version
    alter column version_id drop not null;
alter table decision_subject
    -- null: a report's version
    add column plan_version_id uuid references plan_version,
    add constraint decision_subject_of_one check ((version_id is null) <> (plan_version_id is null)),
    add constraint decision_subject_plan_once unique (handling_id, plan_version_id);
create index decision_subject_plan_version_id on decision_subject (plan_version_id);

alter table decision_point
    -- null: a plan's version
    alter column version_id drop not null;
alter table decision_point
    -- null: a report's version
    add column plan_version_id uuid references plan_version,
    add constraint decision_point_of_one check ((version_id is null) <> (plan_version_id is null));
create index decision_point_plan_version_id on decision_point (plan_version_id);

-- a step that is still waited for, though the body has had it on a meeting's agenda
alter table report_step drop constraint report_step_outcome_check;
alter table report_step add constraint report_step_outcome_check
    check (outcome in ('STATED', 'NOTED', 'PROPOSED_ONWARD', 'APPROVED', 'RETURNED', 'REJECTED', 'TABLED', 'REMOVED'));
alter table report_step
    -- null: not put off
    add column put_off text check (put_off in ('TABLED', 'REMOVED')),
    add column put_off_on date,
    -- null: not put off, or its next meeting is not known
    add column put_off_to date check (put_off_to > put_off_on),
    add constraint report_step_put_off_waits check (outcome not in ('TABLED', 'REMOVED')),
    add constraint report_step_put_off_whole check ((put_off is null) = (put_off_on is null));
