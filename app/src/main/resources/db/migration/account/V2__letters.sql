-- What waits for a unit, and the letters that say no more than that something waits (law 12).

create table notice (
    id    uuid        primary key,
    unit  text        not null,
    roles text[]      not null,
    key   text        not null,
    at    timestamptz not null
);
create index on notice (unit, at desc);

create table attention (
    account     uuid primary key references account,
    seen_until  timestamptz,
    reminded_at timestamptz
);
comment on table attention is 'until when somebody looked at the notices, and when a letter last asked to look';

create table letter (
    id         uuid        primary key,
    account    uuid        not null references account,
    key        text        not null,
    args       text[]      not null,
    written_at timestamptz not null,
    next_at    timestamptz,
    attempts   int         not null default 0,
    sent_at    timestamptz
);
comment on column letter.next_at is 'when to try (again); null where it is sent or given up';
comment on column letter.args is 'emptied when sent: a link that is used once must not lie here';
create index on letter (next_at) where next_at is not null;
create index on letter (written_at desc);

alter table notice enable row level security;
alter table notice force row level security;
alter table attention enable row level security;
alter table attention force row level security;
alter table letter enable row level security;
alter table letter force row level security;

-- Anybody's act may tell any unit; a unit's notices are read by its people.
create policy tell on notice for insert to ${app} with check ((select sec.account()) is not null or (select sec.system()));
create policy own_unit on notice for select to ${app} using (unit = (select sec.unit()) or (select sec.system()));
create policy forget on notice for delete to ${app} using ((select sec.system()));

create policy anybody on attention for all to ${app}
    using ((select sec.account()) is not null or (select sec.system()))
    with check ((select sec.account()) is not null or (select sec.system()));

create policy write on letter for insert to ${app} with check ((select sec.account()) is not null or (select sec.system()));
create policy outbox on letter for select to ${app} using ((select sec.role()) = 'SYSADMIN' or (select sec.system()));
create policy send on letter for update to ${app} using ((select sec.system())) with check ((select sec.system()));
create policy forget on letter for delete to ${app} using ((select sec.system()));

grant select, insert, delete on notice to ${app};
grant select, insert, update on attention to ${app};
grant select, insert, update, delete on letter to ${app};
