-- Two cases may be about one person, known to one agency: then she is counted once, from the day on which that became known. The human
-- is a pseudonym of her record in the vault, derived with the same key; it stands in no other room.

create table statistics.same_person (
    fact_id  uuid primary key,
    person   uuid not null,        -- the pseudonym of a case, as in all other facts
    human    uuid not null,
    area     text not null,
    known_on date not null
);
create index on statistics.same_person (human);
create index on statistics.same_person (person);

alter table statistics.same_person enable row level security;
alter table statistics.same_person force row level security;
create policy wall on statistics.same_person as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy readers on statistics.same_person for select to ${app}
    using ((select sec.role()) in ('STATISTICIAN', 'STATE_COORDINATOR') or (select sec.system())
        or ((select sec.role()) = 'TEAM_COORDINATOR' and area = (select sec.rows_of_area())));
create policy listeners on statistics.same_person for insert to ${app} with check ((select sec.system()));
grant select, insert on statistics.same_person to ${app};

-- The assertions as known by the end of a day, with one pseudonym for each human: that of the case by which she was known first.
-- Whose name nobody wrote down stands under the pseudonym of the case. It runs with the rights of the asker.
create function statistics.known(by_day date) returns setof statistics.assertion
    language sql stable
as $$
    with joined as (
        select distinct on (person) person, first_value(person) over (partition by human order by known_on, person) as who
        from statistics.same_person where known_on <= by_day order by person, known_on, fact_id)
    select a.fact_id, coalesce(j.who, a.person), a.level, a.decided_on, a.sex, a.age, a.forms, a.citizenship, a.body, a.area, a.known_on,
        a.main_form, a.reach
    from statistics.assertion a left join joined j on j.person = a.person where a.known_on <= by_day
$$;
revoke execute on function statistics.known(date) from public;
grant execute on function statistics.known(date) to ${app};
