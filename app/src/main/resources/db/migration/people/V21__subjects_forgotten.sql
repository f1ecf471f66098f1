-- When the plan for somebody is over and its time is up, the name goes. The platform may take it away and still cannot read it: to find a
-- row is to see it, so the guard finds it, and only when the platform itself asks.

create policy guard_finds on people.subject for select to ${guard} using ((select sec.system()));
create policy guard_forgets on people.subject for delete to ${guard} using ((select sec.system()));
grant usage on schema people to ${guard};
grant select (id), delete on people.subject to ${guard};

create function people.forget_subject(asked uuid) returns void
    language sql security definer set search_path = pg_catalog, pg_temp
    as $$ delete from people.subject where id = asked $$;
grant create on schema people to ${guard};
alter function people.forget_subject(uuid) owner to ${guard};
revoke create on schema people from ${guard};
revoke execute on function people.forget_subject(uuid) from public;
grant execute on function people.forget_subject(uuid) to ${app};
