-- Who may sign in, how, and as whom. Everything is under row security: outside of work nobody's name is seen, only an
-- administrator or the platform itself gives positions and invitations, and one's own password is read by nobody else.

grant usage on schema account to ${app}, ${guard};

create table account (
    id         uuid        primary key,
    kind       text        not null check (kind in ('PERSON', 'MACHINE')),
    unit       text        not null,
    function   text        not null,
    role       text        not null,
    area       text,
    state      text        not null check (state in ('INVITED', 'ACTIVE', 'SUSPENDED')),
    created_at timestamptz not null,
    created_by uuid,
    -- The wall between protection and immigration enforcement: the role exists in such units only, and no other role there.
    check ((function = 'IMMIGRATION_ENFORCEMENT') = (role = 'ENFORCEMENT_OFFICER'))
);
comment on column account.function is 'as the profile said when the position was given; where the profile says otherwise now, nobody acts';
create index on account (unit, role);

create table person (
    account      uuid primary key references account,
    display_name text not null check (char_length(display_name) between 1 and 100),
    language     text
);

create table login (
    account       uuid        primary key references account,
    login         text        not null unique check (login ~ '^[a-z0-9][a-z0-9._@-]{2,59}$'),
    mail          text,
    password_hash text,
    failures      int         not null default 0,
    failed_at     timestamptz,
    locked_until  timestamptz
);

-- A code that is used once: to take over an account, or, without one, to become the first administrator.
create table invitation (
    secret_hash bytea       primary key check (octet_length(secret_hash) = 32),
    account     uuid        references account,
    created_at  timestamptz not null,
    until       timestamptz not null
);
create index on invitation (account);

create table sign_in (
    id      uuid        primary key,
    account uuid        not null references account,
    at      timestamptz not null,
    method  text        not null check (method in ('PASSWORD', 'PASSKEY')),
    device  text        not null
);
create index on sign_in (account, at desc);

create table passkey (
    credential_id   text        primary key,
    account         uuid        not null references account,
    public_key      bytea       not null,
    counter         bigint      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text[]      not null,
    label           text        not null check (char_length(label) between 1 and 100),
    created_at      timestamptz not null,
    used_at         timestamptz not null
);
create index on passkey (account);

alter table account enable row level security;
alter table account force row level security;
alter table person enable row level security;
alter table person force row level security;
alter table login enable row level security;
alter table login force row level security;
alter table invitation enable row level security;
alter table invitation force row level security;
alter table sign_in enable row level security;
alter table sign_in force row level security;
alter table passkey enable row level security;
alter table passkey force row level security;

-- Colleagues know each other by name and position; who gives positions is the administrator.
create policy colleagues on account for select to ${app} using ((select sec.account()) is not null or (select sec.system()));
create policy administrator_adds on account for insert to ${app}
    with check ((select sec.role()) = 'SYSADMIN' or (select sec.system()));
create policy administrator_changes on account for update to ${app}
    using ((select sec.role()) = 'SYSADMIN' or (select sec.system()))
    with check ((select sec.role()) = 'SYSADMIN' or (select sec.system()));

create policy colleagues on person for select to ${app} using ((select sec.account()) is not null or (select sec.system()));
create policy administrator_adds on person for insert to ${app}
    with check ((select sec.role()) = 'SYSADMIN' or (select sec.system()));
create policy oneself_changes on person for update to ${app}
    using (account = (select sec.account()) or (select sec.role()) = 'SYSADMIN' or (select sec.system()))
    with check (account = (select sec.account()) or (select sec.role()) = 'SYSADMIN' or (select sec.system()));

create policy oneself_reads on login for select to ${app}
    using (account = (select sec.account()) or (select sec.role()) = 'SYSADMIN' or (select sec.system()));
create policy administrator_adds on login for insert to ${app}
    with check ((select sec.role()) = 'SYSADMIN' or (select sec.system()));
create policy oneself_changes on login for update to ${app}
    using (account = (select sec.account()) or (select sec.role()) = 'SYSADMIN' or (select sec.system()))
    with check (account = (select sec.account()) or (select sec.role()) = 'SYSADMIN' or (select sec.system()));

create policy administrator on invitation for all to ${app}
    using ((select sec.role()) = 'SYSADMIN' or (select sec.system()))
    with check ((select sec.role()) = 'SYSADMIN' or (select sec.system()));

create policy oneself on sign_in for all to ${app}
    using (account = (select sec.account()) or (select sec.system()))
    with check (account = (select sec.account()) or (select sec.system()));

create policy oneself on passkey for all to ${app}
    using (account = (select sec.account()) or (select sec.system()))
    with check (account = (select sec.account()) or (select sec.system()));
create policy administrator_removes on passkey for delete to ${app} using ((select sec.role()) = 'SYSADMIN');
create policy administrator_finds on passkey for select to ${app} using ((select sec.role()) = 'SYSADMIN');

grant select, insert, update on account, person, login to ${app};
grant select, insert, delete on invitation, sign_in to ${app};
grant select, insert, update, delete on passkey to ${app};

-- Who an account is, asked at every request before anybody acts, and therefore without a context. One row, found by its identity.
grant select on account, person to ${guard};
create policy guard_reads on account for select to ${guard} using (true);
create policy guard_reads on person for select to ${guard} using (true);

create function sec.standing(asked uuid)
    returns table (kind text, unit text, function text, role text, area text, display_name text, language text)
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select a.kind, a.unit, a.function, a.role, a.area, p.display_name, p.language
          from account.account a join account.person p on p.account = a.id
          where a.id = asked and a.state = 'ACTIVE' $$;
alter function sec.standing(uuid) owner to ${guard};
revoke execute on function sec.standing(uuid) from public;
grant execute on function sec.standing(uuid) to ${app};
