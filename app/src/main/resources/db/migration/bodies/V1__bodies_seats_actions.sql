-- Standing bodies, their seats, who holds them, and what was agreed to be done. A body owns nothing of what is said in it (law 10):
-- whoever has no seat knows nothing of it, and who keeps it sees names and numbers, never what was meant for others.

grant usage on schema bodies to ${app};

create table bodies.body (
    id        uuid primary key,
    kind      text not null check (kind in ('LOCAL_COORDINATION', 'COMMUNITY_POLICING', 'TASK_FORCE', 'WORKING_GROUP')),
    name      jsonb not null check (name <> '{}'),
    agency    text not null, -- keeps it: founded it and gives out its seats
    areas     text[] not null check (cardinality(areas) > 0),
    mandate   text not null, -- in words
    agreement text,          -- reference of the agreement it rests on
    cadence   text,          -- an ISO 8601 period; null where it meets when there is need
    quorum    int not null check (quorum >= 0), -- places that must be taken for decisions
    state     text not null check (state in ('FORMING', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
    founded   date not null,
    check (mandate <> '' or agreement is not null)
);
create index on bodies.body (kind, founded);

-- What became of it, in order; nothing is changed here. The database writes who it was.
create table bodies.body_step (
    id      uuid primary key,
    body_id uuid not null references bodies.body,
    at      timestamptz not null,
    account uuid default sec.account(),
    agency  text default sec.agency(),
    state   text not null,
    reason  text not null
);
create index on bodies.body_step (body_id, at);

create table bodies.seat (
    id       uuid primary key,
    body_id  uuid not null references bodies.body,
    position int not null,
    agency   text, -- whose seat it is; null for one of a category
    category text not null check (category in ('COMMUNITY', 'POLICE', 'OFFICIAL', 'CIVIL_SOCIETY', 'JUSTICE', 'SERVICE')),
    post     text not null check (post in ('MEMBER', 'CHAIR', 'SECRETARY')),
    label    jsonb not null,
    places   int not null check (places between 1 and 500),
    closed   date,
    unique (body_id, id),
    check (post = 'MEMBER' or places = 1)
);
create unique index one_chair_and_one_secretary on bodies.seat (body_id, post) where post <> 'MEMBER' and closed is null;

-- Who fills a place, from when to when. Somebody without account has at most a working name, sealed above the database.
create table bodies.holder (
    id          uuid primary key,
    body_id     uuid not null,
    seat_id     uuid not null,
    account     uuid,
    name        bytea,
    sex         text not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
    age_band    text not null check (age_band in ('UNDER_18', 'FROM_18', 'FROM_30', 'FROM_45', 'FROM_60', 'UNKNOWN')),
    alternate   boolean not null,
    since       date not null,
    until       date,
    undertaking date, -- when the undertaking of confidentiality was signed
    foreign key (body_id, seat_id) references bodies.seat (body_id, id),
    check (until >= since)
);
create index on bodies.holder (seat_id) where until is null;
create index on bodies.holder (body_id);
create unique index once_in_a_seat on bodies.holder (seat_id, account) where until is null;

create table bodies.action (
    id           uuid primary key,
    body_id      uuid not null references bodies.body,
    what         text not null check (what <> ''),
    accountable  text not null,   -- exactly one agency
    supporting   text[] not null check (not accountable = any (supporting)),
    due          date not null,
    audience     uuid[] not null, -- seats; empty for all of the body
    subject_kind text,
    subject_id   uuid,
    state        text not null check (state in ('OPEN', 'DONE', 'CANCELLED', 'CARRIED_OVER')),
    begun        timestamptz not null,
    over         timestamptz,
    check ((subject_kind is null) = (subject_id is null)),
    check ((state in ('DONE', 'CANCELLED')) = (over is not null))
);
create index on bodies.action (body_id, due);
create index on bodies.action (accountable, due) where over is null;
create index on bodies.action (subject_id);

create table bodies.action_step (
    id        uuid primary key,
    action_id uuid not null references bodies.action,
    at        timestamptz not null,
    account   uuid default sec.account(),
    agency    text default sec.agency(),
    state     text not null,
    due       date not null,
    note      text not null
);
create index on bodies.action_step (action_id, at);

alter table bodies.body enable row level security;
alter table bodies.body force row level security;
alter table bodies.body_step enable row level security;
alter table bodies.body_step force row level security;
alter table bodies.seat enable row level security;
alter table bodies.seat force row level security;
alter table bodies.holder enable row level security;
alter table bodies.holder force row level security;
alter table bodies.action enable row level security;
alter table bodies.action force row level security;
alter table bodies.action_step enable row level security;
alter table bodies.action_step force row level security;

create policy wall on bodies.body as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.body_step as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.seat as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.holder as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.action as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.action_step as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));

create policy known on bodies.body for select to ${app} using (
    id = any ((select sec.seated())::uuid[]) or id = any ((select sec.kept())::uuid[]) or (select sec.system()));
create policy coordinator_founds on bodies.body for insert to ${app} with check (
    agency = (select sec.agency()) and id = any ((select sec.kept())::uuid[]) and state = 'FORMING');
create policy keepers_change on bodies.body for update to ${app}
    using (id = any ((select sec.kept())::uuid[]) and state <> 'CLOSED') with check (id = any ((select sec.kept())::uuid[]));

create policy known on bodies.body_step for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]));
create policy keepers_note on bodies.body_step for insert to ${app} with check (
    body_id = any ((select sec.kept())::uuid[]) and account = (select sec.account()));

create policy known on bodies.seat for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]) or (select sec.system()));
create policy keepers_set on bodies.seat for insert to ${app} with check (body_id = any ((select sec.kept())::uuid[]));
create policy keepers_close on bodies.seat for update to ${app}
    using (body_id = any ((select sec.kept())::uuid[]) and closed is null) with check (body_id = any ((select sec.kept())::uuid[]));

create policy known on bodies.holder for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]));
create policy keepers_seat on bodies.holder for insert to ${app} with check (body_id = any ((select sec.kept())::uuid[]));
create policy keepers_unseat on bodies.holder for update to ${app}
    using (body_id = any ((select sec.kept())::uuid[]) and until is null) with check (body_id = any ((select sec.kept())::uuid[]));

-- What all of the body may see, the accountable agency sees as well: whoever must do something knows of it. What was agreed among
-- some seats is seen from those seats alone.
create policy meant_for on bodies.action for select to ${app} using (
    case when audience = '{}' then body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[])
                                   or accountable = (select sec.agency())
         else audience && (select sec.own_seats())::uuid[] end);
create policy whoever_meets_agrees on bodies.action for insert to ${app} with check (
    case when audience = '{}' then body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[])
         else audience && (select sec.own_seats())::uuid[] end);
create policy follow_up on bodies.action for update to ${app}
    using (over is null and (accountable = (select sec.agency()) or body_id = any ((select sec.kept())::uuid[])
                             or audience && (select sec.own_seats())::uuid[]))
    with check (accountable = (select sec.agency()) or body_id = any ((select sec.kept())::uuid[])
                or audience && (select sec.own_seats())::uuid[]);

create policy with_its_action on bodies.action_step for select to ${app} using (
    exists (select 1 from bodies.action a where a.id = action_id));
create policy whoever_follows_up on bodies.action_step for insert to ${app} with check (
    account = (select sec.account()) and exists (select 1 from bodies.action a where a.id = action_id));

-- What a body is, whose a seat is, who held it and what was agreed stand for good.
grant select, insert on bodies.body, bodies.body_step, bodies.seat, bodies.holder, bodies.action, bodies.action_step to ${app};
grant update (name, areas, mandate, agreement, cadence, quorum, state) on bodies.body to ${app};
grant update (label, places, closed) on bodies.seat to ${app};
grant update (until, undertaking) on bodies.holder to ${app};
grant update (state, due, over) on bodies.action to ${app};
