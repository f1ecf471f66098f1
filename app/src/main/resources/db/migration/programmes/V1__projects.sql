-- Projects: who pays, where, how much, what came of it. Nothing here knows a person or a case. Read by the programme officers of the
-- agency that keeps a project and of its partners; written by the first alone.

grant usage on schema programmes to ${app}, ${guard};

create table programmes.project (
    id            uuid primary key,
    code          text not null,
    agency        text not null,
    parties       text[] not null,        -- the agency and its partners within the country
    title         jsonb not null,
    description   text not null,
    status        text not null,
    currency      text not null check (currency ~ '^[A-Z]{3}$'),
    planned_start date not null,
    planned_end   date not null,
    actual_start  date,
    actual_end    date,
    founded_at    timestamptz not null,
    check (planned_end > planned_start),
    check (actual_end is null or actual_start is not null),
    unique (agency, code)
);
create index on programmes.project using gin (parties);

create table programmes.area (
    project_id uuid not null references programmes.project,
    parties    text[] not null,
    area       text not null,
    percent    integer not null check (percent between 1 and 100),
    primary key (project_id, area)
);

create table programmes.partner (
    id         uuid primary key,
    project_id uuid not null references programmes.project,
    parties    text[] not null,
    position   integer not null,
    role       text not null check (role in ('FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING')),
    agency     text,
    name       text not null,
    budget     numeric(16, 2) check (budget > 0)
);
create index on programmes.partner (project_id);

-- Never changed: a mistake is taken back by a further line with the opposite sign.
create table programmes.transaction (
    id         uuid primary key,
    project_id uuid not null references programmes.project,
    parties    text[] not null,
    kind       text not null check (kind in ('INCOMING_FUNDS', 'OUTGOING_COMMITMENT', 'DISBURSEMENT', 'EXPENDITURE', 'INCOMING_COMMITMENT')),
    on_day     date not null,
    amount     numeric(16, 2) not null check (amount <> 0),
    other      text not null,
    note       text not null,
    agency     text not null,
    author     uuid not null,
    at         timestamptz not null
);
create index on programmes.transaction (project_id, on_day);

create table programmes.indicator (
    id         uuid primary key,
    project_id uuid not null references programmes.project,
    parties    text[] not null,
    result     text not null check (result in ('OUTPUT', 'OUTCOME', 'IMPACT')),
    title      text not null,
    query      text,                      -- what is counted; null where somebody types the value
    version    integer not null,          -- of the query's meaning
    baseline   numeric(16, 2),
    position   integer not null
);
create index on programmes.indicator (project_id);

create table programmes.period (
    id           uuid primary key,
    indicator_id uuid not null references programmes.indicator,
    project_id   uuid not null references programmes.project,
    parties      text[] not null,
    since        date not null,
    until        date not null,
    target       numeric(16, 2) not null,
    check (until >= since)
);
create index on programmes.period (indicator_id);

-- What was reached: proposed by one, approved by another, and then frozen with what it was computed from.
create table programmes.measurement (
    id          uuid primary key,
    period_id   uuid not null references programmes.period,
    project_id  uuid not null references programmes.project,
    parties     text[] not null,
    agency      text not null,
    value       numeric(16, 4) not null,
    note        text not null,
    version     integer not null,
    digest      text,                     -- SHA-256 over what was counted; null for a typed value
    state       text not null check (state in ('PENDING', 'RETURNED', 'APPROVED')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    check (decided_by <> proposed_by),
    check ((state = 'PENDING') = (decided_by is null))
);
create index on programmes.measurement (period_id, proposed_at desc);
create index on programmes.measurement (project_id);

-- What was done and can be counted: a kind, a day, an area, an agency. Told by the rooms that do it, with an identity of chance.
create table programmes.deed (
    id     uuid primary key,
    kind   text not null,
    on_day date not null,
    area   text not null,
    agency text not null
);
create index on programmes.deed (kind, on_day);
create index on programmes.deed (on_day);

-- Who paid for it, in parts of a hundred; all parts of one deed together never make more than a whole.
create table programmes.attribution (
    deed_id    uuid not null references programmes.deed,
    project_id uuid not null references programmes.project,
    percent    integer not null check (percent between 1 and 100),
    agency     text not null,
    at         timestamptz not null,
    primary key (deed_id, project_id)
);
create index on programmes.attribution (project_id);

-- Whether the asker's agency keeps a project; the parts of a project are written by it alone.
create function programmes.keeps(asked uuid) returns boolean
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select exists (select from programmes.project p where p.id = asked and p.agency = (select sec.agency())
                         and (select sec.role()) = 'PROGRAMME_OFFICER') $$;
grant select on programmes.project to ${guard};
grant create on schema programmes to ${guard};
alter function programmes.keeps(uuid) owner to ${guard};
revoke create on schema programmes from ${guard};
revoke execute on function programmes.keeps(uuid) from public;
grant execute on function programmes.keeps(uuid) to ${app}, ${guard};

do $$
declare t text;
begin
    foreach t in array array['project', 'area', 'partner', 'transaction', 'indicator', 'period', 'measurement', 'deed', 'attribution'] loop
        execute format('alter table programmes.%I enable row level security', t);
        execute format('alter table programmes.%I force row level security', t);
        execute format('create policy wall on programmes.%I as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()))', t);
        execute format('grant select, insert on programmes.%I to ${app}', t);
    end loop;
    foreach t in array array['project', 'area', 'partner', 'transaction', 'indicator', 'period', 'measurement'] loop
        execute format($p$create policy partners on programmes.%I for select to ${app}
            using ((select sec.role()) = 'PROGRAMME_OFFICER' and (select sec.agency()) = any (parties))$p$, t);
    end loop;
    foreach t in array array['area', 'partner', 'transaction', 'indicator', 'period'] loop
        execute format('create policy keeper on programmes.%I for insert to ${app} with check (programmes.keeps(project_id))', t);
    end loop;
end
$$;
create policy guard_reads on programmes.project for select to ${guard} using (true);
create policy own_agency on programmes.project for insert to ${app} with check (
    (select sec.role()) = 'PROGRAMME_OFFICER' and agency = (select sec.agency()) and agency = any (parties));
create policy own_agency_moves on programmes.project for update to ${app}
    using ((select sec.role()) = 'PROGRAMME_OFFICER' and agency = (select sec.agency()))
    with check (agency = (select sec.agency()));
grant update (status, actual_start, actual_end) on programmes.project to ${app};

create policy partners_propose on programmes.measurement for insert to ${app} with check (
    (select sec.role()) = 'PROGRAMME_OFFICER' and agency = (select sec.agency()) and proposed_by = (select sec.account()) and state = 'PENDING');
create policy another_decides on programmes.measurement for update to ${app}
    using (state = 'PENDING' and proposed_by <> (select sec.account()) and programmes.keeps(project_id))
    with check (state in ('RETURNED', 'APPROVED') and decided_by = (select sec.account()));
grant update (state, decided_by, decided_at) on programmes.measurement to ${app};

create policy officers on programmes.deed for select to ${app} using ((select sec.role()) = 'PROGRAMME_OFFICER' or (select sec.system()));
create policy told on programmes.deed for insert to ${app} with check ((select sec.system()));

create policy officers on programmes.attribution for select to ${app} using ((select sec.role()) = 'PROGRAMME_OFFICER');
create policy keeper on programmes.attribution for insert to ${app} with check (
    agency = (select sec.agency()) and programmes.keeps(project_id));

-- All parts of one deed together are at most a whole, also where two officers write at the same moment.
create function programmes.at_most_a_whole() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform 1 from programmes.deed d where d.id = new.deed_id for update;
    if (select coalesce(sum(a.percent), 0) from programmes.attribution a where a.deed_id = new.deed_id) > 100 then
        raise exception 'more than a whole' using errcode = '23514';
    end if;
    return null;
end
$$;
grant select on programmes.attribution to ${guard};
grant select, update on programmes.deed to ${guard};
create policy guard_reads on programmes.attribution for select to ${guard} using (true);
create policy guard_locks on programmes.deed to ${guard} using (true);
grant create on schema programmes to ${guard};
alter function programmes.at_most_a_whole() owner to ${guard};
revoke create on schema programmes from ${guard};
revoke execute on function programmes.at_most_a_whole() from public;
grant execute on function programmes.at_most_a_whole() to ${app}, ${guard};
create trigger at_most_a_whole after insert on programmes.attribution for each row execute function programmes.at_most_a_whole();
