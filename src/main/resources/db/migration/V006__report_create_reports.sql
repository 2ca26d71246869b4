create table report_template (
    id         uuid primary key,
    kind       text not null check (kind in ('EXTENSIVE', 'ANNUAL')),
    number     int not null check (number > 0),
    name       text not null check (name <> ''),
    created_at timestamptz not null,
    -- null: comes with the product
    created_by uuid references organisation_person,
    unique (kind, number)
);
create index report_template_created_by on report_template (created_by);

create table report_template_chapter (
    id          uuid primary key,
    template_id uuid not null references report_template,
    ordinal     int not null check (ordinal > 0),
    -- given once and never reused; the printed number is derived
    key         text not null check (key ~ '^[a-z0-9-]+$'),
    -- FRONT: before the parts
    part        text not null check (part in ('FRONT', 'PART_I', 'PART_II', 'PART_III')),
    numbered    boolean not null,
    heading     text not null check (heading <> ''),
    -- what the chapter should answer, and which law or guidance asks
    guidance    text not null,
    -- plain text that a new chapter starts with
    opening     text not null,
    created_at  timestamptz not null,
    -- null: comes with the product
    created_by  uuid references organisation_person,
    unique (template_id, ordinal),
    unique (template_id, key)
);
create index report_template_chapter_created_by on report_template_chapter (created_by);

create table report_template_step (
    id          uuid primary key,
    template_id uuid not null references report_template,
    ordinal     int not null check (ordinal > 0),
    body_kind   text not null check (body_kind in ('COUNCIL', 'EXECUTIVE', 'BOARD', 'MANAGEMENT_TEAM', 'WORKING_GROUP', 'ADVISORY')),
    purpose     text not null check (purpose in ('STATEMENT', 'PREPARATION', 'DECISION', 'INFORMATION')),
    created_at  timestamptz not null,
    -- null: comes with the product
    created_by  uuid references organisation_person,
    unique (template_id, ordinal)
);
create index report_template_step_created_by on report_template_step (created_by);

create table report_report (
    id                uuid primary key,
    template_id       uuid not null references report_template,
    kind              text not null check (kind in ('EXTENSIVE', 'ANNUAL')),
    -- the term it plans for
    term_id           uuid not null references strategy_council_term,
    -- the term it evaluates; null where the database knows no earlier one
    evaluated_term_id uuid references strategy_council_term,
    -- null: an extensive report
    year              int check (year between 1900 and 2200),
    -- the public version number
    round             int not null check (round > 0),
    -- null: the first round
    corrects          uuid references report_report,
    language          text not null check (language in ('fi', 'sv', 'en')),
    title             text not null check (title <> ''),
    state             text not null check (state in ('DRAFT', 'IN_REVIEW', 'PROPOSED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED')),
    -- how many times the way has been begun
    lap               int not null check (lap > 0),
    -- why it came back, while it is a draft again; null: it has not
    return_reason     text,
    returned_by_body  uuid references organisation_body,
    returned_on       date,
    example           boolean not null,
    lock_version      bigint not null,
    created_at        timestamptz not null,
    -- null: entered by the system
    created_by        uuid references organisation_person,
    unique nulls not distinct (kind, term_id, year, round, language),
    check ((year is not null) = (kind = 'ANNUAL')),
    check ((round > 1) = (corrects is not null))
);
create index report_report_template_id on report_report (template_id);
create index report_report_term_id on report_report (term_id);
create index report_report_evaluated_term_id on report_report (evaluated_term_id);
create index report_report_corrects on report_report (corrects);
create index report_report_returned_by_body on report_report (returned_by_body);
create index report_report_created_by on report_report (created_by);

create table report_chapter (
    id           uuid primary key,
    report_id    uuid not null references report_report,
    -- null: stands directly under its part
    parent_id    uuid references report_chapter,
    ordinal      int not null check (ordinal > 0),
    key          text not null check (key ~ '^[a-z0-9-]+$'),
    part         text not null check (part in ('FRONT', 'PART_I', 'PART_II', 'PART_III')),
    numbered     boolean not null,
    heading      text not null check (heading <> ''),
    guidance     text not null,
    state        text not null check (state in ('NOT_STARTED', 'IN_WORK', 'READY_FOR_COMMENTS', 'READY')),
    -- null: no deadline given
    deadline     date,
    -- the blocks of the text, as canonical JSON
    content      text not null,
    lock_version bigint not null,
    saved_at     timestamptz not null,
    -- null: entered by the system
    saved_by     uuid references organisation_person,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (report_id, key),
    unique (report_id, ordinal)
);
create index report_chapter_parent_id on report_chapter (parent_id);
create index report_chapter_saved_by on report_chapter (saved_by);
create index report_chapter_created_by on report_chapter (created_by);

create table report_chapter_writer (
    id         uuid primary key,
    chapter_id uuid not null references report_chapter,
    person_id  uuid not null references organisation_person,
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (chapter_id, person_id)
);
create index report_chapter_writer_person_id on report_chapter_writer (person_id);
create index report_chapter_writer_created_by on report_chapter_writer (created_by);

-- every acknowledged save
create table report_chapter_version (
    id         uuid primary key,
    chapter_id uuid not null references report_chapter,
    number     bigint not null check (number >= 0),
    content    text not null,
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (chapter_id, number)
);
create index report_chapter_version_created_by on report_chapter_version (created_by);
create trigger report_chapter_version_insert_only before update or delete on report_chapter_version
    for each row execute function lanka_refuse_change();
create trigger report_chapter_version_no_truncate before truncate on report_chapter_version
    for each statement execute function lanka_refuse_change();

-- käsittelyversio: what bodies handle
create table report_version (
    id         uuid primary key,
    report_id  uuid not null references report_report,
    number     int not null check (number > 0),
    -- the kind of body it was frozen for
    frozen_for text not null check (frozen_for in ('COUNCIL', 'EXECUTIVE', 'BOARD', 'MANAGEMENT_TEAM', 'WORKING_GROUP', 'ADVISORY')),
    content    bytea not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$' and sha256 = encode(sha256(content), 'hex')),
    -- each chapter's lock version at that moment, by its key
    chapters   jsonb not null,
    created_at timestamptz not null,
    -- null: entered by the system
    created_by uuid references organisation_person,
    unique (report_id, number),
    unique (id, report_id)
);
create index report_version_created_by on report_version (created_by);
create trigger report_version_insert_only before update or delete on report_version
    for each row execute function lanka_refuse_change();
create trigger report_version_no_truncate before truncate on report_version
    for each statement execute function lanka_refuse_change();

-- a step of the way; the facts of its decision are told by the room that records it
create table report_step (
    id           uuid primary key,
    report_id    uuid not null references report_report,
    lap          int not null check (lap > 0),
    -- bodies of the same ordinal are asked at the same time
    ordinal      int not null check (ordinal > 0),
    body_id      uuid not null references organisation_body,
    purpose      text not null check (purpose in ('STATEMENT', 'PREPARATION', 'DECISION', 'INFORMATION')),
    state        text not null check (state in ('PLANNED', 'WAITING', 'ANSWERED', 'SILENT', 'CANCELLED')),
    -- null until sent
    version_id   uuid,
    sent_at      timestamptz,
    sent_by      uuid references organisation_person,
    due_on       date,
    -- what the body did; null until it has answered. A bare uuid: the room of decisions is below this one
    decision     uuid,
    decided_on   date,
    -- null also when the section is not known
    section      int check (section > 0),
    case_number  text,
    outcome      text check (outcome in ('STATED', 'NOTED', 'PROPOSED_ONWARD', 'APPROVED', 'RETURNED')),
    wording      text,
    lock_version bigint not null,
    created_at   timestamptz not null,
    -- null: entered by the system
    created_by   uuid references organisation_person,
    unique (report_id, lap, ordinal, body_id),
    foreign key (version_id, report_id) references report_version (id, report_id),
    check (state not in ('WAITING', 'ANSWERED', 'SILENT') or (version_id is not null and sent_at is not null)),
    check ((state = 'ANSWERED') = (outcome is not null and decision is not null and decided_on is not null))
);
create index report_step_version_id on report_step (version_id, report_id);
create index report_step_body_id on report_step (body_id);
create index report_step_sent_by on report_step (sent_by);
create index report_step_created_by on report_step (created_by);

-- the chain of steps and decisions as it stood at the approval
create table report_approval (
    id          uuid primary key,
    report_id   uuid not null unique,
    version_id  uuid not null,
    content     bytea not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$' and sha256 = encode(sha256(content), 'hex')),
    approved_on date not null,
    created_at  timestamptz not null,
    -- null: entered by the system
    created_by  uuid references organisation_person,
    foreign key (version_id, report_id) references report_version (id, report_id)
);
create index report_approval_version_id on report_approval (version_id, report_id);
create index report_approval_created_by on report_approval (created_by);
create trigger report_approval_insert_only before update or delete on report_approval
    for each row execute function lanka_refuse_change();
create trigger report_approval_no_truncate before truncate on report_approval
    for each statement execute function lanka_refuse_change();
