-- Programs of agencies that use the API. Each acts as an account of its own kind, so that the log says which program it was.

create table client (
    id          uuid        primary key,
    account     uuid        not null unique references account,
    secret_hash bytea       check (octet_length(secret_hash) = 32),
    subject     text        check (char_length(subject) between 1 and 200),
    created_at  timestamptz not null,
    created_by  uuid,
    revoked_at  timestamptz,
    check ((secret_hash is null) <> (subject is null))
);
comment on column client.subject is 'who the program is to the outside issuer of tokens; null where it holds a secret of ours';
create unique index client_subject on client (subject) where revoked_at is null;

-- Tokens given for a secret of ours, by hash: what is stolen from here opens nothing.
create table token (
    hash      bytea       primary key check (octet_length(hash) = 32),
    client    uuid        not null references client,
    issued_at timestamptz not null,
    until     timestamptz not null
);
create index on token (client);

alter table client enable row level security;
alter table client force row level security;
alter table token enable row level security;
alter table token force row level security;

create policy administrator on client for all to ${app}
    using ((select sec.role()) = 'SYSADMIN' or (select sec.system()))
    with check ((select sec.role()) = 'SYSADMIN' or (select sec.system()));
create policy administrator_forgets on token for delete to ${app} using ((select sec.role()) = 'SYSADMIN');
create policy administrator_finds on token for select to ${app} using ((select sec.role()) = 'SYSADMIN');
create policy platform on token for all to ${app} using ((select sec.system())) with check ((select sec.system()));

grant select, insert, update on client to ${app};
grant select, insert, delete on token to ${app};

-- Whose a token is, asked at every request of the API before anybody acts.
grant select on client, token to ${guard};
create policy guard_reads on client for select to ${guard} using (true);
create policy guard_reads on token for select to ${guard} using (true);

create function sec.token_account(asked bytea, moment timestamptz) returns uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select c.account from account.token t join account.client c on c.id = t.client
          where t.hash = asked and t.until > moment and c.revoked_at is null $$;
alter function sec.token_account(bytea, timestamptz) owner to ${guard};
revoke execute on function sec.token_account(bytea, timestamptz) from public;
grant execute on function sec.token_account(bytea, timestamptz) to ${app};
