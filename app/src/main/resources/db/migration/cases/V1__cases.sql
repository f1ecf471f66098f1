-- A case is a folder: one row of facts for the queue (P0, nothing about the person), and entries that each have one owning unit,
-- one author, one time and exactly one data class.

grant usage on schema cases to ${app};

create table cases.case_file (
    case_id         uuid primary key,
    pseudonym       text not null, -- drawn out of 30^7, by chance
    agency          text not null,
    unit            text not null,
    area            text not null,
    state           text not null check (state in ('SIGNAL', 'OPEN', 'CLOSED', 'DECLINED_SIGNAL')),
    age             text not null check (age in ('CHILD', 'ADULT', 'UNKNOWN')),
    -- whoever is not known to be an adult is a child (Convention, Art. 10(3))
    child           boolean not null generated always as (age <> 'ADULT') stored,
    signal_agency   text not null,
    signal_unit     text not null,
    opened_at       timestamptz not null,
    accepted_at     timestamptz,
    closed_at       timestamptz,
    closed_reason   text -- a code: why closed, or why the signal was declined
);
create index on cases.case_file (unit, opened_at desc);
create index on cases.case_file (unit, state, opened_at desc);
create index on cases.case_file (area, opened_at desc);

create table cases.entry (
    id           uuid primary key,
    case_id      uuid not null references cases.case_file,
    submission   uuid not null, -- what was sent together
    kind         text not null,
    form_id      text not null,
    form_version int not null,
    data_class   text not null check (data_class ~ '^C([1-9]|10)$'),
    agency       text not null,
    unit         text not null,
    author       uuid not null,
    at           timestamptz not null,
    coded        jsonb, -- answers by code, number and date of classes that are not sealed
    sealed       bytea, -- everything else
    check (coded is not null or sealed is not null),
    check (coded is null or data_class in ('C6', 'C8', 'C9', 'C10'))
);
create index on cases.entry (case_id, at);

-- What somebody said about the status, when, as which body, on which basis. Never changed, never overwritten (law 4).
create table cases.assertion (
    id         uuid primary key,
    case_id    uuid not null references cases.case_file,
    level      text not null check (level in
                   ('SIGNAL', 'SCREENED', 'PRESUMED', 'FORMAL', 'NOT_CONFIRMED', 'DECLINED', 'REOPENED')),
    agency     text not null,
    unit       text not null,
    function   text not null,
    author     uuid not null,
    decided_on date not null,
    at         timestamptz not null,
    basis      text,
    why        text, -- a code of the list reopen-reasons
    submission uuid
);
create index on cases.assertion (case_id, at);

create table cases.clock (
    id          uuid primary key,
    case_id     uuid not null references cases.case_file,
    timer       text not null,
    starts      timestamptz not null,
    due         timestamptz not null,
    next_look   timestamptz, -- when a job has to look at it again; null once nothing can change
    legal_basis text,
    state       text not null check (state in ('RUNNING', 'AT_RISK', 'OVERDUE', 'ENDED')),
    ended_at    timestamptz,
    ended_why   text
);
create index on cases.clock (case_id);
create index on cases.clock (next_look) where next_look is not null;
create index on cases.clock (due) where state <> 'ENDED';

create table cases.clock_change (
    id       uuid primary key,
    clock_id uuid not null references cases.clock,
    case_id  uuid not null,
    kind     text not null check (kind in ('EXTENDED', 'ENDED')),
    due      timestamptz not null,
    why      text not null, -- a code
    agency   text not null,
    unit     text not null,
    author   uuid not null,
    at       timestamptz not null
);
create index on cases.clock_change (clock_id, at);

-- A neutral paper that was handed out. What it says is made from the profile; here stands that it was issued.
create table cases.notice (
    id        uuid primary key,
    case_id   uuid not null references cases.case_file,
    reference text not null,
    until     timestamptz not null,
    agency    text not null,
    unit      text not null,
    author    uuid not null,
    at        timestamptz not null
);
create index on cases.notice (case_id);

-- What somebody is writing; only the writer reads it, and it does not live long.
create table cases.draft (
    id           uuid primary key,
    account      uuid not null,
    case_id      uuid,
    form_id      text not null,
    form_version int not null,
    sealed       bytea not null,
    saved_at     timestamptz not null,
    expires_at   timestamptz not null
);
create index on cases.draft (account, form_id);
create index on cases.draft (expires_at);

do $$
declare t text;
begin
    foreach t in array array['case_file', 'entry', 'assertion', 'clock', 'clock_change', 'notice', 'draft'] loop
        execute format('alter table cases.%I enable row level security', t);
        execute format('alter table cases.%I force row level security', t);
        execute format('create policy wall on cases.%I as restrictive to ${app}
            using ((select sec.inside())) with check ((select sec.inside()))', t);
    end loop;
    foreach t in array array['case_file', 'entry', 'assertion', 'clock', 'clock_change', 'notice'] loop
        execute format('create policy no_conflict on cases.%I as restrictive to ${app}
            using (case_id not in (select sec.blocked_cases())) with check (true)', t);
    end loop;
end
$$;

-- The row of the queue: as access.case_scope.
create policy known on cases.case_file for select to ${app} using (
    unit = (select sec.rows_of_unit())
    or agency = (select sec.rows_of_agency())
    or area = (select sec.rows_of_area())
    or (select sec.rows_everywhere())
    or case_id in (select sec.assigned_cases())
    or case_id in (select sec.opened_cases()));
create policy signalled on cases.case_file for insert to ${app} with check (
    signal_agency = (select sec.agency()) and signal_unit = (select sec.unit()));
create policy managed on cases.case_file for update to ${app}
    using (agency = (select sec.agency())) with check (agency = (select sec.agency()));

-- Entries: the own agency's as far as role and assignment reach, and what a live share opens. Nothing else, for nobody.
create policy readers on cases.entry for select to ${app} using (
    (agency = (select sec.agency()) and data_class = any ((select sec.own_classes())::text[])
        and (unit = (select sec.content_of_unit()) or (select sec.content_of_agency()) is not null
             or case_id in (select sec.assigned_cases())))
    or (case_id, agency, data_class) in (select o.case_id, o.from_agency, o.data_class from sec.opened_entries() o));
create policy writers on cases.entry for insert to ${app} with check (
    agency = (select sec.agency()) and unit = (select sec.unit()) and author = (select sec.account())
    and (sec.manages(case_id) or case_id in (select sec.assigned_cases()) or case_id in (select sec.opened_cases())));

-- Assertions and notices are administration of the case: class C9.
create policy readers on cases.assertion for select to ${app} using (
    (agency = (select sec.agency()) and 'C9' = any ((select sec.own_classes())::text[])
        and (unit = (select sec.content_of_unit()) or (select sec.content_of_agency()) is not null
             or case_id in (select sec.assigned_cases())))
    or (case_id, agency) in (select o.case_id, o.from_agency from sec.opened_entries() o where o.data_class = 'C9'));
create policy writers on cases.assertion for insert to ${app} with check (
    agency = (select sec.agency()) and unit = (select sec.unit()) and author = (select sec.account())
    and (sec.manages(case_id) or case_id in (select sec.assigned_cases()) or case_id in (select sec.opened_cases())));
create policy readers on cases.notice for select to ${app} using (
    (agency = (select sec.agency()) and 'C9' = any ((select sec.own_classes())::text[])
        and (unit = (select sec.content_of_unit()) or (select sec.content_of_agency()) is not null
             or case_id in (select sec.assigned_cases())))
    or (case_id, agency) in (select o.case_id, o.from_agency from sec.opened_entries() o where o.data_class = 'C9'));
create policy writers on cases.notice for insert to ${app} with check (
    agency = (select sec.agency()) and unit = (select sec.unit()) and author = (select sec.account()) and sec.manages(case_id));

-- Clocks are seen by whoever knows the case: a coordinator sees that one runs out, not why it runs.
create policy known on cases.clock for select to ${app} using (
    exists (select 1 from cases.case_file f where f.case_id = clock.case_id));
create policy starters on cases.clock for insert to ${app} with check (
    sec.manages(case_id) or case_id in (select sec.assigned_cases()) or case_id in (select sec.opened_cases()));
create policy keepers on cases.clock for update to ${app}
    using (sec.manages(case_id) or case_id in (select sec.assigned_cases()) or case_id in (select sec.opened_cases())
           or (select sec.system()))
    with check (true);
create policy known on cases.clock_change for select to ${app} using (
    exists (select 1 from cases.case_file f where f.case_id = clock_change.case_id));
create policy writers on cases.clock_change for insert to ${app} with check (
    agency = (select sec.agency()) and unit = (select sec.unit()) and author = (select sec.account()));

create policy own on cases.draft for all to ${app}
    using (account = (select sec.account())) with check (account = (select sec.account()));
create policy expired_seen on cases.draft for select to ${app} using ((select sec.system()));
create policy expired_go on cases.draft for delete to ${app} using ((select sec.system()));

grant select, insert, update on cases.case_file, cases.clock to ${app};
grant select, insert on cases.entry, cases.assertion, cases.clock_change, cases.notice to ${app};
grant select, insert, update, delete on cases.draft to ${app};
