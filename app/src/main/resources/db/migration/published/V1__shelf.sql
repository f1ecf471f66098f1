-- What anybody may see, and nothing else: editions of datasets and the objects in them, frozen. The role of public pages reads this
-- schema only; the application adds, and nobody changes or removes: a correction is a further edition.

grant usage on schema published to ${app}, ${web};

create table published.edition (
    dataset      text not null check (dataset ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    number       integer not null check (number > 0),
    vintage      integer not null check (vintage > 0),    -- corrections of the same cutoff count up
    kind         text not null check (kind in ('OFFICIAL', 'TAKEN_OVER')),
    cutoff       date not null,
    published_at timestamptz not null,
    about        jsonb not null,          -- titles, definitions, source, licence: frozen with the numbers they explain
    digest       text not null,           -- SHA-256 of the objects, in the order of their names
    primary key (dataset, number)
);

create table published.object (
    dataset  text not null,
    number   integer not null,
    name     text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    kind     text not null check (kind in ('TABLE', 'SYNTHETIC')),
    bytes    bytea not null,
    digest   text not null,
    primary key (dataset, number, name),
    foreign key (dataset, number) references published.edition
);
-- synthetic rows are compressed by their own form
alter table published.object alter column bytes set storage external;

alter table published.edition enable row level security;
alter table published.edition force row level security;
alter table published.object enable row level security;
alter table published.object force row level security;

create policy anybody on published.edition for select to ${web} using (true);
create policy anybody on published.object for select to ${web} using (true);
create policy house on published.edition for select to ${app} using ((select sec.inside()));
create policy house on published.object for select to ${app} using ((select sec.inside()));
create policy release on published.edition for insert to ${app} with check ((select sec.inside()));
create policy release on published.object for insert to ${app} with check ((select sec.inside()));

grant select on published.edition, published.object to ${web};
grant select, insert on published.edition, published.object to ${app};
