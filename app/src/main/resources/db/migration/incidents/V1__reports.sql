-- Anonymous reports of violence against people on the move. A report names whom it may never reach (barred) and who reads it (recipients):
-- both stand in its own row, so that no other table and no function has to be asked, and whoever is barred sees no trace of it, not even in a count.
-- Words are sealed above the database. No address, no device, no account of a reporter is kept anywhere.

grant usage on schema incidents to ${app};

create table incidents.report (
    id           uuid primary key,
    receipt      bytea unique check (octet_length(receipt) = 32), -- keyed hash; null when its time is over
    request      bytea unique check (octet_length(request) = 32), -- keyed hash of the sending, by which a repeated one is known
    channel      text not null check (channel in ('SELF', 'ASSISTED', 'HOTLINE', 'ORAL', 'PAPER')),
    language     text not null,
    received_at  timestamptz not null,
    teller       text not null check (teller in ('VICTIM', 'WITNESS', 'TOLD_BY_OTHERS')),
    happened     text not null check (happened in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
    happened_on  date,
    area         text,               -- coarse; null where nobody knows
    least        int check (least between 1 and 100000),
    most         int check (most between 1 and 100000),
    acts         text[] not null check (cardinality(acts) > 0),
    grounds      text[] not null,
    perpetrator  text not null check (perpetrator in ('STATE', 'PRIVATE', 'UNKNOWN')),
    agencies     text[] not null,    -- those that were named
    others_too   boolean not null,   -- and perhaps one that nobody could name
    barred       text[] not null,    -- never learn of it; as the decision function said when it was received
    counted      boolean not null,   -- whether the reporter lets it be counted
    recipients   text[] not null,    -- units that read it
    words        bytea,
    keep_until   date not null,
    ended        text check (ended in ('WITHDRAWN', 'FORGOTTEN')),
    ended_at     timestamptz,
    typed_by     uuid,               -- who typed it in for somebody; null where the reporter did
    check ((happened = 'UNKNOWN') = (happened_on is null)),
    check (least <= most),
    check ((ended is null) = (ended_at is null)),
    -- what is over keeps its codes at most
    check (ended is null or (words is null and receipt is null and request is null)),
    check (agencies <@ barred)
);
create index on incidents.report using gin (recipients);
create index on incidents.report (keep_until) where ended is null;

-- What the reporter wants for each possible recipient, dated; the last counts.
create table incidents.consent (
    id        uuid primary key,
    report_id uuid not null references incidents.report,
    unit      text not null,
    agency    text not null,
    place     int not null,
    wish      text not null check (wish in ('SEND', 'LATER', 'NO')),
    uses      text[] not null,
    at        timestamptz not null,
    unique (report_id, unit, place)
);

-- One line for each recipient: why it went there, what went there, until when it must say that it has it and until when answer.
create table incidents.route (
    report_id      uuid not null references incidents.report,
    unit           text not null,
    agency         text not null,
    why            text not null check (why in ('CHOSEN', 'ADDED', 'PASSED')),
    from_unit      text,
    package        bytea not null,     -- keyed hash of what was sent
    sent_at        timestamptz not null,
    acknowledge_by timestamptz not null,
    answer_by      timestamptz not null,
    primary key (report_id, unit),
    check ((why = 'PASSED') = (from_unit is not null))
);
create index on incidents.route (unit, sent_at desc);

-- Dated, never overwritten: where a report stands with a recipient is the last of them.
create table incidents.step (
    id        uuid primary key,
    report_id uuid not null,
    unit      text not null,
    place     int not null,
    state     text not null check (state in ('RECEIVED', 'ACKNOWLEDGED', 'ROUTED', 'IN_HANDLING', 'NEEDS_REPORTER', 'ANSWERED', 'UNREACHABLE',
                  'CLOSED', 'WITHDRAWN')),
    outcome   text,
    at        timestamptz not null,
    account   uuid default sec.account(),
    unique (report_id, unit, place),
    foreign key (report_id, unit) references incidents.route,
    check ((place = 0) = (state = 'RECEIVED')),
    check (outcome is null or state = 'CLOSED')
);

create table incidents.verification (
    id        uuid primary key,
    report_id uuid not null,
    unit      text not null,
    place     int not null,
    value     text not null check (value in ('UNVERIFIED', 'PLAUSIBLE', 'CORROBORATED', 'NOT_CONFIRMED')),
    reason    bytea,
    at        timestamptz not null,
    account   uuid default sec.account(),
    unique (report_id, unit, place),
    foreign key (report_id, unit) references incidents.route
);

-- Between the reporter and one recipient; no other recipient reads it.
create table incidents.message (
    id        uuid primary key,
    report_id uuid not null,
    unit      text not null,
    writer    text not null check (writer in ('REPORTER', 'RECIPIENT')),
    kind      text not null check (kind in ('WORD', 'QUESTION', 'ANSWER')),
    words     bytea not null,
    at        timestamptz not null,
    account   uuid default sec.account(),
    foreign key (report_id, unit) references incidents.route,
    check (writer = 'RECIPIENT' or kind = 'WORD')
);
create index on incidents.message (report_id, unit, at);

-- The second wall of the routing: nobody becomes a recipient whom the reporter did not agree to or who is barred, and only the platform,
-- for the reporter, takes one away or takes words away.
create function incidents.keep_routing() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        if new.recipients <> '{}' then
            raise exception 'a report is received before it goes anywhere' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if exists (select from unnest(new.recipients) as r(unit)
               where not exists (
                   select from incidents.consent c where c.report_id = new.id and c.unit = r.unit and c.wish <> 'NO' and c.agency <> all (new.barred)
                      and not exists (select from incidents.consent n where n.report_id = c.report_id and n.unit = c.unit and n.place > c.place))) then
        raise exception 'no consent for this recipient' using errcode = 'check_violation';
    end if;
    if not (select sec.system())
       and (not new.recipients @> old.recipients or new.words is distinct from old.words or new.receipt is distinct from old.receipt
            or new.request is distinct from old.request or new.ended is distinct from old.ended) then
        raise exception 'only the reporter takes back' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
revoke execute on function incidents.keep_routing() from public;
create trigger keep_routing before insert or update on incidents.report for each row execute function incidents.keep_routing();

alter table incidents.report enable row level security;
alter table incidents.report force row level security;
alter table incidents.consent enable row level security;
alter table incidents.consent force row level security;
alter table incidents.route enable row level security;
alter table incidents.route force row level security;
alter table incidents.step enable row level security;
alter table incidents.step force row level security;
alter table incidents.verification enable row level security;
alter table incidents.verification force row level security;
alter table incidents.message enable row level security;
alter table incidents.message force row level security;

create policy wall on incidents.report as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
-- Beats every permit: who is named, and whoever is tied to them, sees nothing, whatever else is written in the row.
create policy not_meant on incidents.report as restrictive to ${app}
    using ((select sec.system()) or (select sec.agency()) <> all (barred))
    with check ((select sec.system()) or (select sec.agency()) <> all (barred));
create policy platform on incidents.report for select to ${app} using ((select sec.system()));
create policy received on incidents.report for select to ${app} using (
    (select sec.role()) = 'INCIDENT_OFFICER' and recipients @> array[(select sec.unit())]);
-- Whoever types a report in sees it until it has gone to its recipients, and afterwards only as one of them.
create policy typing on incidents.report for select to ${app} using (
    (select sec.role()) = 'INCIDENT_OFFICER' and typed_by = (select sec.account()) and recipients = '{}' and ended is null);
create policy told on incidents.report for insert to ${app} with check ((select sec.system()) and typed_by is null);
create policy typed on incidents.report for insert to ${app} with check (
    (select sec.role()) = 'INCIDENT_OFFICER' and typed_by = (select sec.account()) and channel <> 'SELF');
create policy platform_changes on incidents.report for update to ${app} using ((select sec.system())) with check ((select sec.system()));
create policy recipient_passes on incidents.report for update to ${app}
    using ((select sec.role()) = 'INCIDENT_OFFICER' and (recipients @> array[(select sec.unit())] or typed_by = (select sec.account()) and recipients = '{}'))
    with check (true);

do $$
declare
    t text;
begin
    -- Everything around a report is seen with it, and only in the own line; what is written there is signed by whoever writes.
    foreach t in array array['route', 'step', 'verification', 'message'] loop
        execute format($p$create policy platform on incidents.%I for select to ${app} using ((select sec.system()))$p$, t);
        execute format($p$create policy own_line on incidents.%I for select to ${app}
            using (unit = (select sec.unit()) and report_id in (select r.id from incidents.report r))$p$, t);
        execute format($p$create policy platform_writes on incidents.%I for insert to ${app} with check ((select sec.system()))$p$, t);
    end loop;
    foreach t in array array['step', 'verification', 'message'] loop
        execute format($p$create policy recipient_writes on incidents.%I for insert to ${app}
            with check (unit = (select sec.unit()) and account = (select sec.account()) and report_id in (select r.id from incidents.report r))$p$, t);
    end loop;
    foreach t in array array['verification', 'message'] loop
        execute format($p$create policy platform_forgets on incidents.%I for delete to ${app} using ((select sec.system()))$p$, t);
    end loop;
end
$$;
create policy recipients_are_not_the_reporter on incidents.message as restrictive for insert to ${app}
    with check ((select sec.system()) or writer = 'RECIPIENT');
create policy platform on incidents.consent for select to ${app} using ((select sec.system()));
create policy recipients on incidents.consent for select to ${app} using (report_id in (select r.id from incidents.report r));
create policy told on incidents.consent for insert to ${app} with check ((select sec.system()));
create policy typed on incidents.consent for insert to ${app} with check (
    report_id in (select r.id from incidents.report r where r.typed_by = (select sec.account()) and r.recipients = '{}'));
-- A recipient passes on, and whoever typed a report in sends it: the report's own trigger says to whom.
create policy passed on incidents.route for insert to ${app} with check (
    report_id in (select r.id from incidents.report r where r.recipients @> array[unit]));
create policy passed on incidents.step for insert to ${app} with check (
    place = 0 and account = (select sec.account()) and report_id in (select r.id from incidents.report r where r.recipients @> array[unit]));

grant select, insert on incidents.report, incidents.consent, incidents.route, incidents.step, incidents.verification, incidents.message to ${app};
grant update (recipients, words, receipt, request, ended, ended_at) on incidents.report to ${app};
grant delete on incidents.verification, incidents.message to ${app};
