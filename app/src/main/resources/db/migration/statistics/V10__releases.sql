-- The workbench of official figures: what was proposed, what was frozen with it, and the foreign tables that proposals are attacked beside.
-- Archives and people are as secret as the facts: the same readers. What was not approved stays here and leaves nothing public.

create table statistics.release_proposal (
    id          uuid primary key,
    dataset     text not null,
    cutoff      date not null,
    min_count   integer not null,
    base        integer not null,
    batch       integer not null,
    state       text not null check (state in ('WAITING', 'RUNNING', 'READY', 'UNCHANGED', 'FAILED', 'CANCELLED', 'SUBMITTED', 'SENT_BACK', 'PUBLISHED')),
    step        text,                    -- what the engine is doing, and how far it is
    done        bigint not null default 0,
    parts       bigint not null default 0,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    built_on    integer not null default 0,   -- the edition that was current when it was computed
    frozen_at   timestamptz,
    frozen      bytea,                   -- the table as it would be published
    about       text,                    -- and its explanations
    digest      text,                    -- SHA-256 over both
    decided_by  uuid,
    decided_at  timestamptz,
    reason      text,
    number      integer,
    check (decided_by <> proposed_by),   -- never the same person
    check (state not in ('SENT_BACK', 'PUBLISHED') or decided_by is not null),
    check ((number is not null) = (state = 'PUBLISHED'))
);

create table statistics.release_cohort (
    proposal uuid not null references statistics.release_proposal,
    code     text not null,
    archive  text not null,              -- everything published about these people up to this edition, with the snapshots behind it
    persons  text not null,              -- the people as they were frozen: public codes by pseudonym
    report   jsonb not null,             -- true numbers beside what would be shown
    primary key (proposal, code)
);

create table statistics.foreign_table (
    id          uuid primary key,
    dataset     text not null,
    cohort      text not null,
    edition     integer,                 -- whose people it counts; null: those of the next proposal
    source      text not null,
    lines       text not null,           -- as it was pasted: comma-separated values
    declared_by uuid not null,
    declared_at timestamptz not null,
    taken_in    uuid references statistics.release_proposal    -- the published proposal whose archive holds it from then on
);

do $$
declare t text;
begin
    foreach t in array array['release_proposal', 'release_cohort', 'foreign_table'] loop
        execute format('alter table statistics.%I enable row level security', t);
        execute format('alter table statistics.%I force row level security', t);
        execute format('create policy wall on statistics.%I as restrictive to ${app}
            using ((select sec.inside())) with check ((select sec.inside()))', t);
        execute format('create policy readers on statistics.%I for select to ${app}
            using ((select sec.role()) in (''STATISTICIAN'', ''STATE_COORDINATOR'') or (select sec.system()))', t);
    end loop;
end
$$;

create policy proposers on statistics.release_proposal for insert to ${app} with check ((select sec.role()) = 'STATISTICIAN');
create policy movers on statistics.release_proposal for update to ${app}
    using ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR') or (select sec.system()))
    with check ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR') or (select sec.system()));
create policy engine on statistics.release_cohort for insert to ${app} with check ((select sec.system()));
create policy declarers on statistics.foreign_table for insert to ${app} with check ((select sec.role()) = 'STATISTICIAN');
create policy movers on statistics.foreign_table for update to ${app}
    using ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR')) with check ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR'));

grant select, insert on statistics.release_proposal, statistics.release_cohort, statistics.foreign_table to ${app};
grant update (state, step, done, parts, built_on, frozen_at, frozen, about, digest, decided_by, decided_at, reason, number)
    on statistics.release_proposal to ${app};
grant update (taken_in) on statistics.foreign_table to ${app};
