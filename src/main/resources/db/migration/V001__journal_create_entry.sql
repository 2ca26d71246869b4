-- Rows of an insert-only table are what happened: whoever asks, they are neither changed nor taken away.
create function lanka_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is insert only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end;
$$;

create table journal_entry (
    id          uuid primary key,
    happened_at timestamptz not null,
    -- null: the system itself did it. A bare uuid: the log outlives every key
    person      uuid,
    verb        text not null check (verb ~ '^[A-Z_]+$'),
    thing_kind  text not null check (thing_kind ~ '^[A-Z_]+$'),
    thing_id    uuid not null,
    -- null: outside a request, as when the example is entered
    request_id  text
);

create index journal_entry_thing on journal_entry (thing_id, happened_at);

create trigger journal_entry_insert_only before update or delete on journal_entry
    for each row execute function lanka_refuse_change();
create trigger journal_entry_no_truncate before truncate on journal_entry
    for each statement execute function lanka_refuse_change();
