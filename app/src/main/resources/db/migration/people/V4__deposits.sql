-- Under which reference a person was deposited with the enclave: known where the person is known, and nowhere else.
create table people.deposit (
    person_id uuid primary key references people.person,
    agency    text not null,
    reference uuid not null
);
create index on people.deposit (reference);

alter table people.deposit enable row level security;
alter table people.deposit force row level security;
create policy wall on people.deposit as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy readers on people.deposit for select to ${app} using (
    agency = (select sec.agency()) and exists (select 1 from people.person_case c where c.person_id = deposit.person_id));
create policy writers on people.deposit for insert to ${app} with check (
    agency = (select sec.agency())
    and exists (select 1 from people.person_case c where c.person_id = deposit.person_id and c.agency = deposit.agency));
grant select, insert on people.deposit to ${app};
