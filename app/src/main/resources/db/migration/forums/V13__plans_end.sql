-- Who looked and who was let to look; what is left of a plan when its time is over; and that nothing else is.

-- One row for each reading, each opening of the name, each text that a seat or an agency was let to read. It says of what, never what.
create table forums.look (
    id       uuid primary key,
    plan_id  uuid not null references forums.plan on delete cascade,
    body_id  uuid not null,
    what     text not null check (what in ('PLAN', 'NEEDS', 'DAY', 'JUDGEMENTS', 'NAME', 'NEED_TEXT', 'JUDGEMENT_TEXT')),
    about    text,                  -- a code: the field, the instrument, why the name was opened
    receiver text,                  -- the agency that was let to read
    seat     uuid,                  -- or the seat
    agency   text not null,         -- who looked, or who let look
    unit     text not null,
    role     text not null,
    author   uuid not null,
    at       timestamptz not null
);
create index on forums.look (plan_id, at desc);
alter table forums.look enable row level security;
alter table forums.look force row level security;
create policy wall on forums.look as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy seated on forums.look for select to ${app} using (body_id = any ((select sec.seated())::uuid[]));
create policy seated_writes on forums.look for insert to ${app} with check (
    body_id = any ((select sec.seated())::uuid[]) and agency = (select sec.agency()) and unit = (select sec.unit())
    and author = (select sec.account()));
grant select, insert on forums.look to ${app};

-- That a plan ended, in which year and how: no plan, no body, no place, no person. Read by the platform only, which protects the table
-- that it makes of it; whoever opens the table cannot come nearer.
create table forums.plan_end (
    id   uuid primary key,
    year int not null,
    how  text not null check (how in ('CLOSED', 'DECLINED', 'MOVED', 'SUSPENDED'))
);
alter table forums.plan_end enable row level security;
alter table forums.plan_end force row level security;
create policy wall on forums.plan_end as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy platform on forums.plan_end for select to ${app} using ((select sec.system()));
create policy seated_writes on forums.plan_end for insert to ${app} with check (
    cardinality((select sec.seated())::uuid[]) > 0 or (select sec.system()));
grant select, insert on forums.plan_end to ${app};

-- The platform sees that a plan is over and since when, and may take it away. Everything that hangs on the plan goes with it.
create policy platform on forums.plan for select to ${app} using (
    (select sec.system()) and state in ('CLOSED', 'DECLINED', 'MOVED', 'SUSPENDED'));
create policy platform_forgets on forums.plan for delete to ${app} using (
    (select sec.system()) and state in ('CLOSED', 'DECLINED', 'MOVED', 'SUSPENDED'));
grant delete on forums.plan to ${app};
create policy platform on forums.plan_step for select to ${app} using ((select sec.system()));

do $$
declare t text;
begin
    foreach t in array array['plan_step', 'release_date', 'assessment', 'need', 'judgement', 'day', 'follow_up'] loop
        execute format('alter table forums.%I drop constraint %I, add foreign key (plan_id) references forums.plan on delete cascade',
            t, t || '_plan_id_fkey');
    end loop;
end
$$;
alter table forums.need_update drop constraint need_update_need_id_fkey, add foreign key (need_id) references forums.need on delete cascade;
alter table forums.need_text drop constraint need_text_need_id_fkey, add foreign key (need_id) references forums.need on delete cascade;
alter table forums.judgement_text drop constraint judgement_text_id_fkey, add foreign key (id) references forums.judgement on delete cascade;
