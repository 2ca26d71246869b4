create table decision_meeting (
    id         uuid primary key,
    body_id    uuid not null references organisation_body,
    held_on    date not null,
    year       int not null generated always as (extract(year from held_on)::int) stored,
    -- null: the meeting's own number is not known
    number     int check (number > 0),
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (body_id, held_on),
    unique (id, body_id, year)
);
create index decision_meeting_created_by on decision_meeting (created_by);

-- a body was asked about frozen versions
create table decision_handling (
    id           uuid primary key,
    step_id      uuid not null unique references report_step,
    body_id      uuid not null references organisation_body,
    purpose      text not null check (purpose in ('STATEMENT', 'PREPARATION', 'DECISION', 'INFORMATION')),
    state        text not null check (state in ('WAITING', 'ANSWERED', 'TABLED', 'SILENT', 'CANCELLED')),
    asked_at     timestamptz not null,
    -- null: no date given
    due_on       date,
    -- null: the first handling of the matter in this body
    previous_id  uuid references decision_handling,
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person
);
create index decision_handling_body_id on decision_handling (body_id);
create index decision_handling_previous_id on decision_handling (previous_id);
create index decision_handling_created_by on decision_handling (created_by);

create table decision_subject (
    id          uuid primary key,
    handling_id uuid not null references decision_handling,
    version_id  uuid not null references report_version,
    role        text not null check (role in ('MAIN', 'ANNEX')),
    created_at  timestamptz not null,
    -- null: entered by the system
    created_by  uuid references organisation_person,
    unique (handling_id, version_id)
);
create index decision_subject_version_id on decision_subject (version_id);
create index decision_subject_created_by on decision_subject (created_by);

-- one section (§) of a body's minutes
create table decision_decision (
    id            uuid primary key,
    meeting_id    uuid not null,
    body_id       uuid not null,
    -- of the meeting, for the rule below
    year          int not null,
    -- null: "pykälä ei tiedossa"; an invented number is worse than none
    section       int check (section > 0),
    -- null: the case has no number that we know
    case_number   text check (case_number <> ''),
    title         text not null check (title <> ''),
    -- null: an original; else the decision that this row corrects
    corrects      uuid,
    -- null: an original; why it was corrected
    correction_reason text,
    example       boolean not null,
    created_at    timestamptz not null,
    -- null: entered by the system
    created_by    uuid references organisation_person,
    foreign key (meeting_id, body_id, year) references decision_meeting (id, body_id, year),
    unique (id, body_id),
    -- what corrects a decision is the same body's
    foreign key (corrects, body_id) references decision_decision (id, body_id),
    check ((corrects is null) = (correction_reason is null))
);
create unique index decision_decision_section_once on decision_decision (body_id, year, section)
    where corrects is null and section is not null;
create index decision_decision_meeting_id on decision_decision (meeting_id, body_id, year);
create index decision_decision_corrects on decision_decision (corrects, body_id);
create index decision_decision_created_by on decision_decision (created_by);

create table decision_point (
    id          uuid primary key,
    decision_id uuid not null references decision_decision,
    ordinal     int not null check (ordinal > 0),
    handling_id uuid not null references decision_handling,
    -- the version that the secretary had before them
    version_id  uuid not null references report_version,
    outcome     text not null check (outcome in ('APPROVED', 'APPROVED_AS_AMENDED', 'PROPOSED_ONWARD', 'NOTED', 'RETURNED', 'TABLED', 'REJECTED', 'REMOVED', 'STATED')),
    -- the decision or statement, word for word
    wording     text not null,
    -- null: only what was returned needs a reason
    reason      text,
    -- said anew by a decision that corrects an earlier one
    correcting  boolean not null,
    created_at  timestamptz not null,
    -- null: entered by the system
    created_by  uuid references organisation_person,
    unique (decision_id, ordinal),
    check (outcome <> 'RETURNED' or reason is not null),
    check (outcome <> 'STATED' or wording <> '')
);
create index decision_point_handling_id on decision_point (handling_id);
-- a body answers once; what comes later corrects that answer
create unique index decision_point_one_answer on decision_point (handling_id) where not correcting;
create index decision_point_version_id on decision_point (version_id);
create index decision_point_created_by on decision_point (created_by);

create trigger decision_meeting_insert_only before update or delete on decision_meeting
    for each row execute function lanka_refuse_change();
create trigger decision_meeting_no_truncate before truncate on decision_meeting
    for each statement execute function lanka_refuse_change();
create trigger decision_subject_insert_only before update or delete on decision_subject
    for each row execute function lanka_refuse_change();
create trigger decision_subject_no_truncate before truncate on decision_subject
    for each statement execute function lanka_refuse_change();
create trigger decision_decision_insert_only before update or delete on decision_decision
    for each row execute function lanka_refuse_change();
create trigger decision_decision_no_truncate before truncate on decision_decision
    for each statement execute function lanka_refuse_change();
create trigger decision_point_insert_only before update or delete on decision_point
    for each row execute function lanka_refuse_change();
create trigger decision_point_no_truncate before truncate on decision_point
    for each statement execute function lanka_refuse_change();
