-- What a community forum does for safety: the plan with its priorities, initiatives, equipment handed over and its condition, what
-- people say when they are asked. Counts only; no person stands in any of these tables.

create table forums.safety_plan (
    id        uuid primary key,
    body_id   uuid not null,
    from_day  date not null,
    to_day    date not null,
    review_on date not null,
    about     bytea not null,
    at        timestamptz not null,
    account   uuid not null default sec.account(),
    agency    text not null default sec.agency(),
    unit      text not null default sec.unit(),
    unique (id, body_id),
    check (to_day > from_day),
    check (review_on between from_day and to_day)
);
create index on forums.safety_plan (body_id, from_day);

-- One priority, one action, exactly one agency that answers for it.
create table forums.priority (
    id          uuid primary key,
    plan_id     uuid not null,
    body_id     uuid not null,
    category    text not null,
    what        bytea not null,
    action      bytea not null,
    accountable text not null,
    due         date not null,
    reviewed_on date,
    review      text check (review in ('DONE', 'GOES_ON', 'DROPPED')),
    lesson      bytea,
    at          timestamptz not null,
    account     uuid not null default sec.account(),
    agency      text not null default sec.agency(),
    unit        text not null default sec.unit(),
    foreign key (plan_id, body_id) references forums.safety_plan (id, body_id),
    check ((review is null) = (reviewed_on is null))
);
create index on forums.priority (plan_id);

create table forums.initiative (
    id        uuid primary key,
    body_id   uuid not null,
    topic     text not null,
    about     bytea not null,
    from_day  date not null,
    to_day    date not null,
    women     int not null check (women between 0 and 1000000),
    men       int not null check (men between 0 and 1000000),
    girls     int not null check (girls between 0 and 1000000),
    boys      int not null check (boys between 0 and 1000000),
    led_by    text not null check (led_by in ('WOMEN', 'MEN', 'BOTH')),
    women_only boolean not null,
    partners  bytea,
    cost      numeric(14, 2) check (cost >= 0),
    currency  text,
    project   text,
    at        timestamptz not null,
    account   uuid not null default sec.account(),
    agency    text not null default sec.agency(),
    unit      text not null default sec.unit(),
    check (to_day >= from_day),
    check ((cost is null) = (currency is null))
);
create index on forums.initiative (body_id, from_day);

create table forums.equipment (
    id          uuid primary key,
    body_id     uuid not null,
    kind        text not null,
    quantity    int not null check (quantity between 1 and 100000),
    serial      text,
    project     text,
    received_by text not null,         -- the agency
    on_day      date not null,
    at          timestamptz not null,
    account     uuid not null default sec.account(),
    agency      text not null default sec.agency(),
    unit        text not null default sec.unit(),
    unique (id, body_id)
);
create index on forums.equipment (body_id, on_day);

create table forums.equipment_check (
    id           uuid primary key,
    equipment_id uuid not null,
    body_id      uuid not null,
    on_day       date not null,
    condition    text not null check (condition in ('IN_USE', 'STORED', 'IN_REPAIR', 'BROKEN', 'LOST', 'USED_ELSEWHERE')),
    at           timestamptz not null,
    account      uuid not null default sec.account(),
    agency       text not null default sec.agency(),
    unit         text not null default sec.unit(),
    foreign key (equipment_id, body_id) references forums.equipment (id, body_id)
);
create index on forums.equipment_check (equipment_id, on_day);

-- Aggregates as they were counted in the field: how many were asked, and how many said yes.
create table forums.wave (
    id        uuid primary key,
    body_id   uuid not null,
    question  text not null,
    area      text not null,
    on_day    date not null,
    women     int not null check (women between 0 and 1000000),
    women_yes int not null check (women_yes between 0 and women),
    men       int not null check (men between 0 and 1000000),
    men_yes   int not null check (men_yes between 0 and men),
    at        timestamptz not null,
    account   uuid not null default sec.account(),
    agency    text not null default sec.agency(),
    unit      text not null default sec.unit(),
    -- nobody who answered can be told from the others
    check (women = 0 or women >= 10),
    check (men = 0 or men >= 10),
    check (women + men > 0)
);
create index on forums.wave (body_id, on_day);

do $$
declare
    one text;
begin
    foreach one in array array['safety_plan', 'priority', 'initiative', 'equipment', 'equipment_check', 'wave'] loop
        execute format('alter table forums.%I enable row level security', one);
        execute format('alter table forums.%I force row level security', one);
        execute format('create policy wall on forums.%I as restrictive to ${app} using ((select sec.inside()))'
            || ' with check ((select sec.inside()))', one);
        execute format('create policy of_known_bodies on forums.%I for select to ${app} using ('
            || 'body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]))', one);
        execute format('create policy keepers_write on forums.%I for insert to ${app} with check ('
            || 'account = (select sec.account()) and agency = (select sec.agency()) and body_id = any ((select sec.kept())::uuid[]))', one);
        execute format('grant select, insert on forums.%I to ${app}', one);
    end loop;
end
$$;

create policy keepers_review on forums.priority for update to ${app}
    using (review is null and body_id = any ((select sec.kept())::uuid[])) with check (body_id = any ((select sec.kept())::uuid[]));
grant update (review, reviewed_on, lesson) on forums.priority to ${app};
