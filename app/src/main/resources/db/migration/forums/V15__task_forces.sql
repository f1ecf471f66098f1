-- Task forces of prosecutors and investigators: case references as keyed hashes, support requests without content of a case, outcomes of a
-- period. No person and no case stands in any of these tables, and no reference in plain.

create table forums.case_reference (
    id           uuid primary key,
    body_id      uuid not null,
    seat_id      uuid not null,          -- from which it was entered: whom to speak with
    token        bytea not null check (octet_length(token) = 32),
    purpose      text not null,          -- of the list reference-purposes; declared with every entry
    entered_on   date not null,          -- in the country's zone: entries of a day are counted
    entered_at   timestamptz not null,
    withdrawn_at timestamptz,            -- what was entered stays, and so does that it was withdrawn
    account      uuid not null default sec.account(),
    agency       text not null default sec.agency(),
    unit         text not null default sec.unit(),
    unique (id, body_id)
);
create index on forums.case_reference (body_id, token) where withdrawn_at is null;
create index on forums.case_reference (body_id, agency, entered_at);

-- Two agencies have the same reference. The agency that had it first is told first; the other learns of it by that answer alone.
create table forums.reference_match (
    id            uuid primary key,
    body_id       uuid not null,
    first_id      uuid not null,
    first_agency  text not null,
    second_id     uuid not null,
    second_agency text not null,
    found_at      timestamptz not null,
    due           timestamptz not null,
    answer        text check (answer in ('MEET', 'NOT_THE_SAME', 'NOT_NOW')),
    answered_at   timestamptz,
    answered_by   uuid,
    foreign key (first_id, body_id) references forums.case_reference (id, body_id),
    foreign key (second_id, body_id) references forums.case_reference (id, body_id),
    check (first_agency <> second_agency),
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (answered_by is null))
);
create index on forums.reference_match (first_id);
create index on forums.reference_match (second_id);

create table forums.support_request (
    id           uuid primary key,
    body_id      uuid not null,
    kind         text not null,          -- of the list support-kinds
    area         text not null,
    urgency      text not null,          -- of the list urgency
    from_day     date not null,
    needed_by    date not null,
    people       text not null check (people in ('UP_TO_2', 'UP_TO_5', 'UP_TO_10', 'UP_TO_20', 'MORE')),
    sex          text not null check (sex in ('WOMEN', 'MEN', 'BOTH', 'UNKNOWN')),
    minors       text not null check (minors in ('YES', 'NO', 'UNKNOWN')),
    language     text,                   -- of the list languages
    asked_at     timestamptz not null,
    answer_by    timestamptz not null,
    withdrawn_at timestamptz,
    account      uuid not null default sec.account(),
    agency       text not null default sec.agency(),
    unit         text not null default sec.unit(),
    unique (id, body_id),
    check (needed_by >= from_day)
);
create index on forums.support_request (body_id, asked_at desc);

-- Who is asked, one line each, and the answer. A service knows of no other that was asked.
create table forums.support_answer (
    request_id  uuid not null,
    body_id     uuid not null,
    agency      text not null,
    answer      text check (answer in ('ACCEPTED', 'DECLINED')),
    reason      text,                    -- of the list support-declines
    answered_at timestamptz,
    answered_by uuid,
    primary key (request_id, agency),
    foreign key (request_id, body_id) references forums.support_request (id, body_id),
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (answered_by is null)),
    check (coalesce(answer = 'DECLINED', false) = (reason is not null))
);
create index on forums.support_answer (body_id, agency);

-- Outcomes of a period as one agency has them, by offence: a number, or nothing where it was not counted. A later line takes the place of an
-- earlier one once it is confirmed by somebody else.
create table forums.tally (
    id           uuid primary key,
    body_id      uuid not null,
    level        text not null,          -- of the agency, of the list agency-levels
    offence      text not null,          -- of the list offence-groups
    from_day     date not null,
    to_day       date not null,
    investigations int check (investigations between 0 and 100000),
    indictments    int check (indictments between 0 and 100000),
    convictions    int check (convictions between 0 and 100000),
    acquittals     int check (acquittals between 0 and 100000),
    typed_at     timestamptz not null,
    confirmed_at timestamptz,
    confirmed_by uuid,
    account      uuid not null default sec.account(),
    agency       text not null default sec.agency(),
    unit         text not null default sec.unit(),
    check (to_day > from_day),
    check ((confirmed_at is null) = (confirmed_by is null)),
    check (confirmed_by is distinct from account),
    check (num_nonnulls(investigations, indictments, convictions, acquittals) > 0)
);
create index on forums.tally (body_id, from_day);

alter table forums.case_reference enable row level security;
alter table forums.case_reference force row level security;
alter table forums.reference_match enable row level security;
alter table forums.reference_match force row level security;
alter table forums.support_request enable row level security;
alter table forums.support_request force row level security;
alter table forums.support_answer enable row level security;
alter table forums.support_answer force row level security;
alter table forums.tally enable row level security;
alter table forums.tally force row level security;

-- An agency reads its own entries, from a seat; the platform compares. Nobody else reads a token.
create policy wall on forums.case_reference as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy own on forums.case_reference for select to ${app} using (
    agency = (select sec.agency()) and body_id = any ((select sec.seated())::uuid[]));
create policy platform on forums.case_reference for select to ${app} using ((select sec.system()));
-- After a match both agreed to speak of, the other's line says from which seat; its token is not asked for by any page.
create policy met on forums.case_reference for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) and exists (
        select from forums.reference_match m where m.second_id = case_reference.id and m.first_agency = (select sec.agency())
        union all
        select from forums.reference_match m where m.first_id = case_reference.id and m.second_agency = (select sec.agency()) and m.answer = 'MEET'));
create policy entered on forums.case_reference for insert to ${app} with check (
    account = (select sec.account()) and agency = (select sec.agency()) and unit = (select sec.unit()) and withdrawn_at is null
    and seat_id = any ((select sec.own_seats())::uuid[]));
create policy withdrawn on forums.case_reference for update to ${app}
    using (withdrawn_at is null and agency = (select sec.agency()) and body_id = any ((select sec.seated())::uuid[]))
    with check (agency = (select sec.agency()));

create policy wall on forums.reference_match as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy first_is_told on forums.reference_match for select to ${app} using (
    first_agency = (select sec.agency()) and body_id = any ((select sec.seated())::uuid[]));
create policy second_is_told_by_the_answer on forums.reference_match for select to ${app} using (
    second_agency = (select sec.agency()) and answer = 'MEET' and body_id = any ((select sec.seated())::uuid[]));
create policy platform on forums.reference_match for select to ${app} using ((select sec.system()));
create policy found on forums.reference_match for insert to ${app} with check ((select sec.system()) and answer is null);
create policy answered on forums.reference_match for update to ${app}
    using (answer is null and first_agency = (select sec.agency()) and body_id = any ((select sec.seated())::uuid[]))
    with check (answered_by = (select sec.account()));

create policy wall on forums.support_request as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy own on forums.support_request for select to ${app} using (
    agency = (select sec.agency()) and body_id = any ((select sec.seated())::uuid[]));
create policy asked on forums.support_request for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[])
    and exists (select from forums.support_answer a where a.request_id = support_request.id and a.agency = (select sec.agency())));
create policy sent on forums.support_request for insert to ${app} with check (
    account = (select sec.account()) and agency = (select sec.agency()) and unit = (select sec.unit()) and withdrawn_at is null
    and body_id = any ((select sec.seated())::uuid[]));
create policy withdrawn on forums.support_request for update to ${app}
    using (withdrawn_at is null and agency = (select sec.agency()) and body_id = any ((select sec.seated())::uuid[]))
    with check (agency = (select sec.agency()));

-- Whether the request is the reader's own is asked past row security: each of the two tables would ask the other without end.
create function forums.asks_support(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$ select exists (select from forums.support_request r where r.id = asked and r.agency = sec.agency()) $$;
grant create on schema forums to ${guard};
alter function forums.asks_support(uuid) owner to ${guard};
revoke create on schema forums from ${guard};
revoke execute on function forums.asks_support(uuid) from public;
grant execute on function forums.asks_support(uuid) to ${app}, ${guard};
grant select (id, agency) on forums.support_request to ${guard};
create policy guard_reads on forums.support_request for select to ${guard} using (true);

create policy wall on forums.support_answer as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy known on forums.support_answer for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) and (agency = (select sec.agency()) or forums.asks_support(request_id)));
create policy asked on forums.support_answer for insert to ${app} with check (
    answer is null and body_id = any ((select sec.seated())::uuid[]) and forums.asks_support(request_id));
create policy answered on forums.support_answer for update to ${app}
    using (answer is null and agency = (select sec.agency()) and body_id = any ((select sec.seated())::uuid[]))
    with check (answered_by = (select sec.account()));

create policy wall on forums.tally as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy own on forums.tally for select to ${app} using (
    agency = (select sec.agency()) and body_id = any ((select sec.seated())::uuid[]));
create policy confirmed on forums.tally for select to ${app} using (
    confirmed_at is not null and (body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[])));
create policy typed on forums.tally for insert to ${app} with check (
    account = (select sec.account()) and agency = (select sec.agency()) and unit = (select sec.unit()) and confirmed_at is null
    and body_id = any ((select sec.seated())::uuid[]));
create policy confirms on forums.tally for update to ${app}
    using (confirmed_at is null and agency = (select sec.agency()) and body_id = any ((select sec.seated())::uuid[]))
    with check (confirmed_by = (select sec.account()));

grant select, insert on forums.case_reference, forums.reference_match, forums.support_request, forums.support_answer, forums.tally to ${app};
grant update (withdrawn_at) on forums.case_reference, forums.support_request to ${app};
grant update (answer, answered_at, answered_by) on forums.reference_match to ${app};
grant update (answer, reason, answered_at, answered_by) on forums.support_answer to ${app};
grant update (confirmed_at, confirmed_by) on forums.tally to ${app};
