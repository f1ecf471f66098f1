-- Shares and consents: who may read what of whom, and why. Identities and codes only; what the person said is sealed.

grant usage on schema sharing to ${app};

create table sharing.consent (
    id             uuid primary key,
    case_id        uuid not null,
    agency         text not null,
    unit           text not null,
    to_agency      text not null,
    to_unit        text not null,
    to_function    text not null check (to_function <> 'IMMIGRATION_ENFORCEMENT'),
    purpose        text not null,
    classes        text[] not null check (cardinality(classes) > 0),
    withheld       text[] not null default '{}',
    form           text not null check (form in ('WRITTEN', 'ORAL', 'THUMBPRINT', 'WITNESSED')),
    given_by       text not null check (given_by in ('PERSON', 'GUARDIAN', 'SOCIAL_WORK')),
    own_view       text check (own_view in ('AGREES', 'AGREES_IN_PART', 'DISAGREES', 'TOO_YOUNG', 'NOT_ASKED', 'REFUSED')),
    own_words      bytea,
    withheld_words bytea,
    given_on       date not null,
    until          timestamptz not null,
    recorded_at    timestamptz not null,
    recorded_by    uuid not null,
    replaced_by    uuid,
    ended_at       timestamptz,
    ended_by       uuid,
    ended_why      text check (ended_why in ('WITHDRAWN', 'REPLACED')),
    -- whoever speaks for a child says what the child says (Convention on the Rights of the Child, Art. 12)
    check (given_by = 'PERSON' or own_view is not null),
    check ((ended_at is null) = (ended_why is null)),
    check (not (classes && withheld)),
    unique (case_id, id)
);
create index on sharing.consent (case_id, to_unit) where ended_at is null;

create table sharing.share (
    id           uuid primary key,
    case_id      uuid not null,
    pseudonym    text,
    from_agency  text not null,
    from_unit    text not null,
    to_agency    text not null,
    to_unit      text not null,
    to_function  text not null check (to_function <> 'IMMIGRATION_ENFORCEMENT'),
    purpose      text not null,
    ground       text not null check (ground ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    shared_at    timestamptz not null,
    shared_by    uuid not null,
    until        timestamptz not null,
    flows_back   text[] not null default '{}' check (flows_back <@ array['C8', 'C9']),
    answers      uuid references sharing.share,
    ended_at     timestamptz,
    ended_by     uuid,
    ended_why    text,
    check ((ended_at is null) = (ended_why is null)),
    unique (case_id, id)
);
create index on sharing.share (case_id);
create index on sharing.share (to_unit, shared_at desc);
create index on sharing.share (from_agency) where ended_at is null;
create index on sharing.share (to_agency) where ended_at is null;

-- One class of a share and the one basis that carries it.
create table sharing.part (
    share_id     uuid not null,
    case_id      uuid not null,
    data_class   text not null check (data_class ~ '^C([1-9]|10)$'),
    kind         text not null check (kind in ('CLAUSE', 'CONSENT', 'LAW')),
    agreement_id uuid,
    reference    text not null,
    version      int  not null default 0,
    clause       text,
    consent_id   uuid,
    until        timestamptz not null,
    ended_at     timestamptz,
    primary key (share_id, data_class),
    foreign key (case_id, share_id) references sharing.share (case_id, id),
    foreign key (case_id, consent_id) references sharing.consent (case_id, id),
    check ((kind = 'CLAUSE') = (agreement_id is not null and clause is not null)),
    check ((kind = 'CONSENT') = (consent_id is not null))
);
create index on sharing.part (consent_id) where ended_at is null;
create index on sharing.part (agreement_id) where ended_at is null;

alter table sharing.consent enable row level security;
alter table sharing.consent force row level security;
alter table sharing.share enable row level security;
alter table sharing.share force row level security;
alter table sharing.part enable row level security;
alter table sharing.part force row level security;

create policy wall on sharing.consent as restrictive to ${app}
    using ((select sec.inside())) with check ((select sec.inside()));
create policy no_conflict on sharing.consent as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);
-- Whoever works on the case as the managing agency; the receiver sees its share, not the consent.
create policy managing on sharing.consent for select to ${app} using (
    (agency = (select sec.agency()) or case_id in (select sec.managed_cases()))
    and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
         or case_id in (select sec.assigned_cases())));
create policy managing_records on sharing.consent for insert to ${app} with check (
    agency = (select sec.agency()) and sec.manages(case_id)
    and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
         or case_id in (select sec.assigned_cases())));
create policy managing_ends on sharing.consent for update to ${app}
    using ((agency = (select sec.agency()) or case_id in (select sec.managed_cases()))
           and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
                or case_id in (select sec.assigned_cases())))
    with check (ended_at is not null);

create policy wall on sharing.share as restrictive to ${app}
    using ((select sec.inside())) with check ((select sec.inside()));
create policy no_conflict on sharing.share as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);
-- The receiving unit knows what it received; whoever works on the case knows all of it; the officers for data protection and for
-- agreements of either side know what their agency gives and receives, by pseudonym.
create policy parties on sharing.share for select to ${app} using (
    shared_by = (select sec.account())
    or (to_unit = (select sec.unit()) and (select cardinality((sec.ctx()).gateway)) > 0)
    or ((from_agency = (select sec.agency()) or case_id in (select sec.managed_cases()))
        and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
             or case_id in (select sec.assigned_cases())))
    or ((select sec.role()) in ('DPO', 'AGREEMENT_OFFICER')
        and (from_agency = (select sec.agency()) or to_agency = (select sec.agency())))
    or (select sec.system()));
create policy giver_shares on sharing.share for insert to ${app} with check (
    from_agency = (select sec.agency()) and shared_by = (select sec.account()));
create policy ends on sharing.share for update to ${app}
    using (from_agency = (select sec.agency()) or to_unit = (select sec.unit())
           or case_id in (select sec.managed_cases()) or (select sec.system()))
    with check (ended_at is not null or (select sec.system()));

create policy of_share on sharing.part for select to ${app}
    using (share_id in (select s.id from sharing.share s));
create policy giver_shares on sharing.part for insert to ${app} with check (share_id in (
    select s.id from sharing.share s where s.from_agency = (select sec.agency()) and s.case_id = part.case_id));
create policy ends on sharing.part for update to ${app}
    using (share_id in (select s.id from sharing.share s))
    with check (ended_at is not null);

grant select, insert on sharing.consent, sharing.share, sharing.part to ${app};
grant update (ended_at, ended_by, ended_why, replaced_by) on sharing.consent to ${app};
grant update (ended_at, ended_by, ended_why) on sharing.share to ${app};
grant update (ended_at) on sharing.part to ${app};
