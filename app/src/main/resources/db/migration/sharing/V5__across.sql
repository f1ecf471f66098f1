-- Comparisons between two agencies, opened by two people of the asking one, and what people of the asked one answered. A comparison names agencies, a
-- purpose and a clause; no person.

create table sharing.comparison (
    id            uuid primary key,
    agency        text not null,               -- which asks
    unit          text not null,               -- to which a yes opens something
    unit_function text not null check (unit_function <> 'IMMIGRATION_ENFORCEMENT'),
    owner         text not null,               -- agency that is asked
    purpose       text not null,
    classes       text[] not null check (cardinality(classes) > 0),
    agreement_id  uuid not null,
    reference     text not null,
    version       int  not null,
    clause        text not null,
    until         timestamptz not null,
    opened_at     timestamptz not null,
    opened_by     uuid not null,
    approved_at   timestamptz,
    approved_by   uuid,
    ended_at      timestamptz,
    ended_by      uuid,
    ended_why     text check (ended_why in ('BY_ASKER', 'BY_OWNER', 'AGREEMENT')),
    check (agency <> owner),
    check ((approved_at is null) = (approved_by is null)),
    check (approved_by <> opened_by),          -- four eyes, whatever any program says
    check ((ended_at is null) = (ended_why is null))
);
create index on sharing.comparison (agency, opened_at desc);
create index on sharing.comparison (owner, opened_at desc);
create index on sharing.comparison (agreement_id) where ended_at is null;

-- Every word of the asked agency about a question, only added to. Telling takes two people.
create table sharing.asked_answer (
    id            uuid primary key,
    question      uuid not null,
    comparison_id uuid not null references sharing.comparison,
    case_id       uuid not null,
    agency        text not null,
    unit          text not null,
    author        uuid not null,
    at            timestamptz not null,
    answer        text not null check (answer in ('TELL', 'APART', 'WITHHELD')),
    share_id      uuid references sharing.share
);
create index on sharing.asked_answer (question);

alter table sharing.comparison enable row level security;
alter table sharing.comparison force row level security;
alter table sharing.asked_answer enable row level security;
alter table sharing.asked_answer force row level security;

create policy wall on sharing.comparison as restrictive to ${app}
    using ((select sec.inside())) with check ((select sec.inside()));
-- Both sides know that two agencies are compared; the asked one from the moment that two people of the other stand for it.
create policy both_sides on sharing.comparison for select to ${app} using (
    ((select sec.role()) in ('AGREEMENT_OFFICER', 'DPO', 'CASE_MANAGER', 'CASE_SUPERVISOR')
     and (agency = (select sec.agency()) or owner = (select sec.agency()) and approved_at is not null))
    or (select sec.system()));
create policy officer_opens on sharing.comparison for insert to ${app} with check (
    (select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency()) and opened_by = (select sec.account())
    and approved_at is null and ended_at is null);
create policy second_officer_approves on sharing.comparison for update to ${app}
    using ((select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency()) and approved_at is null and ended_at is null)
    with check (approved_by = (select sec.account()) and ended_at is null);
create policy either_side_ends on sharing.comparison for update to ${app}
    using (ended_at is null and ((select sec.system())
           or (select sec.role()) = 'AGREEMENT_OFFICER' and (agency = (select sec.agency()) or owner = (select sec.agency()))))
    with check (ended_at is not null);
grant select, insert on sharing.comparison to ${app};
grant update (approved_at, approved_by, ended_at, ended_by, ended_why) on sharing.comparison to ${app};

create policy wall on sharing.asked_answer as restrictive to ${app}
    using (case_id <> all ((select sec.kept_away())::uuid[])) with check ((select sec.inside()));
create policy managing on sharing.asked_answer for select to ${app} using (
    (agency = (select sec.agency()) or case_id in (select sec.managed_cases()))
    and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
         or case_id in (select sec.assigned_cases())));
create policy managing_answers on sharing.asked_answer for insert to ${app} with check (
    agency = (select sec.agency()) and author = (select sec.account()) and sec.manages(case_id)
    and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
         or case_id in (select sec.assigned_cases())));
grant select, insert on sharing.asked_answer to ${app};

-- What the enclave may compare. It asks here and can be told nothing: a comparison that two people did not open does not happen.
grant usage on schema sharing to ${enclave}, ${guard};
grant select on sharing.comparison to ${guard};
create policy guard_reads on sharing.comparison for select to ${guard} using (true);
create function sharing.comparisons_in_force(at timestamptz) returns table (id uuid, asking text, owner text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    as $$ select c.id, c.agency, c.owner from sharing.comparison c
          where c.approved_at is not null and c.ended_at is null and c.until > at $$;
grant create on schema sharing to ${guard};
alter function sharing.comparisons_in_force(timestamptz) owner to ${guard};
revoke create on schema sharing from ${guard};
revoke execute on function sharing.comparisons_in_force(timestamptz) from public;
grant execute on function sharing.comparisons_in_force(timestamptz) to ${enclave};
