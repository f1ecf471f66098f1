-- PostgreSQL lets everybody execute a new function, and a default set for one schema cannot take that back.
alter default privileges revoke execute on functions from public;
revoke execute on all functions in schema sec, audit from public;

-- Who reads the log, told more exactly: staff read the log of the cases whose entries they may read as the managing agency,
-- and nobody reads that of a case from which a conflict of interest keeps them; case_scope itself says both.
drop policy readers on audit.entry;
create policy wall on audit.entry as restrictive for select to ${app} using ((select sec.inside()));
create policy readers on audit.entry for select to ${app} using (
    ((select sec.role()) = 'DPO' and (agency = (select sec.agency()) or case_agency = (select sec.agency())))
    or (select sec.role()) = 'AUDITOR'
    or case_id in (
        select s.case_id from access.case_scope s
        where s.agency = (select sec.agency())
          and (s.unit = (select sec.content_of_unit())
               or (select sec.content_of_agency()) is not null
               or s.case_id in (select sec.assigned_cases())))
    or (select sec.system()));

-- An agency assigns its staff only to cases it manages, cases that are open to it and cases it signalled itself; otherwise
-- whoever guesses an identity could make a hidden case known by assigning themselves to it.
alter table access.case_scope add column entered_by uuid default sec.account();
drop policy signalled on access.case_scope;
create policy signalled on access.case_scope for insert to ${app}
    with check ((select sec.agency()) is not null and entered_by = (select sec.account()));
create function sec.may_assign(asked uuid) returns boolean
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select exists (select 1 from access.case_scope s where s.case_id = asked
                         and (s.agency = (select sec.agency()) or s.entered_by = (select sec.account())
                              or s.case_id in (select sec.opened_cases()))) $$;
alter function sec.may_assign(uuid) owner to ${guard};
grant execute on function sec.may_assign(uuid) to ${app}, ${guard};
drop policy own_agency_assigns on access.assignment;
create policy own_agency_assigns on access.assignment for insert to ${app}
    with check (agency = (select sec.agency()) and sec.may_assign(case_id));

-- The wall once more, where openings are read without a policy around them.
create or replace function sec.opened_cases() returns setof uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select distinct o.case_id from access.opening o
          where o.to_unit = (select sec.unit()) and o.ended_at is null and o.until > (select sec.now()) and (select sec.inside()) $$;
create or replace function sec.opened_entries() returns table (case_id uuid, from_agency text, data_class text)
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select o.case_id, o.from_agency, o.data_class from access.opening o
          where o.to_unit = (select sec.unit()) and o.ended_at is null and o.until > (select sec.now()) and (select sec.inside())
            and o.data_class = any ((select (sec.ctx()).gateway)::text[]) $$;
