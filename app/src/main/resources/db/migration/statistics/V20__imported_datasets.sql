-- Datasets of other publishers. Each import is a vintage of its dataset: added, never changed or removed, so that any figure can be
-- looked up as it was first taken over. Columns hold each different value once and, for each row, its place among them.

create table statistics.vintage (
    id          uuid primary key,
    dataset     text not null check (dataset ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
    number      integer not null check (number > 0),
    digest      text not null,               -- SHA-256 of the unpacked file
    mapping     jsonb not null,              -- what the columns mean, as it was understood then
    row_count   integer not null,
    imported_at timestamptz not null,
    imported_by uuid,                        -- null: by the command on the server
    unique (dataset, number)
);

create table statistics.vintage_column (
    vintage  uuid not null references statistics.vintage,
    place    integer not null,
    name     text not null,
    entries  text[] not null,                -- the different values; the empty text is a missing one
    codes    bytea not null,
    primary key (vintage, place)
);

alter table statistics.vintage enable row level security;
alter table statistics.vintage force row level security;
alter table statistics.vintage_column enable row level security;
alter table statistics.vintage_column force row level security;
create policy wall on statistics.vintage as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on statistics.vintage_column as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy readers on statistics.vintage for select to ${app}
    using ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR') or (select sec.system()));
create policy readers on statistics.vintage_column for select to ${app}
    using ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR') or (select sec.system()));
create policy importers on statistics.vintage for insert to ${app}
    with check ((select sec.role()) = 'STATISTICIAN' or (select sec.system()));
create policy importers on statistics.vintage_column for insert to ${app}
    with check ((select sec.role()) = 'STATISTICIAN' or (select sec.system()));
grant select, insert on statistics.vintage, statistics.vintage_column to ${app};
