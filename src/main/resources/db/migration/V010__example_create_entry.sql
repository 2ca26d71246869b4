-- the mark that the example municipality has been entered: written in the same transaction as the example itself
create table example_entry (
    id         uuid primary key,
    only_one   boolean not null unique check (only_one),
    created_at timestamptz not null
);
