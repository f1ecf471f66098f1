-- What a statistician counts: one line for each assertion about the status, coded facts only. No name, no free text, no place
-- finer than the area of a team. Lines are added, never changed: a later view of the same person is a further line, so that any
-- figure can be asked as known on a date.

grant usage on schema statistics to ${app};

create table statistics.fact (
    assertion_id uuid primary key,           -- the event may come twice, the line not
    person       uuid not null,              -- a keyed pseudonym; nobody can trace it back from here
    level        text not null,
    decided_on   date not null,
    known_from   timestamptz not null,       -- when the platform learned of it
    sex          text not null,
    age          text not null check (age in ('CHILD', 'ADULT', 'UNKNOWN')),
    forms        text[] not null,            -- empty: not known
    citizenship  text not null,
    body         text not null,              -- the function of the unit that said it
    area         text not null
);
create index on statistics.fact (person, decided_on);
create index on statistics.fact (decided_on);

alter table statistics.fact enable row level security;
alter table statistics.fact force row level security;
create policy wall on statistics.fact as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy readers on statistics.fact for select to ${app}
    using ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR') or (select sec.system()));
create policy listeners on statistics.fact for insert to ${app} with check ((select sec.system()));
grant select, insert on statistics.fact to ${app};
