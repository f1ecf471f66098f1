-- Migration statistics: files of figures that agencies sent in, where they differ, what was agreed, bulletins. Numbers only: nothing here is about anybody.
-- Rows are added; what changes is one number or one decision that was empty before.

grant usage on schema migration to ${app}, ${guard};

create table migration.submission (
    id       uuid primary key,
    agency   text not null,
    dataset  text not null,
    month    date not null check (extract(day from month) = 1),
    vintage  integer check (vintage > 0),     -- given when a second person of the agency approves; until then nobody outside sees it
    digest   text not null,                   -- SHA-256 of the text in UTF-8 with line feeds
    note     text not null,
    sent_by  uuid not null,
    sent_at  timestamptz not null,
    unique (agency, dataset, month, vintage)
);
create index on migration.submission (month, dataset, agency);

-- Every state that a file came into; the last one counts, and the last one before a moment is what was known then.
create table migration.step (
    id            uuid primary key,
    submission_id uuid not null references migration.submission,
    number        integer not null,
    state         text not null check (state in ('RECEIVED', 'WITHDRAWN', 'CHECKED', 'QUERIED', 'ACCEPTED', 'PUBLISHED', 'REVISED')),
    text          text not null,
    agency        text not null,
    account       uuid not null,
    at            timestamptz not null,
    unique (submission_id, number)
);

create table migration.observation (
    submission_id uuid not null references migration.submission,
    cell          text not null,              -- common codes, such as age=0-17;sex=F
    value         bigint check (value >= 0),
    status        text not null check (status in ('NORMAL', 'PROVISIONAL', 'ESTIMATED', 'BREAK', 'MISSING', 'NOT_APPLICABLE')),
    note          text not null,
    primary key (submission_id, cell),
    check ((value is null) = (status in ('MISSING', 'NOT_APPLICABLE')))
);

create table migration.discrepancy (
    id          uuid primary key,
    rule        text not null,
    month       date not null,
    cell        text not null,
    left_value  bigint not null,
    right_value bigint not null,
    owner       text not null,                -- the agency that explains it
    parties     text[] not null,              -- the agencies whose files were compared
    basis       uuid[] not null,              -- the files
    agency      text not null,
    account     uuid not null,
    found_at    timestamptz not null,
    check (left_value <> right_value)
);
create index on migration.discrepancy (month);

create table migration.discrepancy_step (
    id             uuid primary key,
    discrepancy_id uuid not null references migration.discrepancy,
    number         integer not null,
    state          text not null check (state in ('OPEN', 'ANSWERED', 'ACCEPTED', 'CORRECTED')),
    text           text not null,
    agency         text not null,
    account        uuid not null,
    at             timestamptz not null,
    unique (discrepancy_id, number)
);

create table migration.discrepancy_part (
    step_id uuid not null references migration.discrepancy_step,
    cause   text not null check (cause in ('TIMING', 'DEFINITION', 'COVERAGE', 'DUPLICATE', 'CODING', 'ERROR', 'UNEXPLAINED')),
    amount  bigint not null check (amount > 0),
    text    text not null,
    primary key (step_id, cause)
);

create table migration.figure (
    id          uuid primary key,
    dataset     text not null,
    month       date not null,
    method      text not null check (method in ('ONE_SOURCE', 'SUM_OF_SOURCES')),
    words       text not null,
    basis       uuid[] not null,
    parties     text[] not null,
    vintage     integer not null default 0,   -- given when a second person agrees
    agency      text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    check (decided_by <> proposed_by),
    check ((decided_by is null) = (decided_at is null)),
    check (vintage = 0 or decided_at is not null)
);
create index on migration.figure (month, dataset);

create table migration.figure_cell (
    figure_id uuid not null references migration.figure,
    cell      text not null,
    value     bigint not null check (value >= 0),
    primary key (figure_id, cell)
);

create table migration.bulletin (
    id          uuid primary key,
    month       date not null,
    about       text not null,                -- every word beside the tables, as JSON
    digest      text not null,                -- SHA-256 over tables and words
    built_on    integer not null,
    number      integer not null default 0,   -- of the edition on the shelf
    agency      text not null,
    prepared_by uuid not null,
    prepared_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    check (decided_by <> prepared_by),
    check ((decided_by is null) = (decided_at is null)),
    check (number = 0 or decided_at is not null)
);

create table migration.bulletin_table (
    bulletin_id uuid not null references migration.bulletin,
    name        text not null,
    bytes       bytea not null,
    primary key (bulletin_id, name)
);

create table migration.bulletin_figure (
    bulletin_id uuid not null references migration.bulletin,
    figure_id   uuid not null references migration.figure,
    primary key (bulletin_id, figure_id)
);

do $$
declare t text;
begin
    foreach t in array array['submission', 'step', 'observation', 'discrepancy', 'discrepancy_step', 'discrepancy_part', 'figure', 'figure_cell', 'bulletin',
            'bulletin_table', 'bulletin_figure'] loop
        execute format('alter table migration.%I enable row level security', t);
        execute format('alter table migration.%I force row level security', t);
        execute format('create policy wall on migration.%I as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()))', t);
        execute format('grant select, insert on migration.%I to ${app}', t);
    end loop;
    -- what belongs to a row is seen by whoever sees the row
    execute $p$create policy of_submission on migration.step for select to ${app}
        using (exists (select from migration.submission s where s.id = submission_id))$p$;
    execute $p$create policy of_submission on migration.observation for select to ${app}
        using (exists (select from migration.submission s where s.id = submission_id))$p$;
    execute $p$create policy of_discrepancy on migration.discrepancy_step for select to ${app}
        using (exists (select from migration.discrepancy d where d.id = discrepancy_id))$p$;
    execute $p$create policy of_step on migration.discrepancy_part for select to ${app}
        using (exists (select from migration.discrepancy_step d where d.id = step_id))$p$;
    execute $p$create policy of_figure on migration.figure_cell for select to ${app}
        using (exists (select from migration.figure f where f.id = figure_id))$p$;
    foreach t in array array['bulletin_table', 'bulletin_figure'] loop
        execute format($p$create policy of_bulletin on migration.%I for select to ${app}
            using (exists (select from migration.bulletin b where b.id = bulletin_id))$p$, t);
        execute format($p$create policy preparer on migration.%I for insert to ${app}
            with check (exists (select from migration.bulletin b where b.id = bulletin_id and b.prepared_by = (select sec.account()) and b.decided_at is null))$p$, t);
    end loop;
end
$$;

-- Drafts are the agency's own; the coordinating office sees what the agency has approved.
create policy own_agency on migration.submission for select to ${app}
    using ((select sec.role()) = 'MIGRATION_STATISTICIAN' and agency = (select sec.agency()));
create policy office on migration.submission for select to ${app}
    using ((select sec.role()) = 'MIGRATION_COORDINATOR' and vintage is not null);
create policy own_agency_sends on migration.submission for insert to ${app}
    with check ((select sec.role()) = 'MIGRATION_STATISTICIAN' and agency = (select sec.agency()) and sent_by = (select sec.account()) and vintage is null);
create policy another_approves on migration.submission for update to ${app}
    using ((select sec.role()) = 'MIGRATION_STATISTICIAN' and agency = (select sec.agency()) and sent_by <> (select sec.account()) and vintage is null)
    with check (agency = (select sec.agency()) and vintage is not null);
grant update (vintage) on migration.submission to ${app};
create policy own_agency on migration.observation for insert to ${app} with check (exists (select from migration.submission s
    where s.id = submission_id and s.agency = (select sec.agency()) and s.sent_by = (select sec.account()) and s.vintage is null));
create policy own_agency on migration.step for insert to ${app} with check (
    (select sec.role()) = 'MIGRATION_STATISTICIAN' and account = (select sec.account()) and agency = (select sec.agency())
    and state in ('RECEIVED', 'WITHDRAWN', 'CHECKED', 'REVISED')
    and exists (select from migration.submission s where s.id = submission_id and s.agency = (select sec.agency())
        and (state in ('RECEIVED', 'WITHDRAWN')) = (s.vintage is null)));
create policy office on migration.step for insert to ${app} with check (
    (select sec.role()) = 'MIGRATION_COORDINATOR' and account = (select sec.account()) and agency = (select sec.agency())
    and state in ('QUERIED', 'ACCEPTED', 'PUBLISHED', 'REVISED') and exists (select from migration.submission s where s.id = submission_id));

create policy parties on migration.discrepancy for select to ${app} using (
    (select sec.role()) = 'MIGRATION_COORDINATOR'
    or (select sec.role()) = 'MIGRATION_STATISTICIAN' and ((select sec.agency()) = any (parties) or owner = (select sec.agency())));
create policy office on migration.discrepancy for insert to ${app} with check (
    (select sec.role()) = 'MIGRATION_COORDINATOR' and account = (select sec.account()) and agency = (select sec.agency()));
create policy office on migration.discrepancy_step for insert to ${app} with check (
    (select sec.role()) = 'MIGRATION_COORDINATOR' and account = (select sec.account()) and state in ('OPEN', 'ACCEPTED', 'CORRECTED')
    and exists (select from migration.discrepancy d where d.id = discrepancy_id));
create policy owner on migration.discrepancy_step for insert to ${app} with check (
    (select sec.role()) = 'MIGRATION_STATISTICIAN' and account = (select sec.account()) and agency = (select sec.agency()) and state = 'ANSWERED'
    and exists (select from migration.discrepancy d where d.id = discrepancy_id and d.owner = (select sec.agency())));
create policy owner on migration.discrepancy_part for insert to ${app} with check (exists (select from migration.discrepancy_step d
    where d.id = step_id and d.state = 'ANSWERED' and d.account = (select sec.account())));

create policy readers on migration.figure for select to ${app} using (
    (select sec.role()) = 'MIGRATION_COORDINATOR'
    or (select sec.role()) = 'MIGRATION_STATISTICIAN' and vintage > 0 and (select sec.agency()) = any (parties));
create policy office on migration.figure for insert to ${app} with check (
    (select sec.role()) = 'MIGRATION_COORDINATOR' and agency = (select sec.agency()) and proposed_by = (select sec.account()) and decided_at is null);
create policy another_decides on migration.figure for update to ${app}
    using ((select sec.role()) = 'MIGRATION_COORDINATOR' and proposed_by <> (select sec.account()) and decided_at is null)
    with check (decided_by = (select sec.account()));
grant update (vintage, decided_by, decided_at) on migration.figure to ${app};
create policy office on migration.figure_cell for insert to ${app} with check (exists (select from migration.figure f
    where f.id = figure_id and f.proposed_by = (select sec.account()) and f.decided_at is null));

create policy readers on migration.bulletin for select to ${app} using (
    (select sec.role()) = 'MIGRATION_COORDINATOR' or (select sec.role()) = 'MIGRATION_STATISTICIAN' and number > 0);
create policy office on migration.bulletin for insert to ${app} with check (
    (select sec.role()) = 'MIGRATION_COORDINATOR' and agency = (select sec.agency()) and prepared_by = (select sec.account()) and decided_at is null);
create policy another_decides on migration.bulletin for update to ${app}
    using ((select sec.role()) = 'MIGRATION_COORDINATOR' and prepared_by <> (select sec.account()) and decided_at is null)
    with check (decided_by = (select sec.account()));
grant update (number, decided_by, decided_at) on migration.bulletin to ${app};
