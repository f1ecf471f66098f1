-- What became of the work: one table for each kind of fact, each line told once and never changed. Codes only, no name, no text, no
-- moment. A pseudonym of a referral, line, delivery or clock groups what was told about it and is derived with the key that derives
-- the person's; it stands in no other room.

create table statistics.case_step (
    fact_id  uuid primary key,
    person   uuid not null,
    step     text not null check (step in ('ACCEPTED', 'DECLINED', 'CLOSED', 'REOPENED')),
    reason   text,                 -- a code: why the signal was declined, with what outcome the case was closed
    body     text not null,        -- the function of the unit that manages it
    area     text not null,
    child    boolean not null,
    on_day   date not null         -- the day on which it happened and became known
);

create table statistics.referral_step (
    fact_id   uuid primary key,
    person    uuid not null,
    referral  uuid not null,
    step      text not null check (step in ('SENT', 'ACCEPTED', 'DECLINED', 'ENDED', 'WITHDRAWN', 'REMINDED', 'DEPUTY', 'COORDINATOR')),
    services  text[] not null,
    urgency   text,                -- told with SENT
    reason    text,                -- told with DECLINED and ENDED
    in_time   boolean,             -- told with ACCEPTED and DECLINED
    provided  boolean,             -- told with ENDED
    from_body text,                -- told with SENT
    body      text not null,       -- whom it waits for, or who acted: as a rule the function of the receiver
    area      text not null,
    child     boolean not null,
    on_day    date not null
);

create table statistics.service_answer (
    fact_id   uuid primary key,
    person    uuid not null,
    line      uuid not null,
    place     int not null,        -- which answer of the line it is
    service   text not null,       -- of the list minimum-assistance where minimum, else a kind of service
    minimum   boolean not null,
    state     text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'UNAVAILABLE', 'NOT_APPLICABLE')),
    body      text not null,
    area      text not null,
    child     boolean not null,
    on_day    date not null,       -- the day that was recorded
    known_on  date not null        -- the day on which it was recorded
);

create table statistics.delivery (
    fact_id   uuid primary key,
    person    uuid not null,
    delivery  uuid not null,
    service   text not null,
    from_day  date not null,
    to_day    date,                -- null while it goes on
    outcome   text not null,
    needs_met text not null,
    body      text not null,
    area      text not null,
    child     boolean not null,
    known_on  date not null
);

create table statistics.clock_step (
    fact_id  uuid primary key,
    person   uuid not null,
    clock    uuid not null,
    timer    text not null,        -- the id of a timer of the profile
    step     text not null check (step in ('STARTED', 'EXTENDED', 'ENDED')),
    due_on   date not null,
    in_time  boolean,              -- told with ENDED
    why      text,                 -- told with EXTENDED and ENDED
    body     text not null,
    area     text not null,
    child    boolean not null,
    on_day   date not null
);

create table statistics.withdrawal (
    fact_id      uuid primary key,
    person       uuid not null,
    shares_ended int not null,
    body         text not null,
    area         text not null,
    child        boolean not null,
    on_day       date not null
);

create index on statistics.assertion (known_on);
create index on statistics.case_step (person);
create index on statistics.case_step (on_day);
create index on statistics.referral_step (referral);
create index on statistics.referral_step (on_day);
create index on statistics.service_answer (line);
create index on statistics.service_answer (on_day);
create index on statistics.delivery (person, from_day);
create index on statistics.delivery (from_day);
create index on statistics.clock_step (clock);
create index on statistics.clock_step (on_day);
create index on statistics.withdrawal (on_day);

-- Whoever coordinates a team's area reads the facts of that area, as it reads the clocks and states of its cases.
drop policy readers on statistics.assertion;
do $$
declare t text;
begin
    foreach t in array array['case_step', 'referral_step', 'service_answer', 'delivery', 'clock_step', 'withdrawal'] loop
        execute format('alter table statistics.%I enable row level security', t);
        execute format('alter table statistics.%I force row level security', t);
        execute format('create policy wall on statistics.%I as restrictive to ${app}
            using ((select sec.inside())) with check ((select sec.inside()))', t);
        execute format('create policy listeners on statistics.%I for insert to ${app} with check ((select sec.system()))', t);
        execute format('grant select, insert on statistics.%I to ${app}', t);
    end loop;
    foreach t in array array['assertion', 'case_step', 'referral_step', 'service_answer', 'delivery', 'clock_step', 'withdrawal'] loop
        execute format('create policy readers on statistics.%I for select to ${app}
            using ((select sec.role()) in (''STATISTICIAN'', ''STATE_COORDINATOR'') or (select sec.system())
                or ((select sec.role()) = ''TEAM_COORDINATOR'' and area = (select sec.rows_of_area())))', t);
    end loop;
end
$$;
