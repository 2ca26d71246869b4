-- a chapter that its writers called ready was given back to them
create table report_chapter_return (
    id         uuid primary key,
    chapter_id uuid not null,
    -- the save that was read; the return itself is the next one, with the same text
    number     bigint not null,
    -- what is missing, for the writers
    reason     text not null check (reason <> ''),
    created_at timestamptz not null,
    created_by uuid not null references organisation_person,
    unique (chapter_id, number),
    foreign key (chapter_id, number) references report_chapter_version (chapter_id, number)
);
create index report_chapter_return_created_by on report_chapter_return (created_by);
create trigger report_chapter_return_insert_only before update or delete on report_chapter_return
    for each row execute function lanka_refuse_change();
create trigger report_chapter_return_no_truncate before truncate on report_chapter_return
    for each statement execute function lanka_refuse_change();

alter table report_chapter
    -- the return that still stands, by the save it is about; null: never returned, or called ready since
    add column returned bigint,
    add constraint report_chapter_return_stands foreign key (id, returned) references report_chapter_return (chapter_id, number),
    add constraint report_chapter_ready_is_not_returned check (returned is null or state in ('IN_WORK', 'READY_FOR_COMMENTS'));
create index report_chapter_returned on report_chapter (id, returned);
