-- Negotiation, the wait for the first day and suspension become states; languages, what stands above, and what an amendment
-- replaces become part of the text; a party may leave while the others go on; ends are announced.

alter table agreements.agreement drop constraint agreement_kind_check;
alter table agreements.agreement add constraint agreement_kind_check
    check (kind in ('MOU', 'DSP', 'PROTOCOL', 'COURT_ORDER', 'INTERSTATE', 'JIT', 'JOINT_INSTRUCTION'));
alter table agreements.agreement drop constraint agreement_state_check;
alter table agreements.agreement add constraint agreement_state_check
    check (state in ('DRAFT', 'IN_NEGOTIATION', 'PROPOSED', 'SIGNED_BY_ONE', 'SIGNED', 'IN_FORCE', 'EXPIRING', 'SUSPENDED', 'EXPIRED',
                     'TERMINATED', 'SUPERSEDED', 'WITHDRAWN'));
do $$
declare name text;
begin
    select c.conname into strict name from pg_constraint c
    where c.conrelid = 'agreements.agreement'::regclass and c.contype = 'c'
      and pg_get_constraintdef(c.oid) like '%text_hash IS NOT NULL%';
    execute format('alter table agreements.agreement drop constraint %I', name);
end
$$;
alter table agreements.agreement add constraint agreement_signed_text_is_fixed
    check (state in ('DRAFT', 'IN_NEGOTIATION', 'WITHDRAWN') or text_hash is not null);

alter table agreements.agreement
    add column negotiated_at    timestamptz,
    add column languages        text[] not null default '{}',
    add column authoritative    text,
    add column parent           uuid,
    add column ends_with_parent boolean not null default false,
    add column amends           uuid references agreements.agreement,
    add column replaces         text[] not null default '{}',
    add constraint agreement_authoritative_is_a_language check (authoritative is null or authoritative = any (languages)),
    add constraint agreement_is_not_under_itself check (parent is null or parent <> lineage),
    add constraint agreement_amends_another check (amends is null or amends <> id),
    add constraint agreement_replaces_by_amending check (amends is not null or replaces = '{}'),
    add constraint agreement_ends_with_some_parent check (parent is not null or not ends_with_parent);
create index on agreements.agreement (parent) where parent is not null;
create index on agreements.agreement (amends) where amends is not null;

-- The last day on which a party that withdrew was bound.
create table agreements.departure (
    agreement_id uuid not null references agreements.agreement,
    agency       text not null,
    last_day     date not null,
    account      uuid not null,
    told_on      timestamptz not null,
    closed_at    timestamptz,
    primary key (agreement_id, agency)
);
-- What a party would change; about the text, never about a person.
create table agreements.remark (
    id           uuid primary key,
    agreement_id uuid not null references agreements.agreement,
    agency       text not null,
    account      uuid not null,
    clause       text not null default '',
    remark       text not null check (remark <> ''),
    at           timestamptz not null
);
create index on agreements.remark (agreement_id, at);
-- Of which ends the parties were told, so that nobody is told twice.
create table agreements.announced (
    agreement_id uuid not null references agreements.agreement,
    what         text not null,
    due          date not null,
    at           timestamptz not null,
    primary key (agreement_id, what, due)
);

do $$
declare t text;
begin
    foreach t in array array['departure', 'remark', 'announced'] loop
        execute format('alter table agreements.%I enable row level security', t);
        execute format('alter table agreements.%I force row level security', t);
    end loop;
end
$$;

drop policy known on agreements.agreement;
create policy known on agreements.agreement for select to ${app} using (
    (in_force_at is not null and (select sec.account()) is not null)
    or ((proposed_at is not null or negotiated_at is not null) and (select sec.agency()) = any (parties))
    or drafted_by = (select sec.agency())
    or (select sec.system()));

-- The drafting agency writes until it proposes, also while the parties look on.
drop policy only_own_draft on agreements.clause;
drop policy only_own_draft_removed on agreements.clause;
drop policy only_own_draft on agreements.rule;
drop policy only_own_draft_removed on agreements.rule;
drop policy only_own_draft on agreements.holder;
create policy only_own_draft on agreements.clause for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state in ('DRAFT', 'IN_NEGOTIATION') and a.drafted_by = (select sec.agency())));
create policy only_own_draft_removed on agreements.clause for delete to ${app} using (
    (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state in ('DRAFT', 'IN_NEGOTIATION') and a.drafted_by = (select sec.agency())));
create policy only_own_draft on agreements.rule for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state in ('DRAFT', 'IN_NEGOTIATION') and a.drafted_by = (select sec.agency())));
create policy only_own_draft_removed on agreements.rule for delete to ${app} using (
    (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state in ('DRAFT', 'IN_NEGOTIATION') and a.drafted_by = (select sec.agency())));
create policy only_own_draft on agreements.holder for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where a.state in ('DRAFT', 'IN_NEGOTIATION') and a.drafted_by = (select sec.agency())));

-- Whoever may know of an agreement must see who left it: what holds depends on it.
create policy known on agreements.departure for select to ${app}
    using (agreement_id in (select a.id from agreements.agreement a));
create policy officer_leaves_for_own_agency on agreements.departure for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency())
    and account = (select sec.account()) and closed_at is null and agreement_id in (
        select a.id from agreements.agreement a where (select sec.agency()) = any (a.parties)
            and a.state in ('SIGNED', 'IN_FORCE', 'EXPIRING', 'SUSPENDED')));
create policy closed_by_the_house on agreements.departure for update to ${app}
    using ((select sec.system())) with check ((select sec.system()));

create policy parties on agreements.remark for select to ${app} using (agreement_id in (
    select a.id from agreements.agreement a where (select sec.agency()) = any (a.parties)));
create policy officer_of_a_party on agreements.remark for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency())
    and account = (select sec.account()) and agreement_id in (
        select a.id from agreements.agreement a where (select sec.agency()) = any (a.parties)
            and a.state in ('IN_NEGOTIATION', 'PROPOSED')));

create policy the_house on agreements.announced for select to ${app} using ((select sec.system()));
create policy the_house_tells on agreements.announced for insert to ${app} with check ((select sec.system()));

grant update (negotiated_at, languages, authoritative, parent, ends_with_parent, amends, replaces) on agreements.agreement to ${app};
grant select, insert on agreements.departure, agreements.remark, agreements.announced to ${app};
grant update (closed_at) on agreements.departure to ${app};
