-- The register of agreements. An agreement is no case data: once it was in force, everybody who is signed in may know its parties,
-- purposes, classes and validity. The wording of clauses, signatures and history are for the parties and for oversight.

grant usage on schema agreements to ${app};

create table agreements.agreement (
    id           uuid primary key,
    lineage      uuid not null,
    version      int  not null check (version > 0),
    reference    text not null check (reference <> ''),
    kind         text not null check (kind in ('MOU', 'DSP', 'PROTOCOL', 'COURT_ORDER')),
    state        text not null check (state in ('DRAFT', 'PROPOSED', 'SIGNED_BY_ONE', 'IN_FORCE', 'EXPIRING', 'EXPIRED',
                                                'TERMINATED', 'SUPERSEDED', 'WITHDRAWN')),
    title        jsonb not null default '{}',
    parties      text[] not null check (cardinality(parties) >= 2),
    drafted_by   text not null check (drafted_by = any (parties)),
    valid_from   date not null,
    valid_to     date not null,
    text_hash    bytea check (octet_length(text_hash) = 32),
    drafted_at   timestamptz not null,
    proposed_at  timestamptz,
    in_force_at  timestamptz,
    ended_on     date,
    check (valid_to >= valid_from),
    -- nothing is agreed for ever: three years, then the parties look at it again
    check (valid_to <= valid_from + interval '3 years'),
    check (state in ('DRAFT', 'WITHDRAWN') or text_hash is not null)
);
create index on agreements.agreement (state, valid_to);
create index on agreements.agreement (lineage, version);

create table agreements.clause (
    agreement_id uuid not null references agreements.agreement,
    number       text not null,
    position     int  not null,
    wording      text not null,
    primary key (agreement_id, number)
);

create table agreements.rule (
    id           uuid primary key,
    agreement_id uuid not null,
    clause       text not null,
    position     int  not null,
    purposes     text[] not null check (cardinality(purposes) > 0),
    classes      text[] not null check (cardinality(classes) > 0),
    conditions   text[] not null check (conditions <@ array['CONSENT', 'CHILD', 'NO_ONWARD']),
    valid_from   date,
    valid_to     date,
    retention    text not null,
    unique (agreement_id, id),
    foreign key (agreement_id, clause) references agreements.clause (agreement_id, number)
);

-- Who gives and who receives by a rule. The function of a named unit is stored, so that the wall can be a check of the table;
-- a whole agency has no function, and never includes a unit of enforcement when a rule is read.
create table agreements.holder (
    agreement_id uuid not null,
    rule_id      uuid not null,
    side         text not null check (side in ('FROM', 'TO')),
    agency       text not null,
    unit         text,
    function     text check (function <> 'IMMIGRATION_ENFORCEMENT'),
    check ((unit is null) = (function is null)),
    foreign key (agreement_id, rule_id) references agreements.rule (agreement_id, id) on delete cascade
);
create index on agreements.holder (rule_id);

create table agreements.signature (
    agreement_id uuid not null references agreements.agreement,
    agency       text not null,
    account      uuid not null,
    signed_at    timestamptz not null,
    text_hash    bytea not null check (octet_length(text_hash) = 32),
    primary key (agreement_id, agency)
);

-- What happened to an agreement, by agency; a note is about the agreement, never about a person.
create table agreements.step (
    id           uuid primary key,
    agreement_id uuid not null references agreements.agreement,
    at           timestamptz not null,
    agency       text,
    state        text not null,
    note         text not null default ''
);
create index on agreements.step (agreement_id, at);

alter table agreements.agreement enable row level security;
alter table agreements.agreement force row level security;
alter table agreements.clause enable row level security;
alter table agreements.clause force row level security;
alter table agreements.rule enable row level security;
alter table agreements.rule force row level security;
alter table agreements.holder enable row level security;
alter table agreements.holder force row level security;
alter table agreements.signature enable row level security;
alter table agreements.signature force row level security;
alter table agreements.step enable row level security;
alter table agreements.step force row level security;

create policy known on agreements.agreement for select to ${app} using (
    (in_force_at is not null and (select sec.account()) is not null)
    or (proposed_at is not null and (select sec.agency()) = any (parties))
    or drafted_by = (select sec.agency())
    or (select sec.system()));
create policy officer_drafts on agreements.agreement for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and drafted_by = (select sec.agency())
    and state = 'DRAFT' and proposed_at is null and in_force_at is null);
create policy officer_of_a_party on agreements.agreement for update to ${app}
    using (((select sec.role()) = 'AGREEMENT_OFFICER' and (select sec.agency()) = any (parties)
            and (state <> 'DRAFT' or drafted_by = (select sec.agency())))
           or (select sec.system()))
    with check (((select sec.inside()) and (select sec.agency()) = any (parties)) or (select sec.system()));

create policy summary on agreements.rule for select to ${app}
    using (agreement_id in (select a.id from agreements.agreement a));
create policy summary on agreements.holder for select to ${app}
    using (agreement_id in (select a.id from agreements.agreement a));

create policy parties_and_oversight on agreements.clause for select to ${app} using (agreement_id in (
    select a.id from agreements.agreement a
    where (select sec.agency()) = any (a.parties)
       or (select sec.role()) in ('TEAM_COORDINATOR', 'STATE_COORDINATOR', 'DPO', 'AUDITOR')));
create policy parties_and_oversight on agreements.signature for select to ${app} using (agreement_id in (
    select a.id from agreements.agreement a
    where (select sec.agency()) = any (a.parties)
       or (select sec.role()) in ('TEAM_COORDINATOR', 'STATE_COORDINATOR', 'DPO', 'AUDITOR')));
create policy parties_and_oversight on agreements.step for select to ${app} using (agreement_id in (
    select a.id from agreements.agreement a
    where (select sec.agency()) = any (a.parties)
       or (select sec.role()) in ('TEAM_COORDINATOR', 'STATE_COORDINATOR', 'DPO', 'AUDITOR')));

-- The text is written while it is a draft, by the agency that drafts it, and by nobody afterwards.
create policy only_own_draft on agreements.clause for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state = 'DRAFT' and a.drafted_by = (select sec.agency())));
create policy only_own_draft_removed on agreements.clause for delete to ${app} using (
    (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state = 'DRAFT' and a.drafted_by = (select sec.agency())));
create policy only_own_draft on agreements.rule for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state = 'DRAFT' and a.drafted_by = (select sec.agency())));
create policy only_own_draft_removed on agreements.rule for delete to ${app} using (
    (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state = 'DRAFT' and a.drafted_by = (select sec.agency())));
create policy only_own_draft on agreements.holder for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state = 'DRAFT' and a.drafted_by = (select sec.agency())));

create policy officer_signs_for_own_agency on agreements.signature for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency())
    and account = (select sec.account()) and agreement_id in (
        select a.id from agreements.agreement a where a.text_hash = signature.text_hash));
create policy own_step on agreements.step for insert to ${app} with check (
    ((select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency())
     and agreement_id in (select a.id from agreements.agreement a where (select sec.agency()) = any (a.parties)))
    or (select sec.system()));

grant select, insert on agreements.agreement to ${app};
grant update (title, reference, kind, parties, valid_from, valid_to, state, text_hash, proposed_at, in_force_at, ended_on)
    on agreements.agreement to ${app};
grant select, insert, delete on agreements.clause, agreements.rule to ${app};
grant select, insert on agreements.holder to ${app};
grant select, insert on agreements.signature, agreements.step to ${app};
