-- How many places of one session are taken: whoever takes the next one must know it, and sees no row but the own.
grant select on trainings.enrolment to ${guard};
create policy guard_reads on trainings.enrolment for select to ${guard} using (true);
create function trainings.taken(asked uuid) returns bigint
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select count(*) from trainings.enrolment e where e.session_id = asked and e.state <> 'WITHDRAWN' and sec.inside() $$;
grant create on schema trainings to ${guard};
alter function trainings.taken(uuid) owner to ${guard};
revoke create on schema trainings from ${guard};
revoke execute on function trainings.taken(uuid) from public;
grant execute on function trainings.taken(uuid) to ${app};
