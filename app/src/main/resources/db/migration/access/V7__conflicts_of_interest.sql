-- A conflict of interest is entered and lifted by the managing agency: by the case's supervisor or by the officer for data protection,
-- who knows no case but answers for all of the agency's. What the officer entered, the officer alone lifts; and nobody lifts what
-- keeps themselves away.

alter table access.block
    add column by_account uuid,
    add column by_role    text,
    add column lifted_by  uuid;

drop policy wall on access.block;
create policy wall on access.block as restrictive to ${app}
    using (case_id <> all ((select sec.kept_away())::uuid[])) with check ((select sec.inside()));
drop policy own_cases_write on access.block;
create policy own_cases_write on access.block for insert to ${app} with check (
    sec.manages(case_id) and by_account = (select sec.account()) and by_role = (select sec.role()));
drop policy own_cases_lift on access.block;
create policy own_cases_lift on access.block for update to ${app}
    using (sec.manages(case_id) and (by_role is distinct from 'DPO' or (select sec.role()) = 'DPO'))
    with check (sec.manages(case_id) and lifted_by = (select sec.account()));
revoke update on access.block from ${app};
grant update (lifted_at, lifted_by) on access.block to ${app};

-- Where a case of the own agency is managed, for its officer for data protection alone: nothing of what is in it.
create function sec.overseen(asked uuid) returns table (agency text, unit text, area text)
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select s.agency, s.unit, s.area from access.case_scope s
          where s.case_id = asked and s.agency = (select sec.agency()) and (select sec.role()) = 'DPO'
            and s.case_id <> all ((select sec.kept_away())::uuid[]) $$;
alter function sec.overseen(uuid) owner to ${guard};
revoke execute on function sec.overseen(uuid) from public;
grant execute on function sec.overseen(uuid) to ${app}, ${guard};
