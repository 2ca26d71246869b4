-- a stylesheet, a font: stored once by its hash, so that no later change of style undresses an approved report
create table publication_asset (
    id           uuid primary key,
    sha256       text not null unique check (sha256 = encode(sha256(content), 'hex')),
    content_type text not null,
    content      bytea not null,
    created_at   timestamptz not null
);

create table publication_edition (
    id             uuid primary key,
    -- the round that was approved; no key to people from here
    report_id      uuid not null unique references report_report,
    slug           text not null check (slug ~ '^[a-z0-9-]+$'),
    number         int not null check (number > 0),
    language       text not null check (language in ('fi', 'sv', 'en')),
    kind           text not null check (kind in ('EXTENSIVE', 'ANNUAL')),
    title          text not null check (title <> ''),
    -- the term that it plans for, and its last day: what the frame's banner stands on
    term_name      text not null,
    term_ends_on   date not null,
    approved_on    date not null,
    decision_line  text not null,
    published_at   timestamptz not null,
    -- null: the first edition of its slug
    change_note    text,
    -- typed content: the very bytes whose hash stands in the minutes
    version_number int not null check (version_number > 0),
    content        bytea not null,
    sha256         text not null check (sha256 = encode(sha256(content), 'hex')),
    -- the chain of steps and decisions, which cannot be in the text that it approves
    approval       bytea not null,
    approval_sha256 text not null check (approval_sha256 = encode(sha256(approval), 'hex')),
    -- the page made from both, as served
    page           bytea not null,
    page_gzip      bytea not null,
    page_sha256    text not null check (page_sha256 = encode(sha256(page), 'hex')),
    stylesheet     text not null references publication_asset (sha256),
    created_at     timestamptz not null,
    unique (slug, number, language)
);
create index publication_edition_stylesheet on publication_edition (stylesheet);

create trigger publication_asset_insert_only before update or delete on publication_asset
    for each row execute function lanka_refuse_change();
create trigger publication_asset_no_truncate before truncate on publication_asset
    for each statement execute function lanka_refuse_change();
create trigger publication_edition_insert_only before update or delete on publication_edition
    for each row execute function lanka_refuse_change();
create trigger publication_edition_no_truncate before truncate on publication_edition
    for each statement execute function lanka_refuse_change();
