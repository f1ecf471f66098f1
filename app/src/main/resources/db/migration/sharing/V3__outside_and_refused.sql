-- What left the platform, and what was asked for and not given. With shares these are the three ways a crossing can go (law 1).

create table sharing.disclosure (
    id            uuid primary key,
    case_id       uuid not null,
    agency        text not null,
    unit          text not null,
    recipient     text not null check (recipient in ('COURT', 'AUTHORITY', 'FOREIGN_BODY', 'EMBASSY', 'INTERNATIONAL', 'LAWYER',
                                                     'FAMILY', 'EMPLOYER_OR_SCHOOL', 'OTHER')),
    whom          bytea not null,
    purpose       text not null,
    classes       text[] not null check (cardinality(classes) > 0),
    what          bytea not null,
    basis         text not null check (basis in ('CONSENT', 'LAW', 'COURT_ORDER', 'VITAL')),
    legal_basis   text,
    informed      text not null check (informed in ('BEFORE', 'AFTER', 'NOT_SAFE', 'NOT_ALLOWED')),
    disclosed_on  date not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid not null,
    check (basis <> 'LAW' or legal_basis is not null)
);
create index on sharing.disclosure (case_id, recorded_at desc);
create index on sharing.disclosure (agency, recorded_at desc);

create table sharing.refusal (
    id            uuid primary key,
    case_id       uuid not null,
    agency        text not null,
    unit          text not null,
    asked_by      text not null,
    purpose       text not null,
    classes       text[] not null check (cardinality(classes) > 0),
    reason        text not null check (reason in ('NO_BASIS', 'NO_CONSENT', 'NOT_NECESSARY', 'NOT_SAFE', 'WRONG_PURPOSE',
                                                  'ENFORCEMENT', 'OTHER')),
    note          bytea,
    asked_on      date not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid not null
);
create index on sharing.refusal (case_id, recorded_at desc);
create index on sharing.refusal (agency, recorded_at desc);

alter table sharing.disclosure enable row level security;
alter table sharing.disclosure force row level security;
alter table sharing.refusal enable row level security;
alter table sharing.refusal force row level security;

create policy wall on sharing.disclosure as restrictive to ${app}
    using ((select sec.inside())) with check ((select sec.inside()));
create policy no_conflict on sharing.disclosure as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);
create policy managing on sharing.disclosure for select to ${app} using (
    ((agency = (select sec.agency()) or case_id in (select sec.managed_cases()))
     and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
          or case_id in (select sec.assigned_cases())))
    or ((select sec.role()) = 'DPO' and agency = (select sec.agency())));
create policy managing_records on sharing.disclosure for insert to ${app} with check (
    agency = (select sec.agency()) and recorded_by = (select sec.account()) and sec.manages(case_id)
    and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
         or case_id in (select sec.assigned_cases())));

create policy wall on sharing.refusal as restrictive to ${app}
    using ((select sec.inside())) with check ((select sec.inside()));
create policy no_conflict on sharing.refusal as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);
create policy managing on sharing.refusal for select to ${app} using (
    ((agency = (select sec.agency()) or case_id in (select sec.managed_cases()))
     and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
          or case_id in (select sec.assigned_cases())))
    or ((select sec.role()) = 'DPO' and agency = (select sec.agency())));
create policy managing_records on sharing.refusal for insert to ${app} with check (
    agency = (select sec.agency()) and recorded_by = (select sec.account()) and sec.manages(case_id)
    and ((select sec.content_of_unit()) is not null or (select sec.content_of_agency()) is not null
         or case_id in (select sec.assigned_cases())));

-- Written once, never changed: a mistake is corrected by a further line.
grant select, insert on sharing.disclosure, sharing.refusal to ${app};
