-- The log: an entry is written in the transaction of the act; committed entries are then chained by hash, in one order,
-- by one sequencer. The application role can add, never change or delete.

create table audit.entry (
    id          uuid primary key,
    at          timestamptz not null,
    account     uuid,
    agency      text,
    unit        text,
    role        text not null,
    act         text not null,
    outcome     text not null check (outcome in ('DONE', 'READ', 'REFUSED')),
    reason      text,
    case_id     uuid,
    case_agency text,
    subject     text,
    purpose     text,
    detail      jsonb not null default '{}'
);
create index on audit.entry (case_id, at desc);
create index on audit.entry (case_agency, at desc);
create index on audit.entry (agency, at desc);

create table audit.pending (
    entry_id uuid primary key references audit.entry,
    at       timestamptz not null
);
create index on audit.pending (at);

create table audit.chain (
    seq      bigint primary key,
    entry_id uuid not null unique references audit.entry,
    hash     bytea not null check (octet_length(hash) = 32)
);

create function audit.note_pending() returns trigger language plpgsql as $$
begin
    insert into audit.pending (entry_id, at) values (new.id, new.at);
    return null;
end
$$;
create trigger note_pending after insert on audit.entry for each row execute function audit.note_pending();

grant usage on schema audit to ${app};
grant select, insert on audit.entry to ${app};
grant select, insert on audit.chain to ${app};
grant select, insert, delete on audit.pending to ${app};
