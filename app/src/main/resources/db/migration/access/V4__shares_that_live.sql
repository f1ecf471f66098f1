-- What rests on a share asks here whether it still lives; policies use the set, jobs the single question.
create function sec.opened_shares() returns setof uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select distinct o.share_id from access.opening o
          where o.to_unit = (select sec.unit()) and o.ended_at is null and o.until > (select sec.now()) and (select sec.inside()) $$;
create function sec.share_lives(asked uuid) returns boolean
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select exists (select 1 from access.opening o
          where o.share_id = asked and o.ended_at is null and o.until > (select sec.now())) $$;
alter function sec.opened_shares() owner to ${guard};
alter function sec.share_lives(uuid) owner to ${guard};
revoke execute on function sec.opened_shares(), sec.share_lives(uuid) from public;
grant execute on function sec.opened_shares(), sec.share_lives(uuid) to ${app}, ${guard};
