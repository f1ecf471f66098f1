-- Pairs of records of one agency, drawn at random from each band of weight, for people of that agency to look at: so it becomes known how often the
-- enclave is wrong. Only the agency that holds both records is asked; nothing leaves it but what it said.
create table enclave.drawn (
    id      uuid primary key,
    pair    bytea not null,         -- under a key, so that nothing is drawn twice
    agency  text not null,
    one     uuid not null,
    other   uuid not null,
    band    text not null,
    verdict text check (verdict in ('SAME', 'APART', 'UNSURE'))
);
create index on enclave.drawn (pair);
create index on enclave.drawn (agency) where verdict is null;

alter table enclave.drawn enable row level security;
alter table enclave.drawn force row level security;
create policy draws on enclave.drawn for insert to ${enclave} with check (verdict is null);
create policy counts on enclave.drawn for select to ${enclave} using (true);
create policy wall on enclave.drawn as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy addressed on enclave.drawn for select to ${app} using (agency = (select sec.agency()));
create policy says on enclave.drawn for update to ${app}
    using (agency = (select sec.agency())) with check (agency = (select sec.agency()) and verdict is not null);
grant select, insert on enclave.drawn to ${enclave};
grant select (id, agency, one, other, verdict) on enclave.drawn to ${app};
grant update (verdict) on enclave.drawn to ${app};
