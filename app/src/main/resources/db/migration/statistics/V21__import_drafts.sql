-- A file between its arrival and its confirmation, as it was read. Only whoever sent it sees it; it is removed when it is confirmed or
-- discarded, when the next one is begun, and after a day in any case.

create table statistics.import_draft (
    id        uuid primary key,
    account   uuid not null,
    begun_at  timestamptz not null,
    format    text not null,
    digest    text not null,
    unkept    text[] not null,               -- columns that were not kept
    flaws     jsonb not null,                -- of the file itself
    lines     bytea not null,                -- the line of each row, four bytes each
    mapping   jsonb                          -- null until it is known what the columns mean
);
create index on statistics.import_draft (account);

create table statistics.import_draft_column (
    draft    uuid not null references statistics.import_draft on delete cascade,
    place    integer not null,
    name     text not null,
    entries  text[] not null,
    codes    bytea not null,
    primary key (draft, place)
);

alter table statistics.import_draft enable row level security;
alter table statistics.import_draft force row level security;
alter table statistics.import_draft_column enable row level security;
alter table statistics.import_draft_column force row level security;
create policy wall on statistics.import_draft as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on statistics.import_draft_column as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy own on statistics.import_draft to ${app}
    using (account = (select sec.account()) and (select sec.role()) = 'STATISTICIAN')
    with check (account = (select sec.account()) and (select sec.role()) = 'STATISTICIAN');
create policy own on statistics.import_draft_column to ${app}
    using (exists (select from statistics.import_draft d where d.id = draft and d.account = (select sec.account())))
    with check (exists (select from statistics.import_draft d where d.id = draft and d.account = (select sec.account())));
create policy forgotten on statistics.import_draft for select to ${app} using ((select sec.system()));
create policy forgetting on statistics.import_draft for delete to ${app} using ((select sec.system()));
grant select, insert, delete on statistics.import_draft, statistics.import_draft_column to ${app};
grant update (mapping) on statistics.import_draft to ${app};
