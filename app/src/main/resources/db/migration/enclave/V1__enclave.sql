-- The enclave: encodings of persons, sealed above the database, and what was found between agencies. The role of the enclave reads this schema and no
-- other; the application leaves encodings by one function, cannot read them, and reads the questions that are addressed to the asker's agency.

grant usage on schema enclave to ${app}, ${enclave}, ${guard};

-- One sealed word, read by the owner at start, so that a start with other keys is refused. No grant to anybody.
create table enclave.key_check (
    id     int primary key check (id = 1),
    sealed bytea not null
);

-- No time and no order: when somebody was written down would lead back to the person.
create table enclave.record (
    reference uuid primary key,
    agency    text not null,
    sealed    bytea not null
);
create index on enclave.record (agency, reference);

-- How far a comparison came: the last record of the asking agency that was looked at. No row: it begins anew.
create table enclave.turn (
    comparison uuid primary key,
    after      uuid not null
);

-- To the agency that owns the record: another agency asks about somebody who may be this person. What agrees, and which record was asked about, is
-- sealed; the pair is a code under a key, so that nobody is asked twice.
create table enclave.question (
    id          uuid primary key,
    comparison  uuid not null,
    agency      text not null,
    unit        text not null,
    reference   uuid not null,
    pair        bytea not null,
    sealed      bytea not null,
    asked_at    timestamptz not null,
    unit_told   boolean not null default false,
    answered    text check (answered in ('TELL', 'APART', 'WITHHELD')),
    answered_at timestamptz,
    check ((answered is null) = (answered_at is null)),
    unique (comparison, pair)
);
create index on enclave.question (agency, asked_at) where answered is null;
create index on enclave.question (pair);

alter table enclave.record enable row level security;
alter table enclave.record force row level security;
alter table enclave.turn enable row level security;
alter table enclave.turn force row level security;
alter table enclave.question enable row level security;
alter table enclave.question force row level security;

create policy compared on enclave.record for select to ${enclave} using (true);
create policy own_agency on enclave.record for select to ${guard} using (agency = (select sec.agency()));
create policy own_agency_adds on enclave.record for insert to ${guard} with check (agency = (select sec.agency()));
create policy own_agency_renews on enclave.record for update to ${guard}
    using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy compared on enclave.turn to ${enclave} using (true) with check (true);
create policy known on enclave.question for select to ${enclave} using (true);
create policy asks on enclave.question for insert to ${enclave} with check (answered is null and not unit_told);

create policy wall on enclave.question as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
-- The agency that is asked; and the job that tells its unit that something waits.
create policy addressed on enclave.question for select to ${app}
    using (agency = (select sec.agency()) or (select sec.system()));
create policy answers on enclave.question for update to ${app}
    using (agency = (select sec.agency()) and answered is null)
    with check (agency = (select sec.agency()) and answered is not null);
create policy tells on enclave.question for update to ${app}
    using ((select sec.system()) and not unit_told) with check ((select sec.system()) and unit_told);

grant select on enclave.record, enclave.question to ${enclave};
grant select, insert, update, delete on enclave.turn to ${enclave};
grant insert on enclave.question to ${enclave};
grant select (reference, agency), insert, update (sealed) on enclave.record to ${guard};
grant select on enclave.question to ${app};
grant update (unit_told, answered, answered_at) on enclave.question to ${app};

-- The only way in. It answers nothing, whether the reference was there or not.
create function enclave.deposit(asked uuid, encoding bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if not sec.inside() or sec.agency() is null then
        raise exception 'deposit refused' using errcode = '28000';
    end if;
    update enclave.record r set sealed = encoding where r.reference = asked and r.agency = sec.agency();
    if not found then
        insert into enclave.record (reference, agency, sealed) values (asked, sec.agency(), encoding);
    end if;
end
$$;
grant create on schema enclave to ${guard};
alter function enclave.deposit(uuid, bytea) owner to ${guard};
revoke create on schema enclave from ${guard};
revoke execute on function enclave.deposit(uuid, bytea) from public;
grant execute on function enclave.deposit(uuid, bytea) to ${app};
