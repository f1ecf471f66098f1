-- The vault. Names, contacts and whereabouts are sealed above the database; here stand ciphertexts, identities and keyed tokens.

grant usage on schema people to ${app};

-- One sealed word, read by the owner at start, so that a start with other keys is refused. No grant to anybody.
create table people.key_check (
    id      int primary key check (id = 1),
    sealed  bytea not null,
    made_at timestamptz not null default now()
);

-- A person is a record in the domain of one agency.
create table people.person (
    id     uuid primary key,
    agency text not null,
    unit   text not null,
    author uuid not null,
    at     timestamptz not null
);

create table people.person_case (
    id        uuid primary key,
    person_id uuid not null references people.person,
    case_id   uuid not null,
    agency    text not null,
    unit      text not null,
    author    uuid not null,
    at        timestamptz not null,
    unique (person_id, case_id)
);
create index on people.person_case (case_id);

-- Never changed: a correction is a new row, the newest counts.
create table people.identity (
    id        uuid primary key,
    person_id uuid not null references people.person,
    agency    text not null,
    author    uuid not null,
    at        timestamptz not null,
    sealed    bytea not null
);
create index on people.identity (person_id, at desc);

-- Where and how a person can be reached: the most dangerous class, apart from everything else.
create table people.contact (
    id       uuid primary key,
    case_id  uuid not null,
    agency   text not null,
    unit     text not null,
    author   uuid not null,
    at       timestamptz not null,
    kind     text not null check (kind in ('CONTACT', 'WHEREABOUTS')),
    sealed   bytea not null,
    ended_at timestamptz
);
create index on people.contact (case_id);

-- Keyed with a key of the agency, cut short for names; never compared across agencies.
create table people.token (
    id        uuid primary key,
    person_id uuid not null references people.person,
    agency    text not null,
    kind      text not null check (kind in ('NAME', 'DOCUMENT')),
    token     bytea not null
);
create index on people.token (agency, kind, token);
create index on people.token (person_id);

-- Nobody is registered who was not looked for before.
create table people.search (
    id      uuid primary key,
    account uuid not null,
    agency  text not null,
    case_id uuid not null,
    purpose text not null,
    at      timestamptz not null
);
create index on people.search (account, case_id, at desc);

alter table people.person enable row level security;
alter table people.person force row level security;
alter table people.person_case enable row level security;
alter table people.person_case force row level security;
alter table people.identity enable row level security;
alter table people.identity force row level security;
alter table people.contact enable row level security;
alter table people.contact force row level security;
alter table people.token enable row level security;
alter table people.token force row level security;
alter table people.search enable row level security;
alter table people.search force row level security;

create policy wall on people.person as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on people.person_case as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on people.identity as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on people.contact as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on people.token as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on people.search as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));

create policy no_conflict on people.person_case as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);
create policy no_conflict on people.contact as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);

-- The sentence of the house: entries of the own agency as far as role and assignment reach, and what a live share opens.
create policy readers on people.person_case for select to ${app} using (
    (agency = (select sec.agency()) and 'C1' = any ((select sec.own_classes())::text[])
        and (unit = (select sec.content_of_unit()) or (select sec.content_of_agency()) is not null
             or case_id in (select sec.assigned_cases())))
    or (case_id, agency) in (select o.case_id, o.from_agency from sec.opened_entries() o where o.data_class = 'C1'));
create policy readers on people.contact for select to ${app} using (
    (agency = (select sec.agency()) and 'C2' = any ((select sec.own_classes())::text[])
        and (unit = (select sec.content_of_unit()) or (select sec.content_of_agency()) is not null
             or case_id in (select sec.assigned_cases())))
    or (case_id, agency) in (select o.case_id, o.from_agency from sec.opened_entries() o where o.data_class = 'C2'));
-- A person is read where one of the person's cases is read.
create policy readers on people.person for select to ${app} using (
    exists (select 1 from people.person_case c where c.person_id = person.id));
create policy readers on people.identity for select to ${app} using (
    exists (select 1 from people.person_case c where c.person_id = identity.person_id and c.agency = identity.agency));
create policy readers on people.token for select to ${app} using (
    agency = (select sec.agency()) and exists (select 1 from people.person_case c where c.person_id = token.person_id));
create policy own on people.search for select to ${app} using (account = (select sec.account()));

create policy writers on people.person for insert to ${app} with check (
    agency = (select sec.agency()) and unit = (select sec.unit()) and author = (select sec.account()));
create policy writers on people.person_case for insert to ${app} with check (
    agency = (select sec.agency()) and unit = (select sec.unit()) and author = (select sec.account())
    and (sec.manages(case_id) or case_id in (select sec.assigned_cases()) or case_id in (select sec.opened_cases())));
create policy writers on people.identity for insert to ${app} with check (
    agency = (select sec.agency()) and author = (select sec.account()));
create policy writers on people.contact for insert to ${app} with check (
    agency = (select sec.agency()) and unit = (select sec.unit()) and author = (select sec.account())
    and (sec.manages(case_id) or case_id in (select sec.assigned_cases()) or case_id in (select sec.opened_cases())));
create policy enders on people.contact for update to ${app}
    using (agency = (select sec.agency())) with check (agency = (select sec.agency()) and ended_at is not null);
create policy writers on people.token for insert to ${app} with check (agency = (select sec.agency()));
create policy enders on people.token for delete to ${app} using (agency = (select sec.agency()));
create policy writers on people.search for insert to ${app} with check (
    account = (select sec.account()) and agency = (select sec.agency()));

grant select, insert on people.person, people.person_case, people.identity, people.search to ${app};
grant select, insert, update on people.contact to ${app};
grant select, insert, delete on people.token to ${app};
