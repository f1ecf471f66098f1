-- Which account belongs to a learner is said by one officer and confirmed by another: certificates open acts elsewhere, and one corrupt
-- officer could otherwise give a friend's account what somebody else has learnt.

create table trainings.link (
    id         uuid primary key,
    learner_id uuid not null references trainings.learner,
    agency     text not null,
    account    uuid not null,
    asked_by   uuid not null default sec.account(),
    asked_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    granted    boolean,
    check (asked_by <> account),
    check (decided_by <> asked_by and decided_by <> account),
    check ((decided_by is null) = (granted is null) and (decided_by is null) = (decided_at is null))
);
create unique index one_open on trainings.link (learner_id) where granted is null;
create index on trainings.link (agency) where granted is null;

alter table trainings.link enable row level security;
alter table trainings.link force row level security;
create policy wall on trainings.link as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy officers on trainings.link for select to ${app} using (
    agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER');
create policy officer_asks on trainings.link for insert to ${app} with check (
    agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER' and asked_by = (select sec.account()) and decided_by is null
    and learner_id in (select l.id from trainings.learner l where l.agency = link.agency));
create policy second_person_decides on trainings.link for update to ${app}
    using (agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER' and decided_by is null
           and asked_by <> (select sec.account()) and account <> (select sec.account()))
    with check (decided_by = (select sec.account()));
grant select, insert on trainings.link to ${app};
grant update (decided_by, decided_at, granted) on trainings.link to ${app};

-- The rule stands in the application too; here it holds against a mistake there. Whoever joins a session enters the own account anew,
-- which is an insert; an entry that is there already gets an account by a link that two confirmed, its own or that of what it was merged into.
create function trainings.keep_link() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if new.account is not null and new.account is distinct from old.account and not exists (
            select from trainings.link k where k.learner_id in (new.id, new.merged_into) and k.account = new.account and k.granted) then
        raise exception 'an account is linked by two' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
revoke execute on function trainings.keep_link() from public;
create trigger keep_link before update of account on trainings.learner for each row execute function trainings.keep_link();
