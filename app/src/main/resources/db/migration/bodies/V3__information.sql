-- What a seat tells in a body: an item of information that stays with the agency of the seat, and three different events about it:
-- it is shared with another seat, disclosed to somebody outside, or somebody asked and was refused. Each names its basis or its reason.

create table bodies.information (
    id         uuid primary key,
    body_id    uuid not null references bodies.body,
    meeting_id uuid not null,
    item_id    uuid not null, -- the item of the agenda it was told under
    owner      text not null,
    owner_seat uuid not null,
    kind       text not null check (kind in ('FACT', 'ASSESSMENT', 'ALLEGATION')),
    class      text not null,
    sealed     bytea not null, -- text and source
    as_of      date not null,
    review_by  date not null,
    readers    uuid[] not null, -- seats with which it was shared
    recorded   timestamptz not null,
    foreign key (meeting_id, item_id) references bodies.item (meeting_id, id),
    foreign key (body_id, owner_seat) references bodies.seat (body_id, id),
    check (review_by >= as_of)
);
create index on bodies.information (item_id);

create table bodies.crossing (
    id             uuid primary key,
    body_id        uuid not null,
    meeting_id     uuid not null,
    item_id        uuid not null, -- so that who was refused finds the refusal without finding what it is about
    information_id uuid not null references bodies.information,
    event          text not null check (event in ('SHARED', 'DISCLOSED', 'REFUSED')),
    from_seat      uuid not null,
    to_seat        uuid,        -- null where it went outside
    recipient      text not null, -- a kind of recipient outside, or empty
    purpose        text not null,
    basis          text not null, -- agreement, version and clause, or an article; empty for a refusal
    reason         text not null,
    at             timestamptz not null,
    account        uuid default sec.account(),
    agency         text default sec.agency(),
    check ((event = 'SHARED') <= (to_seat is not null and basis <> '')),
    check ((event = 'DISCLOSED') <= (to_seat is null and recipient <> '' and basis <> '')),
    check ((event = 'REFUSED') <= (reason <> ''))
);
create index on bodies.crossing (information_id);
create index on bodies.crossing (item_id);

alter table bodies.information enable row level security;
alter table bodies.information force row level security;
alter table bodies.crossing enable row level security;
alter table bodies.crossing force row level security;

create policy wall on bodies.information as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy wall on bodies.crossing as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));

create policy owner_and_readers on bodies.information for select to ${app} using (
    owner_seat = any ((select sec.own_seats())::uuid[]) or readers && (select sec.own_seats())::uuid[]);
create policy from_its_seat on bodies.information for insert to ${app} with check (
    owner_seat = any ((select sec.own_seats())::uuid[]) and owner = (select sec.agency()) and readers = '{}');
create policy owner_shares on bodies.information for update to ${app}
    using (owner_seat = any ((select sec.own_seats())::uuid[])) with check (owner_seat = any ((select sec.own_seats())::uuid[]));

create policy both_sides on bodies.crossing for select to ${app} using (
    from_seat = any ((select sec.own_seats())::uuid[]) or to_seat = any ((select sec.own_seats())::uuid[]));
create policy from_its_seat on bodies.crossing for insert to ${app} with check (
    account = (select sec.account()) and from_seat = any ((select sec.own_seats())::uuid[])
    and exists (select 1 from bodies.information i where i.id = information_id and i.owner_seat = from_seat));

grant select, insert on bodies.information, bodies.crossing to ${app};
grant update (readers) on bodies.information to ${app};
