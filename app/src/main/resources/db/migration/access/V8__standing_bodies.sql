-- Standing bodies: which agency keeps one, its seats, and which accounts hold them. What is said there belongs to the agencies
-- that say it; here stands only who sits.

create table access.body (
    body_id    uuid primary key,
    agency     text not null,
    founded_at timestamptz not null
);
create index on access.body (agency);

create table access.seat (
    seat_id uuid primary key,
    body_id uuid not null references access.body,
    agency  text,
    post    text not null check (post in ('MEMBER', 'CHAIR', 'SECRETARY'))
);
create index on access.seat (body_id);

create table access.sitting (
    seat_id uuid not null references access.seat,
    body_id uuid not null references access.body,
    account uuid not null,
    since   timestamptz not null,
    until   timestamptz,
    primary key (seat_id, account, since)
);
create index on access.sitting (account) where until is null;
create index on access.sitting (body_id);

grant select on access.body, access.seat, access.sitting to ${guard};

-- Each answers about the asker only; nothing at all for who stands outside of the wall.
create function sec.seated() returns uuid[]
    language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare
    p text[] := sec.token();
begin
    if p is null or p[6] = 'IMMIGRATION_ENFORCEMENT' then
        return '{}';
    end if;
    return array(select distinct s.body_id from access.sitting s where s.account = nullif(p[3], '')::uuid and s.until is null);
end
$$;
create function sec.own_seats() returns uuid[]
    language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare
    p text[] := sec.token();
begin
    if p is null or p[6] = 'IMMIGRATION_ENFORCEMENT' then
        return '{}';
    end if;
    return array(select s.seat_id from access.sitting s where s.account = nullif(p[3], '')::uuid and s.until is null);
end
$$;
create function sec.kept() returns uuid[]
    language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp
as $$
declare
    p text[] := sec.token();
begin
    if p is null or p[6] = 'IMMIGRATION_ENFORCEMENT' then
        return '{}';
    end if;
    return array(select s.body_id from access.sitting s join access.seat t using (seat_id)
                 where s.account = nullif(p[3], '')::uuid and s.until is null and t.post in ('CHAIR', 'SECRETARY')
                 union select b.body_id from access.body b where p[7] = 'FORUM_COORDINATOR' and b.agency = nullif(p[4], ''));
end
$$;

alter function sec.seated() owner to ${guard};
alter function sec.own_seats() owner to ${guard};
alter function sec.kept() owner to ${guard};
revoke execute on function sec.seated(), sec.own_seats(), sec.kept() from public;
grant execute on function sec.seated(), sec.own_seats(), sec.kept() to ${app}, ${guard};

alter table access.body enable row level security;
alter table access.body force row level security;
alter table access.seat enable row level security;
alter table access.seat force row level security;
alter table access.sitting enable row level security;
alter table access.sitting force row level security;

create policy guard_reads on access.body for select to ${guard} using (true);
create policy guard_reads on access.seat for select to ${guard} using (true);
create policy guard_reads on access.sitting for select to ${guard} using (true);

create policy wall on access.body as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy known on access.body for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[])
    -- a body that was just founded is not yet in the list that the statement began with
    or (agency = (select sec.agency()) and (select sec.role()) = 'FORUM_COORDINATOR')
    or (select sec.system()));
create policy own_agency_founds on access.body for insert to ${app} with check (
    agency = (select sec.agency()) and (select sec.role()) = 'FORUM_COORDINATOR');

create policy wall on access.seat as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy of_known_bodies on access.seat for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]) or (select sec.system()));
create policy keepers_set_seats on access.seat for insert to ${app} with check (body_id = any ((select sec.kept())::uuid[]));

create policy wall on access.sitting as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy of_known_bodies on access.sitting for select to ${app} using (
    account = (select sec.account())
    or body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]) or (select sec.system()));
create policy keepers_seat on access.sitting for insert to ${app} with check (body_id = any ((select sec.kept())::uuid[]));
create policy keepers_unseat on access.sitting for update to ${app}
    using (body_id = any ((select sec.kept())::uuid[])) with check (until is not null);

grant select, insert on access.body, access.seat, access.sitting to ${app};
grant update (until) on access.sitting to ${app};
