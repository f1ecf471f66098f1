-- Meetings, their agenda, who came, and what was said. Of each item every seat sees its number, whose it is and the hash of its
-- content; the content itself stands in a table of its own, which opens to the seats it is meant for and to no other, whoever
-- keeps the body included (law 10).

create table bodies.meeting (
    id       uuid primary key,
    body_id  uuid not null references bodies.body,
    number   int not null check (number > 0),
    kind     text not null check (kind in ('ORDINARY', 'EXTRAORDINARY', 'CASE', 'WOMEN_ONLY')),
    state    text not null check (state in ('PLANNED', 'CONVENED', 'HELD', 'MINUTES_DRAFTED', 'MINUTES_CIRCULATED', 'MINUTES_ADOPTED', 'CANCELLED')),
    starts   timestamptz not null,
    ends     timestamptz not null,
    place    text not null,
    link     text not null, -- where it meets online
    quorum   int not null,
    held_on  date,
    adopted  timestamptz,
    unique (body_id, number),
    unique (body_id, id),
    check (ends > starts),
    check (place <> '' or link <> ''),
    check ((held_on is null) = (state in ('PLANNED', 'CONVENED', 'CANCELLED'))),
    check ((adopted is null) = (state <> 'MINUTES_ADOPTED'))
);
create index on bodies.meeting (body_id, starts);
create index on bodies.meeting (body_id, held_on);

create table bodies.meeting_step (
    id         uuid primary key,
    meeting_id uuid not null references bodies.meeting,
    body_id    uuid not null,
    at         timestamptz not null,
    account    uuid default sec.account(),
    state      text not null,
    reason     text not null
);
create index on bodies.meeting_step (meeting_id, at);

create table bodies.item (
    id         uuid primary key,
    body_id    uuid not null,
    meeting_id uuid not null,
    number     int not null check (number > 0),
    owner      text not null, -- the agency whose information it is
    lead_seat  uuid not null,
    restricted boolean not null,
    hash       bytea not null check (octet_length(hash) = 32),
    unique (meeting_id, number),
    unique (meeting_id, id),
    foreign key (body_id, meeting_id) references bodies.meeting (body_id, id),
    foreign key (body_id, lead_seat) references bodies.seat (body_id, id)
);

create table bodies.item_content (
    item_id      uuid primary key references bodies.item,
    body_id      uuid not null,
    meeting_id   uuid not null,
    lead_seat    uuid not null,
    audience     uuid[] not null check (audience = '{}' or lead_seat = any (audience)),
    class        text not null,
    subject_kind text,
    subject_id   uuid,
    salt         bytea not null check (octet_length(salt) = 32), -- so that nobody can confirm a guess by the hash
    sealed       bytea not null,
    written      timestamptz not null,
    foreign key (meeting_id, item_id) references bodies.item (meeting_id, id)
);
create index on bodies.item_content (meeting_id);
create index on bodies.item_content (subject_id);

create table bodies.attendance (
    meeting_id uuid not null,
    body_id    uuid not null,
    holder_id  uuid not null references bodies.holder,
    seat_id    uuid not null,
    state      text not null check (state in ('INVITED', 'ATTENDED', 'SUBSTITUTE', 'APOLOGY', 'WRITTEN')),
    primary key (meeting_id, holder_id),
    foreign key (body_id, meeting_id) references bodies.meeting (body_id, id),
    foreign key (body_id, seat_id) references bodies.seat (body_id, id)
);

create table bodies.guests (
    meeting_id uuid not null,
    body_id    uuid not null,
    category   text not null check (category in ('COMMUNITY', 'POLICE', 'OFFICIAL', 'CIVIL_SOCIETY', 'JUSTICE', 'SERVICE')),
    sex        text not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
    people     int not null check (people between 1 and 1000),
    primary key (meeting_id, category, sex),
    foreign key (body_id, meeting_id) references bodies.meeting (body_id, id)
);

create table bodies.amendment (
    id         uuid primary key,
    body_id    uuid not null,
    meeting_id uuid not null,
    item_id    uuid not null,
    seat_id    uuid not null,
    at         timestamptz not null,
    account    uuid default sec.account(),
    lead_seat  uuid not null,
    audience   uuid[] not null,
    class      text not null,
    sealed     bytea not null,
    state      text not null check (state in ('OPEN', 'TAKEN', 'DECLINED')),
    answer     bytea, -- why it was declined, sealed
    answered   timestamptz,
    foreign key (meeting_id, item_id) references bodies.item (meeting_id, id),
    check ((state = 'OPEN') = (answered is null))
);
create index on bodies.amendment (meeting_id);

-- A correction of adopted minutes: a numbered note beside them, which changes nothing in them.
create table bodies.correction (
    id         uuid primary key,
    body_id    uuid not null,
    meeting_id uuid not null,
    item_id    uuid not null,
    number     int not null check (number > 0),
    at         timestamptz not null,
    account    uuid default sec.account(),
    agency     text default sec.agency(),
    audience   uuid[] not null,
    class      text not null,
    sealed     bytea not null,
    unique (item_id, number),
    foreign key (meeting_id, item_id) references bodies.item (meeting_id, id)
);
create index on bodies.correction (meeting_id);

alter table bodies.action add column meeting_id uuid references bodies.meeting;
alter table bodies.action add column item_id uuid references bodies.item;
create index on bodies.action (item_id);

alter table bodies.meeting enable row level security;
alter table bodies.meeting force row level security;
alter table bodies.meeting_step enable row level security;
alter table bodies.meeting_step force row level security;
alter table bodies.item enable row level security;
alter table bodies.item force row level security;
alter table bodies.item_content enable row level security;
alter table bodies.item_content force row level security;
alter table bodies.attendance enable row level security;
alter table bodies.attendance force row level security;
alter table bodies.guests enable row level security;
alter table bodies.guests force row level security;
alter table bodies.amendment enable row level security;
alter table bodies.amendment force row level security;
alter table bodies.correction enable row level security;
alter table bodies.correction force row level security;

create policy wall on bodies.meeting as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.meeting_step as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.item as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.item_content as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.attendance as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.guests as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.amendment as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.correction as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));

create policy known on bodies.meeting for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]));
create policy keepers_plan on bodies.meeting for insert to ${app} with check (
    body_id = any ((select sec.kept())::uuid[]) and state = 'PLANNED');
create policy keepers_move on bodies.meeting for update to ${app}
    using (body_id = any ((select sec.kept())::uuid[]) and state not in ('MINUTES_ADOPTED', 'CANCELLED'))
    with check (body_id = any ((select sec.kept())::uuid[]));

create policy known on bodies.meeting_step for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]));
create policy keepers_note on bodies.meeting_step for insert to ${app} with check (
    body_id = any ((select sec.kept())::uuid[]) and account = (select sec.account()));

-- Number, owner and hash of every item: the same for every seat.
create policy known on bodies.item for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]));
create policy put_on_the_agenda on bodies.item for insert to ${app} with check (
    (lead_seat = any ((select sec.own_seats())::uuid[]) or body_id = any ((select sec.kept())::uuid[]))
    and exists (select 1 from bodies.meeting m where m.id = meeting_id and m.state not in ('MINUTES_CIRCULATED', 'MINUTES_ADOPTED', 'CANCELLED')));
create policy until_adopted on bodies.item for update to ${app}
    using (lead_seat = any ((select sec.own_seats())::uuid[]) or body_id = any ((select sec.kept())::uuid[]))
    with check (exists (select 1 from bodies.meeting m where m.id = meeting_id and m.state not in ('MINUTES_ADOPTED', 'CANCELLED')));

create policy meant_for on bodies.item_content for select to ${app} using (
    case when audience = '{}' then body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[])
         else audience && (select sec.own_seats())::uuid[] end);
-- Written from its own seat; by who keeps the body only where all may read it.
create policy from_its_seat on bodies.item_content for insert to ${app} with check (
    (lead_seat = any ((select sec.own_seats())::uuid[]) or audience = '{}' and body_id = any ((select sec.kept())::uuid[]))
    and exists (select 1 from bodies.meeting m where m.id = meeting_id and m.state not in ('MINUTES_CIRCULATED', 'MINUTES_ADOPTED', 'CANCELLED')));
create policy until_adopted on bodies.item_content for update to ${app}
    using (lead_seat = any ((select sec.own_seats())::uuid[]) or audience = '{}' and body_id = any ((select sec.kept())::uuid[]))
    with check (exists (select 1 from bodies.meeting m where m.id = meeting_id and m.state not in ('MINUTES_ADOPTED', 'CANCELLED')));

create policy known on bodies.attendance for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]));
create policy keepers_note on bodies.attendance for insert to ${app} with check (
    body_id = any ((select sec.kept())::uuid[])
    and exists (select 1 from bodies.meeting m where m.id = meeting_id and m.state not in ('MINUTES_CIRCULATED', 'MINUTES_ADOPTED', 'CANCELLED')));
create policy keepers_change on bodies.attendance for update to ${app}
    using (body_id = any ((select sec.kept())::uuid[]))
    with check (exists (select 1 from bodies.meeting m where m.id = meeting_id and m.state not in ('MINUTES_CIRCULATED', 'MINUTES_ADOPTED', 'CANCELLED')));
create policy known on bodies.guests for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]));
create policy keepers_note on bodies.guests for insert to ${app} with check (
    body_id = any ((select sec.kept())::uuid[])
    and exists (select 1 from bodies.meeting m where m.id = meeting_id and m.state not in ('MINUTES_CIRCULATED', 'MINUTES_ADOPTED', 'CANCELLED')));

create policy meant_for on bodies.amendment for select to ${app} using (
    case when audience = '{}' then body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[])
         else audience && (select sec.own_seats())::uuid[] end);
-- Only from a seat that was there.
create policy who_attended on bodies.amendment for insert to ${app} with check (
    state = 'OPEN' and account = (select sec.account()) and seat_id = any ((select sec.own_seats())::uuid[])
    and exists (select 1 from bodies.meeting m where m.id = meeting_id and m.state = 'MINUTES_CIRCULATED')
    and exists (select 1 from bodies.attendance a where a.meeting_id = amendment.meeting_id and a.seat_id = amendment.seat_id
                and a.state in ('ATTENDED', 'SUBSTITUTE')));
create policy answered_once on bodies.amendment for update to ${app}
    using (state = 'OPEN' and (lead_seat = any ((select sec.own_seats())::uuid[]) or audience = '{}' and body_id = any ((select sec.kept())::uuid[])))
    with check (state <> 'OPEN');

create policy meant_for on bodies.correction for select to ${app} using (
    case when audience = '{}' then body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[])
         else audience && (select sec.own_seats())::uuid[] end);
create policy beside_the_adopted on bodies.correction for insert to ${app} with check (
    account = (select sec.account())
    and exists (select 1 from bodies.meeting m where m.id = meeting_id and m.state = 'MINUTES_ADOPTED')
    and exists (select 1 from bodies.item_content c where c.item_id = correction.item_id and c.audience = correction.audience
                and (c.lead_seat = any ((select sec.own_seats())::uuid[])
                     or c.audience = '{}' and c.body_id = any ((select sec.kept())::uuid[]))));

grant select, insert on bodies.meeting, bodies.meeting_step, bodies.item, bodies.item_content, bodies.attendance, bodies.guests,
    bodies.amendment, bodies.correction to ${app};
grant update (state, starts, ends, place, link, held_on, adopted) on bodies.meeting to ${app};
grant update (restricted, hash) on bodies.item to ${app};
grant update (audience, class, salt, sealed, written) on bodies.item_content to ${app};
grant update (state) on bodies.attendance to ${app};
grant update (state, answer, answered) on bodies.amendment to ${app};
