-- What was offered, accepted or declined, and what was delivered: coded rows of class C8, each with its author. Nothing here
-- says whether a person talks to the police, because no help may depend on it (Council of Europe Convention, Art. 12(6)).

grant usage on schema services to ${app}, ${guard};

create table services.line (
    id        uuid primary key,
    case_id   uuid not null,
    agency    text not null, -- manages the case
    unit      text not null,
    code      text not null,
    minimum   boolean not null, -- one of the lines of Art. 12(1)
    opened_on date not null,
    unique (case_id, minimum, code)
);

-- Dated and signed, never overwritten: the state of a line is the last of them.
create table services.answer (
    id       uuid primary key,
    line_id  uuid not null references services.line,
    case_id  uuid not null,
    state    text not null check (state in
                 ('OFFERED', 'ACCEPTED', 'DECLINED', 'UNAVAILABLE', 'NOT_APPLICABLE')),
    on_day   date not null,
    at       timestamptz not null,
    account  uuid not null default sec.account(),
    agency   text not null default sec.agency(),
    unit     text not null default sec.unit()
);
create index on services.answer (line_id, at);

create table services.delivery (
    id          uuid primary key,
    case_id     uuid not null,
    referral_id uuid, -- where another unit asked for it
    service     text not null,
    from_day    date not null,
    to_day      date,
    outcome     text not null,
    needs_met   text not null,
    at          timestamptz not null,
    account     uuid not null default sec.account(),
    agency      text not null default sec.agency(),
    unit        text not null default sec.unit(),
    check (to_day is null or to_day >= from_day)
);
create index on services.delivery (case_id, from_day);
create index on services.delivery (referral_id) where referral_id is not null;

alter table services.line enable row level security;
alter table services.line force row level security;
alter table services.answer enable row level security;
alter table services.answer force row level security;
alter table services.delivery enable row level security;
alter table services.delivery force row level security;

create policy wall on services.line as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy no_conflict on services.line as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);
create policy own on services.line for select to ${app} using (
    agency = (select sec.agency()) and 'C8' = any ((select sec.own_classes())::text[])
    and (unit = (select sec.content_of_unit()) or agency = (select sec.content_of_agency())
         or case_id in (select sec.assigned_cases())));
create policy opened on services.line for select to ${app} using (
    (case_id, agency, 'C8') in (select e.case_id, e.from_agency, e.data_class from sec.opened_entries() e));
-- The deciding body may be another agency than the managing one; its decision opens the lines all the same (Art. 12, 13).
create policy opens on services.line for insert to ${app} with check (
    case_id in (select sec.managed_cases()) or case_id in (select sec.opened_cases()));

create policy with_its_line on services.answer for select to ${app} using (
    exists (select 1 from services.line l where l.id = line_id));
create policy whoever_asks on services.answer for insert to ${app} with check (
    account = (select sec.account()) and unit = (select sec.unit()) and agency = (select sec.agency())
    and exists (select 1 from services.line l where l.id = line_id and l.case_id = answer.case_id));

create policy wall on services.delivery as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy no_conflict on services.delivery as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);
create policy own on services.delivery for select to ${app} using (
    agency = (select sec.agency()) and 'C8' = any ((select sec.own_classes())::text[])
    and (unit = (select sec.content_of_unit()) or agency = (select sec.content_of_agency())
         or case_id in (select sec.assigned_cases())
         -- staff of a unit that received the case see what their unit itself delivered in it
         or (unit = (select sec.unit()) and case_id in (select sec.opened_cases()))));
create policy opened on services.delivery for select to ${app} using (
    (case_id, agency, 'C8') in (select e.case_id, e.from_agency, e.data_class from sec.opened_entries() e));
create policy delivers on services.delivery for insert to ${app} with check (
    account = (select sec.account()) and unit = (select sec.unit()) and agency = (select sec.agency())
    and (case_id in (select sec.managed_cases()) or case_id in (select sec.opened_cases())));
create policy ends on services.delivery for update to ${app}
    using (unit = (select sec.unit()) and to_day is null) with check (unit = (select sec.unit()));

grant select, insert on services.line, services.answer, services.delivery to ${app};
grant update (to_day, outcome, needs_met) on services.delivery to ${app};

-- A deciding body that may not read class C8 must still not open the lines twice.
create policy guard_reads on services.line for select to ${guard} using (true);
grant select on services.line to ${guard};
create function services.has_minimum(asked uuid) returns boolean
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select exists (select 1 from services.line l where l.case_id = asked and l.minimum) $$;
grant create on schema services to ${guard};
alter function services.has_minimum(uuid) owner to ${guard};
revoke create on schema services from ${guard};
revoke execute on function services.has_minimum(uuid) from public;
grant execute on function services.has_minimum(uuid) to ${app};
