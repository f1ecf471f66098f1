-- Who shares most keys with somebody, among all of the asker's agency. Whether the asker may see each of them is asked of their names, when those
-- are read: asked here it was asked of every key in common, a thousand times where a name is frequent among a million. What this answers beyond
-- that is identities that mean nothing and open nothing.
create policy guard_finds on people.link_key for select to ${guard} using (agency = (select sec.agency()));
grant usage on schema people to ${guard};
grant select on people.link_key to ${guard};

create function people.alike(asked integer[]) returns setof uuid
    language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp
    as $$
        select person_id from people.link_key where agency = sec.agency() and key = any (asked)
        group by person_id order by count(*) desc, person_id limit 2000
    $$;
grant create on schema people to ${guard};
alter function people.alike(integer[]) owner to ${guard};
revoke create on schema people from ${guard};
revoke execute on function people.alike(integer[]) from public;
grant execute on function people.alike(integer[]) to ${app};
