-- Beside the text that is signed: the signed paper as a file, what the parties owe each other, and when they look at it again.
-- Read by the parties and by oversight, like the wording.

create table agreements.file (
    id           uuid primary key,
    agreement_id uuid not null references agreements.agreement,
    agency       text not null,
    account      uuid not null,
    added_at     timestamptz not null,
    kind         text not null check (kind in ('SIGNED', 'ANNEX')),
    language     text not null,
    type         text not null check (type in ('PDF', 'PNG', 'JPEG')),
    bytes        int  not null check (bytes > 0 and bytes <= 10485760),
    sha256       bytea not null check (octet_length(sha256) = 32),
    content      bytea check (octet_length(content) = bytes),
    removed_at   timestamptz,
    check ((content is null) = (removed_at is not null))
);
create index on agreements.file (agreement_id, added_at);

-- Who owes what by which clause: once until a day, or again every so many months from a first day.
create table agreements.obligation (
    id           uuid primary key,
    agreement_id uuid not null,
    clause       text not null,
    agency       text not null,
    what         text not null check (what <> ''),
    first_due    date not null,
    every_months int  check (every_months between 1 and 36),
    added_by     text not null,
    account      uuid not null,
    added_at     timestamptz not null,
    lifted_at    timestamptz,
    unique (agreement_id, id),
    foreign key (agreement_id, clause) references agreements.clause (agreement_id, number)
);
create index on agreements.obligation (agency, first_due) where lifted_at is null;

-- That it was done, for one of its days; never changed.
create table agreements.evidence (
    id            uuid primary key,
    agreement_id  uuid not null,
    obligation_id uuid not null,
    due           date not null,
    done_on       date not null,
    evidence      text not null check (evidence <> ''),
    agency        text not null,
    account       uuid not null,
    at            timestamptz not null,
    unique (agreement_id, obligation_id, due),
    foreign key (agreement_id, obligation_id) references agreements.obligation (agreement_id, id)
);

create table agreements.review (
    id           uuid primary key,
    agreement_id uuid not null references agreements.agreement,
    due          date not null,
    planned_by   text not null,
    account      uuid not null,
    planned_at   timestamptz not null,
    held_on      date,
    result       text check (result in ('KEEP', 'AMEND', 'RENEW', 'END')),
    note         text,
    held_by      text,
    check ((held_on is null) = (result is null))
);
create index on agreements.review (agreement_id, due);

do $$
declare t text;
begin
    foreach t in array array['file', 'obligation', 'evidence', 'review'] loop
        execute format('alter table agreements.%I enable row level security', t);
        execute format('alter table agreements.%I force row level security', t);
        execute format('create policy parties_and_oversight on agreements.%I for select to ${app} using (agreement_id in (
            select a.id from agreements.agreement a
            where (select sec.agency()) = any (a.parties) and a.state <> ''DRAFT''
               or a.drafted_by = (select sec.agency())
               or (select sec.role()) in (''TEAM_COORDINATOR'', ''STATE_COORDINATOR'', ''DPO'', ''AUDITOR'')
               or (select sec.system())))', t);
    end loop;
end
$$;

create policy officer_of_a_party on agreements.file for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency())
    and account = (select sec.account()) and agreement_id in (
        select a.id from agreements.agreement a where (select sec.agency()) = any (a.parties) and a.text_hash is not null));
-- What was put here by mistake goes, its fingerprint stays.
create policy own_file_removed on agreements.file for update to ${app}
    using ((select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency()) and removed_at is null)
    with check (agency = (select sec.agency()) and content is null and removed_at is not null);

create policy officer_of_a_party on agreements.obligation for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and added_by = (select sec.agency())
    and account = (select sec.account()) and lifted_at is null and agreement_id in (
        select a.id from agreements.agreement a where (select sec.agency()) = any (a.parties) and obligation.agency = any (a.parties)
            and a.state in ('SIGNED', 'IN_FORCE', 'EXPIRING', 'SUSPENDED')));
create policy lifted_by_who_added on agreements.obligation for update to ${app}
    using ((select sec.role()) = 'AGREEMENT_OFFICER' and added_by = (select sec.agency()))
    with check (added_by = (select sec.agency()) and lifted_at is not null);
create policy who_owes_it on agreements.evidence for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and agency = (select sec.agency())
    and account = (select sec.account()) and obligation_id in (
        select o.id from agreements.obligation o where o.agency = (select sec.agency())));
create policy officer_of_a_party on agreements.review for insert to ${app} with check (
    (select sec.inside()) and (select sec.role()) = 'AGREEMENT_OFFICER' and planned_by = (select sec.agency())
    and account = (select sec.account()) and agreement_id in (
        select a.id from agreements.agreement a where (select sec.agency()) = any (a.parties)
            and a.state in ('SIGNED', 'IN_FORCE', 'EXPIRING', 'SUSPENDED')));
create policy held_by_a_party on agreements.review for update to ${app}
    using (held_on is null and (select sec.role()) = 'AGREEMENT_OFFICER' and agreement_id in (
        select a.id from agreements.agreement a where (select sec.agency()) = any (a.parties)))
    with check (held_on is not null and held_by = (select sec.agency()));

grant select, insert on agreements.file, agreements.obligation, agreements.evidence, agreements.review to ${app};
grant update (content, removed_at) on agreements.file to ${app};
grant update (lifted_at) on agreements.obligation to ${app};
grant update (held_on, result, note, held_by) on agreements.review to ${app};
