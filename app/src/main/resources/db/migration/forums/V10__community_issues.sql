-- Issues that people raise in a community forum, and mediation behind its screening gate. A forum owns nothing: each row names the
-- agency of whoever wrote it. Words are sealed above the database, because somebody will write a name all the same.

grant usage on schema forums to ${app}, ${guard};

create table forums.issue (
    id             uuid primary key,
    body_id        uuid not null,
    category       text not null,
    contact        text,               -- the unit that answers for the category
    area           text not null,
    raised_on      date not null,
    raised_at      text not null check (raised_at in ('MEETING', 'OFFICE', 'TELEPHONE', 'LETTER', 'OTHER')),
    raiser         text not null check (raiser in
                       ('COMMUNITY', 'POLICE', 'OFFICIAL', 'CIVIL_SOCIETY', 'JUSTICE', 'SERVICE', 'OUTSIDE')),
    raiser_sex     text not null,
    sensitivity    text not null check (sensitivity in ('OPEN', 'AGENCIES', 'KEEPERS')),
    audience       uuid[] not null,    -- seats that may read it besides those who keep the forum; empty: all
    never_mediated boolean not null,   -- its category alone forbids mediation (Istanbul Convention, Art. 48)
    words          bytea not null,
    raiser_name    bytea,              -- off by default
    receipt        bytea,              -- hash of the code by which the raiser answers; null where none was given
    recorded_at    timestamptz not null,
    account        uuid not null default sec.account(),
    agency         text not null default sec.agency(),
    unit           text not null default sec.unit(),
    unique (id, body_id),
    -- an empty audience is open to every seat, so only an open issue may have one
    check (sensitivity = 'OPEN' or cardinality(audience) > 0)
);
create index on forums.issue (body_id, raised_on);
create index on forums.issue (receipt) where receipt is not null;

-- Dated and signed, never overwritten: the state of an issue is the last of them.
create table forums.issue_update (
    id           uuid primary key,
    issue_id     uuid not null,
    body_id      uuid not null,
    place        int not null,
    state        text not null check (state in ('RAISED', 'ACCEPTED', 'IN_PROGRESS', 'MEDIATION', 'REFERRED', 'RESOLVED', 'CONFIRMED',
                     'NOT_OURS', 'NO_ACTION', 'DUPLICATE', 'REOPENED')),
    on_day       date not null,
    at           timestamptz not null,
    reason       bytea,
    next_step    bytea,
    told         text check (told in ('YES', 'NO', 'NOT_REACHABLE', 'NOT_SAFE')),
    whom         text,
    duplicate_of uuid,
    confirmed_by text check (confirmed_by in ('RAISER', 'MEETING')),
    meeting_on   date,                 -- the later meeting that confirmed it
    account      uuid default sec.account(),
    agency       text default sec.agency(),
    unit         text default sec.unit(),
    unique (issue_id, place),
    foreign key (issue_id, body_id) references forums.issue (id, body_id),
    foreign key (duplicate_of, body_id) references forums.issue (id, body_id),
    check ((state = 'RAISED') = (place = 0)),
    check (state <> 'CONFIRMED' or confirmed_by is not null),
    check (confirmed_by is distinct from 'MEETING' or meeting_on is not null),
    check (state not in ('REFERRED', 'NOT_OURS') or whom is not null),
    check (state not in ('NO_ACTION', 'NOT_OURS') or reason is not null),
    check ((state = 'DUPLICATE') = (duplicate_of is not null)),
    check (duplicate_of is distinct from issue_id)
);
create index on forums.issue_update (body_id);

-- The four questions that stand before every mediation. What is not known blocks as a yes does.
create table forums.screening (
    id          uuid primary key,
    issue_id    uuid not null,
    body_id     uuid not null,
    place       int not null,
    violence    text not null check (violence in ('NO', 'YES', 'UNKNOWN')),
    coercion    text not null check (coercion in ('NO', 'YES', 'UNKNOWN')),
    child       text not null check (child in ('NO', 'YES', 'UNKNOWN')),
    trafficking text not null check (trafficking in ('NO', 'YES', 'UNKNOWN')),
    clear       boolean not null generated always as
                    (violence = 'NO' and coercion = 'NO' and child = 'NO' and trafficking = 'NO') stored,
    positive    boolean not null generated always as
                    (violence = 'YES' or coercion = 'YES' or child = 'YES' or trafficking = 'YES') stored,
    on_day      date not null,
    at          timestamptz not null,
    account     uuid not null default sec.account(),
    agency      text not null default sec.agency(),
    unit        text not null default sec.unit(),
    unique (issue_id, place),
    foreign key (issue_id, body_id) references forums.issue (id, body_id)
);
create index on forums.screening (body_id);

create table forums.mediation (
    id           uuid primary key,
    issue_id     uuid not null,
    body_id      uuid not null,
    kind         text not null check (kind in ('MEDIATION', 'NEGOTIATION', 'DIALOGUE')),
    voluntary    boolean not null check (voluntary), -- all sides said yes and know that they may stop
    mediators    uuid[] not null,      -- who sits in the forum and leads it, by the holding of the seat
    women        int not null check (women >= 0),
    men          int not null check (men >= 0),
    alike_reason bytea,                -- why not both women and men mediate
    certified    boolean not null,     -- each held a certificate on that day; otherwise the exception says why all the same
    exception    bytea,
    opened_on    date not null,
    outcome      text check (outcome in ('AGREED', 'PARTIAL', 'NONE', 'WITHDRAWN')),
    ended_on     date,
    terms        bytea,
    at           timestamptz not null,
    account      uuid not null default sec.account(),
    agency       text not null default sec.agency(),
    unit         text not null default sec.unit(),
    unique (id, body_id),
    foreign key (issue_id, body_id) references forums.issue (id, body_id),
    check (cardinality(mediators) >= 2 and women + men <= cardinality(mediators)),
    check (certified or exception is not null),
    check (women > 0 and men > 0 or alike_reason is not null),
    check ((outcome is null) = (ended_on is null)),
    check (ended_on >= opened_on)
);
create unique index one_at_a_time on forums.mediation (issue_id) where outcome is null;
create index on forums.mediation (body_id);

create table forums.mediation_session (
    id           uuid primary key,
    mediation_id uuid not null,
    body_id      uuid not null,
    held_on      date not null,
    words        bytea,
    at           timestamptz not null,
    account      uuid not null default sec.account(),
    agency       text not null default sec.agency(),
    unit         text not null default sec.unit(),
    foreign key (mediation_id, body_id) references forums.mediation (id, body_id)
);
create index on forums.mediation_session (mediation_id);

create table forums.mediation_follow_up (
    id           uuid primary key,
    mediation_id uuid not null,
    body_id      uuid not null,
    unit         text not null,        -- is reminded
    months       int not null check (months in (1, 3, 6)),
    due          date not null,
    reminded_at  timestamptz,
    asked_on     date,
    result       text check (result in ('HOLDS', 'BROKEN', 'UNSAFE', 'NOT_REACHED')),
    unique (mediation_id, months),
    foreign key (mediation_id, body_id) references forums.mediation (id, body_id),
    check ((result is null) = (asked_on is null))
);
create index on forums.mediation_follow_up (body_id);
create index on forums.mediation_follow_up (due) where result is null;

-- The gate. The rule stands in the application too; here it holds against a mistake there, and against whoever works by hand. It
-- asks for a screening that is clear and finds none where row security hides it: it fails closed.
create function forums.may_be_mediated(asked uuid) returns boolean
    language sql stable set search_path = pg_catalog, pg_temp
    as $$
        select exists (select from forums.issue i where i.id = asked and not i.never_mediated)
           and not exists (select from forums.screening s where s.issue_id = asked and s.positive)
           and coalesce((select s.clear from forums.screening s where s.issue_id = asked order by s.place desc limit 1), false)
    $$;
revoke execute on function forums.may_be_mediated(uuid) from public;
grant execute on function forums.may_be_mediated(uuid) to ${app};

create function forums.keep_order() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    before text;
begin
    if new.state = 'MEDIATION' and not forums.may_be_mediated(new.issue_id) then
        raise exception 'the screening gate is closed' using errcode = 'check_violation';
    end if;
    if new.place > 0 then
        select u.state into before from forums.issue_update u where u.issue_id = new.issue_id order by u.place desc limit 1;
        if new.state = 'CONFIRMED' and before is distinct from 'RESOLVED' then
            raise exception 'only what is resolved is confirmed' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end
$$;
revoke execute on function forums.keep_order() from public;
create trigger keep_order before insert on forums.issue_update for each row execute function forums.keep_order();

create function forums.keep_gate() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if not forums.may_be_mediated(new.issue_id) then
        raise exception 'the screening gate is closed' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
revoke execute on function forums.keep_gate() from public;
create trigger keep_gate before insert on forums.mediation for each row execute function forums.keep_gate();

alter table forums.issue enable row level security;
alter table forums.issue force row level security;
alter table forums.issue_update enable row level security;
alter table forums.issue_update force row level security;
alter table forums.screening enable row level security;
alter table forums.screening force row level security;
alter table forums.mediation enable row level security;
alter table forums.mediation force row level security;
alter table forums.mediation_session enable row level security;
alter table forums.mediation_session force row level security;
alter table forums.mediation_follow_up enable row level security;
alter table forums.mediation_follow_up force row level security;

create policy wall on forums.issue as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy kept on forums.issue for select to ${app} using (body_id = any ((select sec.kept())::uuid[]));
create policy heard on forums.issue for select to ${app} using (
    body_id = any ((select sec.seated())::uuid[]) and (audience = '{}' or audience && (select sec.own_seats())::uuid[]
        -- whoever wrote it down knows it
        or account = (select sec.account())));
-- The answer of a raiser and the reminders: what the platform sees of words is sealed.
create policy platform on forums.issue for select to ${app} using ((select sec.system()));
create policy raised on forums.issue for insert to ${app} with check (
    account = (select sec.account()) and agency = (select sec.agency()) and unit = (select sec.unit())
    and (body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[])));

create policy of_issue on forums.issue_update for select to ${app} using (
    exists (select from forums.issue i where i.id = issue_id));
create policy begins on forums.issue_update for insert to ${app} with check (
    place = 0 and account = (select sec.account()) and agency = (select sec.agency())
    and exists (select from forums.issue i where i.id = issue_id and i.account = (select sec.account())));
create policy moves on forums.issue_update for insert to ${app} with check (
    place > 0 and account = (select sec.account()) and agency = (select sec.agency())
    and confirmed_by is distinct from 'RAISER' and body_id = any ((select sec.kept())::uuid[]));
create policy raiser_answers on forums.issue_update for insert to ${app} with check (
    (select sec.system()) and place > 0 and confirmed_by = 'RAISER' and state in ('CONFIRMED', 'REOPENED'));

-- What speaks against mediation is read by those who keep the forum, and by nobody else.
create policy wall on forums.screening as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy kept on forums.screening for select to ${app} using (body_id = any ((select sec.kept())::uuid[]));
create policy asked on forums.screening for insert to ${app} with check (
    account = (select sec.account()) and agency = (select sec.agency()) and body_id = any ((select sec.kept())::uuid[]));

create policy wall on forums.mediation as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy kept on forums.mediation for select to ${app} using (body_id = any ((select sec.kept())::uuid[]));
create policy opened on forums.mediation for insert to ${app} with check (
    account = (select sec.account()) and agency = (select sec.agency()) and outcome is null
    and body_id = any ((select sec.kept())::uuid[]));
create policy ended on forums.mediation for update to ${app}
    using (outcome is null and body_id = any ((select sec.kept())::uuid[])) with check (body_id = any ((select sec.kept())::uuid[]));

create policy wall on forums.mediation_session as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy kept on forums.mediation_session for select to ${app} using (body_id = any ((select sec.kept())::uuid[]));
create policy held on forums.mediation_session for insert to ${app} with check (
    account = (select sec.account()) and agency = (select sec.agency()) and body_id = any ((select sec.kept())::uuid[]));

create policy wall on forums.mediation_follow_up as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
create policy kept on forums.mediation_follow_up for select to ${app} using (body_id = any ((select sec.kept())::uuid[]));
create policy platform on forums.mediation_follow_up for select to ${app} using ((select sec.system()));
create policy planned on forums.mediation_follow_up for insert to ${app} with check (
    result is null and body_id = any ((select sec.kept())::uuid[]));
create policy asked on forums.mediation_follow_up for update to ${app}
    using (result is null and body_id = any ((select sec.kept())::uuid[])) with check (body_id = any ((select sec.kept())::uuid[]));
create policy reminded on forums.mediation_follow_up for update to ${app}
    using (result is null and (select sec.system())) with check (result is null and (select sec.system()));

grant select, insert on forums.issue, forums.issue_update, forums.screening, forums.mediation, forums.mediation_session,
    forums.mediation_follow_up to ${app};
grant update (outcome, ended_on, terms) on forums.mediation to ${app};
grant update (asked_on, result, reminded_at) on forums.mediation_follow_up to ${app};
