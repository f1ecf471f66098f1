-- People whom a standing body plans for and who are in no case: a sealed name, readable from a seat in that body. Never searched, never
-- compared with the people of cases.

create table people.subject (
    id      uuid primary key,
    body_id uuid not null,
    agency  text not null,
    unit    text not null,
    author  uuid not null,
    at      timestamptz not null,
    sealed  bytea not null
);

alter table people.subject enable row level security;
alter table people.subject force row level security;
create policy wall on people.subject as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy seated on people.subject for select to ${app} using (body_id = any ((select sec.seated())::uuid[]));
create policy seated_notifies on people.subject for insert to ${app} with check (
    body_id = any ((select sec.seated())::uuid[]) and agency = (select sec.agency()) and author = (select sec.account()));
grant select, insert on people.subject to ${app};
