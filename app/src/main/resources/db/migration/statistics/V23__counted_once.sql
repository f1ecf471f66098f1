-- A person is counted once, whoever registered her: records of the vault, and what agencies left in the enclave, are told to be one person, or no
-- longer, under pseudonyms that stand in no other room. Lines are only added; of one pair the last one counts.

create table statistics.joined (
    fact_id  uuid primary key,
    one      uuid not null,
    other    uuid not null,
    same     boolean not null,
    known_on date not null,
    said     integer not null,     -- the how-manieth word about the pair: no moment is kept that could order two of one day
    check (one < other)
);
create index on statistics.joined (one);
create index on statistics.joined (other);

-- Under which pseudonym the person of a case is counted from a day on: that of the case by which she was known first.
create table statistics.counted_as (
    person   uuid not null,
    said     integer not null,
    who      uuid not null,
    area     text not null,
    known_on date not null,
    primary key (person, said)
);

-- How many people the records are that agencies left in the enclave, and what clerks said of pairs drawn at random. Numbers only.
create table statistics.people_counted (
    fact_id  uuid primary key,
    records  integer not null,
    people   integer not null,
    together integer not null,
    on_day   date not null
);
create table statistics.pairs_counted (
    fact_id  uuid primary key,
    counted  uuid not null,        -- the fact of the count
    band     text not null,
    pairs    integer not null,
    reviewed integer not null,
    same     integer not null,
    on_day   date not null
);
create index on statistics.pairs_counted (counted);

do $$
declare t text;
begin
    foreach t in array array['joined', 'counted_as', 'people_counted', 'pairs_counted'] loop
        execute format('alter table statistics.%I enable row level security', t);
        execute format('alter table statistics.%I force row level security', t);
        execute format('create policy wall on statistics.%I as restrictive to ${app}
            using ((select sec.inside())) with check ((select sec.inside()))', t);
        execute format('create policy readers on statistics.%I for select to ${app}
            using ((select sec.role()) in (''STATISTICIAN'', ''STATE_COORDINATOR'') or (select sec.system()))', t);
        execute format('create policy listeners on statistics.%I for insert to ${app} with check ((select sec.system()))', t);
        execute format('grant select, insert on statistics.%I to ${app}', t);
    end loop;
end
$$;
create policy readers_of_area on statistics.counted_as for select to ${app}
    using ((select sec.role()) = 'TEAM_COORDINATOR' and area = (select sec.rows_of_area()));

-- What was joined so far.
insert into statistics.counted_as (person, said, who, area, known_on)
select person, 1, who, area, known_on from (
    select distinct on (person) person, area, known_on, first_value(person) over (partition by human order by known_on, person) as who
    from statistics.same_person order by person, known_on, fact_id) as j
where person <> who;

create or replace function statistics.known(by_day date) returns setof statistics.assertion
    language sql stable
as $$
    with joined as (
        select distinct on (person) person, who from statistics.counted_as where known_on <= by_day order by person, said desc)
    select a.fact_id, coalesce(j.who, a.person), a.level, a.decided_on, a.sex, a.age, a.forms, a.citizenship, a.body, a.area, a.known_on,
        a.main_form, a.reach
    from statistics.assertion a left join joined j on j.person = a.person where a.known_on <= by_day
$$;
