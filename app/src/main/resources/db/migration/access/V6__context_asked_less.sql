-- What row security asks of the context, made cheaper: one function checks the signature and answers the parts, every other one
-- takes its part of that, and the wall and the conflict of interest are one question. Who is not inside gets nothing to compare with.

create function sec.token() returns text[]
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    token text := current_setting('zaklon.ctx', true);
    part  text[] := string_to_array(token, '|');
    alive boolean;
begin
    -- clock_timestamp, not now(): the token must be fresh at each statement, however long the transaction is
    select to_timestamp(part[2]::bigint / 1000.0) > clock_timestamp() into alive
    from sec.context_key k
    where k.kid = part[1] and cardinality(part) = 14
      and part[14] = encode(store.hmac(convert_to(left(token, -65), 'UTF8'), k.secret, 'sha256'), 'hex');
    if alive then
        return part;
    elsif token <> '' then
        raise exception 'context %', case when alive is null then 'refused' else 'expired' end using errcode = '28000';
    end if;
    return null;
end
$$;

create or replace function sec.ctx() returns sec.context
    language plpgsql stable parallel safe security invoker
    set search_path = pg_catalog, pg_temp
as $$
declare
    p text[] := sec.token();
begin
    if p is null then
        return null;
    end if;
    return row(nullif(p[3], '')::uuid, nullif(p[4], ''), nullif(p[5], ''), p[6], p[7], nullif(p[8], ''), p[9], p[10],
               string_to_array(p[11], ','), string_to_array(p[12], ','), to_timestamp(p[13]::bigint / 1000.0))::sec.context;
end
$$;

-- One expression each: the planner puts it where it is asked.
create or replace function sec.account() returns uuid language sql stable parallel safe
    as $$ select nullif((sec.token())[3], '')::uuid $$;
create or replace function sec.agency() returns text language sql stable parallel safe
    as $$ select nullif((sec.token())[4], '') $$;
create or replace function sec.unit() returns text language sql stable parallel safe
    as $$ select nullif((sec.token())[5], '') $$;
create or replace function sec.inside() returns boolean language sql stable parallel safe
    as $$ select coalesce((sec.token())[6] <> 'IMMIGRATION_ENFORCEMENT', false) $$;
create or replace function sec.role() returns text language sql stable parallel safe
    as $$ select (sec.token())[7] $$;
create or replace function sec.rows_everywhere() returns boolean language sql stable parallel safe
    as $$ select coalesce((sec.token())[9] in ('COUNTRY', 'SYSTEM'), false) $$;
create or replace function sec.system() returns boolean language sql stable parallel safe
    as $$ select coalesce((sec.token())[9] = 'SYSTEM', false) $$;
create or replace function sec.own_classes() returns text[] language sql stable parallel safe
    as $$ select string_to_array((sec.token())[11], ',') $$;
create or replace function sec.now() returns timestamptz language sql stable parallel safe
    as $$ select to_timestamp((sec.token())[13]::bigint / 1000.0) $$;
-- Two parts each: asked once here, where an expression would ask twice.
create or replace function sec.rows_of_unit() returns text language plpgsql stable parallel safe
    as $$ declare p text[] := sec.token(); begin return case when p[9] = 'UNIT' then nullif(p[5], '') end; end $$;
create or replace function sec.rows_of_agency() returns text language plpgsql stable parallel safe
    as $$ declare p text[] := sec.token(); begin return case when p[9] = 'AGENCY' then nullif(p[4], '') end; end $$;
create or replace function sec.rows_of_area() returns text language plpgsql stable parallel safe
    as $$ declare p text[] := sec.token(); begin return case when p[9] = 'AREA' then nullif(p[8], '') end; end $$;
create or replace function sec.content_of_unit() returns text language plpgsql stable parallel safe
    as $$ declare p text[] := sec.token(); begin return case when p[10] = 'UNIT' then nullif(p[5], '') end; end $$;
create or replace function sec.content_of_agency() returns text language plpgsql stable parallel safe
    as $$ declare p text[] := sec.token(); begin return case when p[10] = 'AGENCY' then nullif(p[4], '') end; end $$;

-- The cases from which a conflict of interest keeps the asker; nothing at all for who stands outside of the wall, so that
-- "case_id <> all (...)" is then true of no case.
create function sec.kept_away() returns uuid[]
    language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare
    p text[] := sec.token();
begin
    if p is null or p[6] = 'IMMIGRATION_ENFORCEMENT' then
        return null;
    end if;
    return array(select b.case_id from access.block b
                 where b.lifted_at is null and (b.account = nullif(p[3], '')::uuid or b.unit = nullif(p[5], '')));
end
$$;

alter function sec.token() owner to ${guard};
alter function sec.kept_away() owner to ${guard};
revoke execute on function sec.token(), sec.kept_away() from public;
grant execute on function sec.token(), sec.kept_away() to ${app}, ${guard};

drop policy wall on access.case_scope;
drop policy no_conflict on access.case_scope;
create policy wall on access.case_scope as restrictive to ${app}
    using (case_id <> all ((select sec.kept_away())::uuid[])) with check ((select sec.inside()));

-- Nor does who is kept away read in the log what is done in that case, as an officer for data protection either.
drop policy wall on audit.entry;
create policy wall on audit.entry as restrictive for select to ${app}
    using (coalesce(case_id, id) <> all ((select sec.kept_away())::uuid[]));
