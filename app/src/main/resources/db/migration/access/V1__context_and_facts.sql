-- The facts of the decision, and the unforgeable context that row security reads.
-- A setting alone is forgeable by one injected statement, so the context is signed by the application and checked here
-- with a key that the application role cannot read.

create schema sec;
grant usage, create on schema sec to ${guard};
grant usage on schema sec to ${app};
grant usage on schema access to ${app}, ${guard};
alter default privileges in schema sec revoke execute on functions from public;

create table sec.context_key (
    kid         text primary key,
    secret      bytea not null check (octet_length(secret) = 32),
    created_at  timestamptz not null default now()
);
revoke all on sec.context_key from public;
grant select on sec.context_key to ${guard};

create type sec.context as (
    account  uuid,
    agency   text,
    unit     text,
    function text,
    role     text,
    area     text,
    rows     text,    -- whose cases are known: NONE, ASSIGNED, UNIT, AGENCY, AREA, COUNTRY, SYSTEM
    content  text,    -- whose entries are read: NONE, ASSIGNED, UNIT, AGENCY
    own      text[],  -- data classes of the own agency that the role reads
    gateway  text[],  -- data classes that the role may receive through a share
    at       timestamptz  -- the application's time: rules of date are judged by one clock, signed like the rest
);

create function sec.ctx() returns sec.context
    language plpgsql stable parallel safe security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    token text := nullif(current_setting('zaklon.ctx', true), '');
    part  text[];
    key   bytea;
    body  text;
begin
    if token is null then
        return null;
    end if;
    part := string_to_array(token, '|');
    if array_length(part, 1) <> 14 then
        raise exception 'context refused' using errcode = '28000';
    end if;
    body := array_to_string(part[1:13], '|');
    select secret into key from sec.context_key where kid = part[1];
    if key is null or encode(store.hmac(convert_to(body, 'UTF8'), key, 'sha256'), 'hex') <> part[14] then
        raise exception 'context refused' using errcode = '28000';
    end if;
    -- clock_timestamp, not now(): the token must be fresh at each statement, however long the transaction is
    if to_timestamp(part[2]::bigint / 1000.0) < clock_timestamp() then
        raise exception 'context expired' using errcode = '28000';
    end if;
    return row(nullif(part[3], '')::uuid, nullif(part[4], ''), nullif(part[5], ''), part[6], part[7], nullif(part[8], ''),
               part[9], part[10], string_to_array(part[11], ','), string_to_array(part[12], ','),
               to_timestamp(part[13]::bigint / 1000.0))::sec.context;
end
$$;

-- One small function for each thing a policy asks; policies call them as (select sec.x()), so that each runs once a statement.
create function sec.account() returns uuid language sql stable parallel safe
    as $$ select (sec.ctx()).account $$;
create function sec.agency() returns text language sql stable parallel safe
    as $$ select (sec.ctx()).agency $$;
create function sec.unit() returns text language sql stable parallel safe
    as $$ select (sec.ctx()).unit $$;
create function sec.role() returns text language sql stable parallel safe
    as $$ select (sec.ctx()).role $$;
create function sec.now() returns timestamptz language sql stable parallel safe
    as $$ select (sec.ctx()).at $$;
create function sec.rows_of_unit() returns text language sql stable parallel safe
    as $$ select case when c.rows = 'UNIT' then c.unit end from sec.ctx() c $$;
create function sec.rows_of_agency() returns text language sql stable parallel safe
    as $$ select case when c.rows = 'AGENCY' then c.agency end from sec.ctx() c $$;
create function sec.rows_of_area() returns text language sql stable parallel safe
    as $$ select case when c.rows = 'AREA' then c.area end from sec.ctx() c $$;
create function sec.rows_everywhere() returns boolean language sql stable parallel safe
    as $$ select coalesce((sec.ctx()).rows in ('COUNTRY', 'SYSTEM'), false) $$;
create function sec.system() returns boolean language sql stable parallel safe
    as $$ select coalesce((sec.ctx()).rows = 'SYSTEM', false) $$;
create function sec.content_of_unit() returns text language sql stable parallel safe
    as $$ select case when c.content = 'UNIT' then c.unit end from sec.ctx() c $$;
create function sec.content_of_agency() returns text language sql stable parallel safe
    as $$ select case when c.content = 'AGENCY' then c.agency end from sec.ctx() c $$;
create function sec.own_classes() returns text[] language sql stable parallel safe
    as $$ select (sec.ctx()).own $$;
-- The firewall: no context is outside, and so is immigration enforcement, whatever else is written anywhere.
create function sec.inside() returns boolean language sql stable parallel safe
    as $$ select coalesce((sec.ctx()).function <> 'IMMIGRATION_ENFORCEMENT', false) $$;

create table access.case_scope (
    case_id   uuid primary key,
    agency    text not null,
    unit      text not null,
    area      text not null,
    opened_at timestamptz not null
);
create index on access.case_scope (unit, opened_at desc);
create index on access.case_scope (agency, opened_at desc);

create table access.assignment (
    case_id    uuid not null references access.case_scope,
    account    uuid not null,
    agency     text not null,
    since      timestamptz not null,
    until      timestamptz,
    primary key (case_id, account, since)
);
create index on access.assignment (account) where until is null;

-- What a live share opens: entries of one class that one agency wrote in one case, to one unit.
create table access.opening (
    id          uuid primary key,
    share_id    uuid not null,
    case_id     uuid not null references access.case_scope,
    from_agency text not null,
    to_unit     text not null,
    data_class  text not null check (data_class ~ '^C([1-9]|10)$'),
    purpose     text not null,
    opened_at   timestamptz not null,
    until       timestamptz not null,
    ended_at    timestamptz
);
create index on access.opening (to_unit, case_id) where ended_at is null;
create index on access.opening (case_id);
create index on access.opening (share_id);

-- A person or a unit that must not know of a case (conflict of interest); beats every permit.
create table access.block (
    id       uuid primary key,
    case_id  uuid not null references access.case_scope,
    account  uuid,
    unit     text,
    reason   text not null,
    at       timestamptz not null,
    lifted_at timestamptz,
    check ((account is null) <> (unit is null))
);
create index on access.block (account) where lifted_at is null;
create index on access.block (unit) where lifted_at is null;

grant select on access.case_scope, access.assignment, access.opening, access.block to ${guard};

create function sec.assigned_cases() returns setof uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select a.case_id from access.assignment a where a.account = (select sec.account()) and a.until is null $$;
create function sec.opened_cases() returns setof uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select distinct o.case_id from access.opening o
          where o.to_unit = (select sec.unit()) and o.ended_at is null and o.until > (select sec.now()) $$;
create function sec.opened_entries() returns table (case_id uuid, from_agency text, data_class text)
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select o.case_id, o.from_agency, o.data_class from access.opening o
          where o.to_unit = (select sec.unit()) and o.ended_at is null and o.until > (select sec.now())
            and o.data_class = any ((select (sec.ctx()).gateway)::text[]) $$;
create function sec.blocked_cases() returns setof uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select b.case_id from access.block b where b.lifted_at is null
            and (b.account = (select sec.account()) or b.unit = (select sec.unit())) $$;
-- Whether the asker's agency manages the case; a function, so that policies of other tables need no join.
create function sec.managed_cases() returns setof uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select s.case_id from access.case_scope s where s.agency = (select sec.agency()) $$;
create function sec.manages(asked uuid) returns boolean
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select exists (select 1 from access.case_scope s where s.case_id = asked and s.agency = (select sec.agency())) $$;

alter table access.case_scope enable row level security;
alter table access.case_scope force row level security;
alter table access.assignment enable row level security;
alter table access.assignment force row level security;
alter table access.opening enable row level security;
alter table access.opening force row level security;
alter table access.block enable row level security;
alter table access.block force row level security;

create policy guard_reads on access.case_scope for select to ${guard} using (true);
create policy guard_reads on access.assignment for select to ${guard} using (true);
create policy guard_reads on access.opening for select to ${guard} using (true);
create policy guard_reads on access.block for select to ${guard} using (true);

create policy wall on access.case_scope as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy no_conflict on access.case_scope as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);
create policy known on access.case_scope for select to ${app} using (
    unit = (select sec.rows_of_unit())
    or agency = (select sec.rows_of_agency())
    or area = (select sec.rows_of_area())
    or (select sec.rows_everywhere())
    or case_id in (select sec.assigned_cases())
    or case_id in (select sec.opened_cases()));
-- Whoever signals a case writes its scope for the unit that receives it; nobody changes a scope but its own agency.
create policy signalled on access.case_scope for insert to ${app} with check ((select sec.agency()) is not null);
create policy handed_over on access.case_scope for update to ${app}
    using (agency = (select sec.agency())) with check (true);

create policy wall on access.assignment as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy own_agency on access.assignment for select to ${app}
    using (account = (select sec.account()) or agency = (select sec.agency()) or (select sec.system()));
create policy own_agency_assigns on access.assignment for insert to ${app} with check (agency = (select sec.agency()));
create policy own_agency_ends on access.assignment for update to ${app}
    using (agency = (select sec.agency())) with check (agency = (select sec.agency()));

create policy wall on access.opening as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy parties on access.opening for select to ${app} using (
    from_agency = (select sec.agency()) or to_unit = (select sec.unit()) or case_id in (select sec.managed_cases())
    or (select sec.system()));
create policy only_what_is_ours on access.opening for insert to ${app} with check (from_agency = (select sec.agency()));
create policy giver_or_manager_ends on access.opening for update to ${app}
    using (from_agency = (select sec.agency()) or case_id in (select sec.managed_cases()) or (select sec.system()))
    with check (ended_at is not null);

create policy wall on access.block as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy own_cases on access.block for select to ${app} using (sec.manages(case_id));
create policy own_cases_write on access.block for insert to ${app} with check (sec.manages(case_id));
create policy own_cases_lift on access.block for update to ${app} using (sec.manages(case_id)) with check (sec.manages(case_id));

grant select, insert, update on access.case_scope, access.assignment, access.opening, access.block to ${app};

-- Definer functions and the key belong to the guard, which owns nothing else and cannot sign in.
do $$
declare f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'sec' loop
        execute format('alter function %s owner to ${guard}', f);
        execute format('grant execute on function %s to ${app}, ${guard}', f);
    end loop;
end
$$;
