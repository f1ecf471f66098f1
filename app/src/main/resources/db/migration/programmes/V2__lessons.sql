-- What was learned in meetings and workshops, and who takes it up; campaigns and how many they reached. No person, no case. Read by those who
-- plan cooperation in every agency: a lesson that nobody else reads is none.

create table programmes.lesson (
    id        uuid primary key,
    kind      text not null check (kind in ('GOOD_PRACTICE', 'BLOCKAGE', 'RECOMMENDATION')),
    text      text not null check (char_length(text) between 1 and 2000),
    source    text not null,              -- the meeting or workshop, in words
    area      text,
    domain    text,                       -- a field of the map of what is missing
    agreement text,                       -- the reference of an agreement it speaks of
    agency    text not null,              -- who wrote it down
    author    uuid not null,
    at        timestamptz not null
);
create index on programmes.lesson (at desc);

-- The newest counts: who answers, until when, how it stands.
create table programmes.lesson_step (
    id        uuid primary key,
    lesson_id uuid not null references programmes.lesson,
    owner     text not null,
    due       date not null,
    state     text not null check (state in ('OPEN', 'TAKEN_UP', 'DONE', 'NOT_TAKEN')),
    agency    text not null,
    author    uuid not null,
    at        timestamptz not null
);
create index on programmes.lesson_step (lesson_id, at desc);

create table programmes.campaign (
    id        uuid primary key,
    title     text not null,
    channel   text not null,
    area      text not null,
    since     date not null,
    until     date not null,
    women     integer not null check (women >= 0),
    men       integer not null check (men >= 0),
    unknown   integer not null check (unknown >= 0),
    agency    text not null,
    author    uuid not null,
    at        timestamptz not null,
    check (until >= since)
);
create index on programmes.campaign (since desc);

do $$
declare t text;
begin
    foreach t in array array['lesson', 'lesson_step', 'campaign'] loop
        execute format('alter table programmes.%I enable row level security', t);
        execute format('alter table programmes.%I force row level security', t);
        execute format('create policy wall on programmes.%I as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()))', t);
        execute format($p$create policy planners on programmes.%I for select to ${app} using ((select sec.role()) in
            ('PROGRAMME_OFFICER', 'FORUM_COORDINATOR', 'TRAINING_OFFICER', 'TEAM_COORDINATOR', 'STATE_COORDINATOR'))$p$, t);
        execute format($p$create policy own_agency on programmes.%I for insert to ${app} with check (
            agency = (select sec.agency()) and author = (select sec.account()))$p$, t);
        execute format('grant select, insert on programmes.%I to ${app}', t);
    end loop;
end
$$;
