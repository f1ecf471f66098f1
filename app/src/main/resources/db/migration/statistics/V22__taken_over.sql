-- Proposals to publish an imported dataset as it stands. The second person is another one, and the database says so too.

create table statistics.taking_over (
    id          uuid primary key,
    vintage     uuid not null references statistics.vintage,
    proposed_by uuid,                          -- null: by the command on the server
    proposed_at timestamptz not null,
    decided_by  uuid,
    decided_at  timestamptz,
    edition     integer,                       -- of the portal; null where it was declined or is not decided
    check (edition is null or decided_at is not null)
);
create index on statistics.taking_over (vintage);

alter table statistics.taking_over enable row level security;
alter table statistics.taking_over force row level security;
create policy wall on statistics.taking_over as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy readers on statistics.taking_over for select to ${app}
    using ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR') or (select sec.system()));
create policy proposers on statistics.taking_over for insert to ${app}
    with check (((select sec.role()) = 'STATISTICIAN' and proposed_by = (select sec.account()) and decided_at is null) or (select sec.system()));
create policy deciders on statistics.taking_over for update to ${app}
    using ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR') and decided_at is null)
    with check (decided_by = (select sec.account()) and (decided_by <> proposed_by or edition is null));
grant select, insert on statistics.taking_over to ${app};
grant update (decided_by, decided_at, edition) on statistics.taking_over to ${app};
