-- Keys under which a person is found although names, dates and scripts differ: keyed with a key of the agency, cut to 24 bits, so that
-- strangers meet under one and a stolen copy says less. One table for each agency; the program makes them at start.

create table people.link_key (
    agency    text not null,
    key       integer not null,
    person_id uuid not null references people.person,
    primary key (agency, key, person_id)
) partition by list (agency);
create index on people.link_key (person_id);
create table people.link_key_others partition of people.link_key default;

-- Run by the owner at start only.
create function people.key_table(code text, name text) returns void language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    if to_regclass('people.' || quote_ident(name)) is not null
        or exists (select from people.link_key_others where agency = code) then
        return;
    end if;
    execute format('create table people.%I partition of people.link_key for values in (%L)', name, code);
    execute format('alter table people.%I enable row level security', name);
    execute format('alter table people.%I force row level security', name);
end
$$;
revoke execute on function people.key_table(text, text) from public;

alter table people.link_key enable row level security;
alter table people.link_key force row level security;
alter table people.link_key_others enable row level security;
alter table people.link_key_others force row level security;

create policy wall on people.link_key as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy readers on people.link_key for select to ${app} using (
    agency = (select sec.agency()) and exists (select 1 from people.person_case c where c.person_id = link_key.person_id));
create policy writers on people.link_key for insert to ${app} with check (agency = (select sec.agency()));
create policy enders on people.link_key for delete to ${app} using (agency = (select sec.agency()));
grant select, insert, delete on people.link_key to ${app};

-- Whether two records of an agency are one person: said by somebody, dated, never changed. Groups follow from what was said last; a record
-- is never rewritten, so what was joined by mistake comes apart as it was.
create table people.same_decision (
    id      uuid primary key,
    agency  text not null,
    unit    text not null,
    author  uuid not null,
    at      timestamptz not null,
    case_id uuid not null,
    one     uuid not null references people.person,
    other   uuid not null references people.person,
    verdict text not null check (verdict in ('SAME', 'APART', 'UNSURE')),
    by_two  boolean not null,      -- counts only once a second person has said it too
    check (one < other)
);
create index on people.same_decision (one);
create index on people.same_decision (other);

alter table people.same_decision enable row level security;
alter table people.same_decision force row level security;
create policy wall on people.same_decision as restrictive to ${app}
    using ((select sec.inside())) with check ((select sec.inside()));
create policy readers on people.same_decision for select to ${app} using (
    agency = (select sec.agency())
    and exists (select 1 from people.person_case c where c.person_id = same_decision.one)
    and exists (select 1 from people.person_case c where c.person_id = same_decision.other));
create policy writers on people.same_decision for insert to ${app} with check (
    agency = (select sec.agency()) and unit = (select sec.unit()) and author = (select sec.account())
    and exists (select 1 from people.person_case c where c.person_id = same_decision.one and c.agency = same_decision.agency)
    and exists (select 1 from people.person_case c where c.person_id = same_decision.other and c.agency = same_decision.agency));
grant select, insert on people.same_decision to ${app};
