-- What the house itself stores: which writes were answered already, planned jobs, undelivered events, sessions.
-- Nothing in this schema may hold personal data or the content of a case.

-- hmac() for the signed row security context (schema sec)
create extension if not exists pgcrypto schema store;

grant usage on schema store to ${app}, ${guard};

-- A write that was sent twice is done once: the second sending gets the first one's answer.
create table once (
    account    uuid        not null,
    request    uuid        not null,
    answered   text        not null,
    at         timestamptz not null,
    primary key (account, request)
);
comment on column once.answered is 'reference of what the first sending created, e.g. the id of a referral';
grant select, insert on once to ${app};

-- Layout given by db-scheduler 16.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time);
grant select, insert, update, delete on scheduled_tasks to ${app};

-- Layout given by Spring Modulith 2.1 (second structure). Events carry ids only.
create table event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);
grant select, insert, update, delete on event_publication to ${app};

-- Layout given by Spring Session 4.1.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_by_session on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session, spring_session_attributes to ${app};
