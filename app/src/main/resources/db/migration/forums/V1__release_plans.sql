-- Release and reintegration: one person's plan in one standing body. Readable from a seat in the body and from nowhere else; texts only by
-- the agency that wrote them, the agency that answers, and the seats that were named. Nothing here is changed but where the planning
-- stands: everything else is a further row.

grant usage on schema forums to ${app};

create table forums.plan (
    id            uuid primary key,
    body_id       uuid not null,
    code          text not null,            -- what people say instead of a name
    agency        text not null,            -- who notified it
    unit          text not null,
    prison        text not null,
    subject_id    uuid not null,            -- the sealed name stands in the vault
    return_to     text not null,
    participation text not null check (participation in ('FULL', 'PARTIAL', 'DECLINED', 'NOT_ASKED')),
    informed_on   date,
    notified_on   date not null,
    state         text not null check (state in ('NOTIFIED', 'ACCEPTED', 'PLANNING', 'PLAN_AGREED', 'RELEASED', 'FOLLOW_UP', 'CLOSED',
                                                 'DECLINED', 'SUSPENDED', 'MOVED')),
    opened_at     timestamptz not null,
    unique (body_id, code)
);

create table forums.plan_step (
    id      uuid primary key,
    plan_id uuid not null references forums.plan,
    body_id uuid not null,
    state   text not null,
    reason  text,
    agency  text not null,
    author  uuid not null,
    at      timestamptz not null
);
create index on forums.plan_step (plan_id, at);

create table forums.release_date (
    id       uuid primary key,
    plan_id  uuid not null references forums.plan,
    body_id  uuid not null,
    expected date not null,
    kind     text not null check (kind in ('END_OF_SENTENCE', 'CONDITIONAL')),
    agency   text not null,
    author   uuid not null,
    at       timestamptz not null
);
create index on forums.release_date (plan_id, at desc);

create table forums.assessment (
    id      uuid primary key,
    plan_id uuid not null references forums.plan,
    body_id uuid not null,
    domain  text not null,
    finding text not null check (finding in ('NEEDS', 'NONE', 'NOT_POSSIBLE')),
    reason  text,
    on_day  date not null,
    agency  text not null,
    author  uuid not null,
    at      timestamptz not null,
    check ((finding = 'NOT_POSSIBLE') = (reason is not null))
);
create index on forums.assessment (plan_id, domain, at desc);

create table forums.need (
    id      uuid primary key,
    plan_id uuid not null references forums.plan,
    body_id uuid not null,
    domain  text not null,
    agency  text not null,
    author  uuid not null,
    at      timestamptz not null
);
create index on forums.need (plan_id);

-- The newest counts: how it stands, which one agency answers, until when.
create table forums.need_update (
    id          uuid primary key,
    need_id     uuid not null references forums.need,
    plan_id     uuid not null,
    body_id     uuid not null,
    status      text not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'MET', 'DECLINED_BY_PERSON', 'NOT_AVAILABLE_HERE', 'NO_LONGER_NEEDED')),
    accountable text not null,
    target      date not null,
    agency      text not null,
    author      uuid not null,
    at          timestamptz not null
);
create index on forums.need_update (need_id, at desc);
create index on forums.need_update (plan_id);
create index on forums.need_update (accountable, target);

-- What is said about a need: for the agency that writes, the one that answers, and the seats that are named; by default nobody else.
create table forums.need_text (
    id          uuid primary key,
    need_id     uuid not null references forums.need,
    plan_id     uuid not null,
    body_id     uuid not null,
    agency      text not null,
    accountable text not null,
    audience    uuid[] not null,
    text        text not null,
    author      uuid not null,
    at          timestamptz not null
);
create index on forums.need_text (need_id, at);

-- That there is a structured professional judgement, by which instrument, how long it holds: every seat may know that.
create table forums.judgement (
    id          uuid primary key,
    plan_id     uuid not null references forums.plan,
    body_id     uuid not null,
    agency      text not null,
    unit        text not null,
    author      uuid not null,
    instrument  text not null,
    certificate uuid not null,              -- the assessor's, valid on that day
    made_on     date not null,
    valid_until date not null,
    at          timestamptz not null,
    check (valid_until > made_on)
);
create index on forums.judgement (plan_id, at desc);

-- What it says: for the assessor's agency and the seats that are named. Text only; there is no column for a number, on purpose.
create table forums.judgement_text (
    id           uuid primary key references forums.judgement,
    body_id      uuid not null,
    agency       text not null,
    audience     uuid[] not null,
    mandate      text not null,
    sources      text not null,
    scenarios    text not null,
    warning      text not null,
    protective   text not null,
    missing      text not null,             -- the known unknowns: what could not be found out
    own_view     text not null,             -- the person's
    disagreement text not null
);

create table forums.day (
    id        uuid primary key,
    plan_id   uuid not null references forums.plan,
    body_id   uuid not null,
    content   jsonb not null,
    conflicts text[] not null,
    agency    text not null,
    author    uuid not null,
    at        timestamptz not null
);
create index on forums.day (plan_id, at desc);

create table forums.follow_up (
    id       uuid primary key,
    plan_id  uuid not null references forums.plan,
    body_id  uuid not null,
    due      date not null,
    contact  text not null check (contact in ('MADE', 'NOT_REACHED', 'DECLINED_BY_PERSON')),
    decision text not null check (decision in ('CONTINUE', 'CLOSE')),
    agency   text not null,
    author   uuid not null,
    at       timestamptz not null
);
create index on forums.follow_up (plan_id, due);

-- What nobody offers, by area, field and month: no plan, no body, no person, and nothing that leads back to one.
create table forums.gap (
    id     uuid primary key,
    area   text not null,
    domain text not null,
    month  date not null check (extract(day from month) = 1)
);
create index on forums.gap (area, domain);

do $$
declare t text;
begin
    foreach t in array array['plan', 'plan_step', 'release_date', 'assessment', 'need', 'need_update', 'judgement', 'day', 'follow_up'] loop
        execute format('alter table forums.%I enable row level security', t);
        execute format('alter table forums.%I force row level security', t);
        execute format('create policy wall on forums.%I as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()))', t);
        execute format('create policy seated on forums.%I for select to ${app} using (body_id = any ((select sec.seated())::uuid[]))', t);
        execute format('create policy seated_writes on forums.%I for insert to ${app} with check (body_id = any ((select sec.seated())::uuid[])'
            || ' and agency = (select sec.agency()))', t);
        execute format('grant select, insert on forums.%I to ${app}', t);
    end loop;
end
$$;
create policy moved on forums.plan for update to ${app}
    using (body_id = any ((select sec.seated())::uuid[])) with check (body_id = any ((select sec.seated())::uuid[]));
grant update (state, participation, informed_on) on forums.plan to ${app};

alter table forums.need_text enable row level security;
alter table forums.need_text force row level security;
create policy wall on forums.need_text as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy named on forums.need_text for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[])
    and (agency = (select sec.agency()) or accountable = (select sec.agency()) or audience && (select sec.own_seats())::uuid[]));
create policy seated_writes on forums.need_text for insert to ${app} with check (
    body_id = any ((select sec.seated())::uuid[]) and agency = (select sec.agency()));
grant select, insert on forums.need_text to ${app};

alter table forums.judgement_text enable row level security;
alter table forums.judgement_text force row level security;
create policy wall on forums.judgement_text as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy named on forums.judgement_text for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) and (agency = (select sec.agency()) or audience && (select sec.own_seats())::uuid[]));
create policy seated_writes on forums.judgement_text for insert to ${app} with check (
    body_id = any ((select sec.seated())::uuid[]) and agency = (select sec.agency()));
grant select, insert on forums.judgement_text to ${app};

alter table forums.gap enable row level security;
alter table forums.gap force row level security;
create policy wall on forums.gap as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy planners on forums.gap for select to ${app} using (
    (select sec.role()) in ('FORUM_COORDINATOR', 'PROGRAMME_OFFICER', 'TEAM_COORDINATOR', 'STATE_COORDINATOR')
    or (select sec.role()) = 'RELEASE_PLANNER' and cardinality((select sec.seated())::uuid[]) > 0);
create policy seated_writes on forums.gap for insert to ${app} with check (cardinality((select sec.seated())::uuid[]) > 0);
grant select, insert on forums.gap to ${app};
