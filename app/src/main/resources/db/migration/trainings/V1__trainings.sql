-- Courses, sessions, learners, attendance, tests and the certificates that follow from them. A learner is a professional; the name
-- is a name for work and yet personal: it stands in a table of its own, for the officer of the agency that trains, for the officer
-- of the learner's agency and for the learner. Who coordinates or reports sees codes without names.

grant usage on schema trainings to ${app}, ${guard};

create table trainings.course (
    id         uuid primary key,
    agency     text not null,
    code       text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
    created_at timestamptz not null,
    unique (agency, code)
);

-- What is taught and what a certificate asks for; never changed, a change is the next version.
create table trainings.version (
    id                 uuid primary key,
    course_id          uuid not null references trainings.course,
    agency             text not null,
    number             int  not null check (number > 0),
    title              jsonb not null,
    objectives         jsonb not null,
    professions        text[] not null,
    hours              int  not null check (hours between 1 and 1000),
    mode               text not null check (mode in ('ONLINE', 'WORKSHOP', 'BLENDED')),
    languages          text[] not null,
    attendance_percent int  not null check (attendance_percent between 0 and 100),
    pass_percent       int  check (pass_percent between 1 and 100),
    valid_months       int  check (valid_months between 1 and 240),
    created_at         timestamptz not null,
    check (attendance_percent > 0 or pass_percent is not null),
    unique (course_id, number)
);

create table trainings.session (
    id         uuid primary key,
    version_id uuid not null references trainings.version,
    course_id  uuid not null references trainings.course,
    agency     text not null,
    area       text not null,
    place      text not null default '',
    link       text not null default '',
    days       date[] not null check (cardinality(days) between 1 and 60),
    trainers   text not null default '',
    capacity   int  not null check (capacity between 1 and 2000),
    projects   text[] not null default '{}',
    token_hash bytea not null check (octet_length(token_hash) = 32),
    planned_at timestamptz not null,
    cancelled_at timestamptz
);
create index on trainings.session (course_id);
create index on trainings.session (token_hash);

-- The secret behind the sign on the sheet of a session; who sits in the room reads it there and nowhere else.
create table trainings.sheet (
    session_id uuid primary key references trainings.session,
    agency     text not null,
    token      text not null
);

create table trainings.learner (
    id          uuid primary key,
    agency      text not null,
    profession  text not null,
    rank_band   text not null,
    sex         text not null,
    area        text not null,
    account     uuid,
    registered_by text not null,
    registered_at timestamptz not null,
    merged_into uuid references trainings.learner
);
create index on trainings.learner (agency);
create index on trainings.learner (account) where account is not null;
create index on trainings.learner (merged_into) where merged_into is not null;

create table trainings.learner_name (
    learner_id    uuid primary key references trainings.learner,
    agency        text not null,
    registered_by text not null,
    account       uuid,
    name          text not null check (char_length(name) between 2 and 100),
    reference     text not null default '' check (char_length(reference) <= 40)
);
comment on column trainings.learner_name.reference is 'how the learner''s agency calls its person, such as a staff number; may be empty';
create index on trainings.learner_name (agency);

create table trainings.enrolment (
    id             uuid primary key,
    session_id     uuid not null references trainings.session,
    version_id     uuid not null references trainings.version,
    learner_id     uuid not null references trainings.learner,
    agency         text not null,
    learner_agency text not null,
    account        uuid,
    state          text not null check (state in
                       ('INVITED', 'ENROLLED', 'ATTENDING', 'COMPLETED', 'FAILED', 'WITHDRAWN', 'NO_SHOW')),
    state_at       timestamptz not null,
    unique (session_id, learner_id)
);
create index on trainings.enrolment (learner_id);
create index on trainings.enrolment (agency);
create index on trainings.enrolment (learner_agency);
create index on trainings.enrolment (account) where account is not null;
create index on trainings.enrolment (version_id);

create table trainings.attendance (
    enrolment_id uuid not null references trainings.enrolment,
    day          date not null,
    way          text not null check (way in ('SIGN', 'PAPER')),
    recorded_by  uuid not null default sec.account(),
    at           timestamptz not null,
    primary key (enrolment_id, day)
);

create table trainings.question (
    id         uuid primary key,
    version_id uuid not null references trainings.version,
    agency     text not null,
    form       text not null check (form in ('A', 'B')),
    position   int  not null,
    objective  text not null,
    kind       text not null check (kind in ('CHOICE', 'TRUE_FALSE', 'SHORT')),
    wording    text not null,
    answers    jsonb not null,
    unique (version_id, form, position)
);

create table trainings.attempt (
    id           uuid primary key,
    enrolment_id uuid not null references trainings.enrolment,
    kind         text not null check (kind in ('PRE', 'POST', 'FOLLOW_UP')),
    form         text not null check (form in ('A', 'B')),
    way          text not null check (way in ('ONLINE', 'PAPER')),
    taken_on     date not null,
    at           timestamptz not null
);
create index on trainings.attempt (enrolment_id, kind, at);

create table trainings.result (
    attempt_id uuid not null references trainings.attempt,
    objective  text not null,
    correct    int  not null check (correct >= 0),
    total      int  not null check (total > 0),
    primary key (attempt_id, objective),
    check (correct <= total)
);

-- A certificate that the rule does not give, asked for by one person and granted or refused by another.
create table trainings.exception (
    id           uuid primary key,
    enrolment_id uuid not null references trainings.enrolment,
    agency       text not null,
    why          text not null,
    asked_by     uuid not null default sec.account(),
    asked_at     timestamptz not null,
    decided_by   uuid,
    decided_at   timestamptz,
    granted      boolean,
    check (decided_by <> asked_by),
    check ((decided_by is null) = (granted is null) and (decided_by is null) = (decided_at is null))
);
create index on trainings.exception (enrolment_id);

create table trainings.certificate (
    id             uuid primary key,
    enrolment_id   uuid not null unique references trainings.enrolment,
    learner_id     uuid not null references trainings.learner,
    account        uuid,
    agency         text not null,
    learner_agency text not null,
    course_id      uuid not null references trainings.course,
    course_code    text not null,
    version_id     uuid not null references trainings.version,
    number         text not null,
    code           text not null,
    basis          text not null check (basis in ('RULE', 'EXCEPTION')),
    issued_on      date not null,
    valid_until    date,
    state          text not null check (state in ('VALID', 'REVOKED', 'SUPERSEDED')),
    ended_on       date,
    reason         text not null default '',
    superseded_by  uuid references trainings.certificate,
    name_shown     text,
    reminded       int,
    check ((state = 'VALID') = (ended_on is null)),
    unique (agency, number)
);
comment on column trainings.certificate.code is 'random, 130 bits: who holds it may check the certificate';
comment on column trainings.certificate.name_shown is 'the name as the holder wants it on the page of the check; null where it is not shown';
comment on column trainings.certificate.reminded is 'days before the end at which the holder was last reminded';
create index on trainings.certificate (code);
create index on trainings.certificate (account, course_code) where account is not null;
create index on trainings.certificate (learner_id);
create index on trainings.certificate (valid_until) where state = 'VALID';
create index on trainings.certificate (agency);
create index on trainings.certificate (learner_agency);

-- What a learner thinks of a session. Who gave an answer stands apart from what was answered, with no hour and no order in common.
create table trainings.feedback (
    id         uuid primary key,
    session_id uuid not null references trainings.session,
    agency     text not null,
    useful     smallint not null check (useful between 1 and 5),
    clear      smallint not null check (clear between 1 and 5),
    relevant   smallint not null check (relevant between 1 and 5),
    remark     text not null default ''
);
create index on trainings.feedback (session_id);
create table trainings.feedback_given (
    enrolment_id uuid primary key references trainings.enrolment
);

-- The key with which an agency's badges are signed; the public part is on the page of its agency's key.
create table trainings.badge_key (
    id         uuid primary key,
    agency     text not null,
    private    bytea not null,
    public     bytea not null,
    since      timestamptz not null
);

do $$
declare t text;
begin
    foreach t in array array['course', 'version', 'session', 'sheet', 'learner', 'learner_name', 'enrolment', 'attendance', 'question',
                             'attempt', 'result', 'exception', 'certificate', 'feedback', 'feedback_given', 'badge_key'] loop
        execute format('alter table trainings.%I enable row level security', t);
        execute format('alter table trainings.%I force row level security', t);
        execute format('create policy wall on trainings.%I as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()))', t);
    end loop;
end
$$;

-- What is taught is for everybody who is signed in; who writes it is the officer of the agency that answers for it.
create policy known on trainings.course for select to ${app} using ((select sec.account()) is not null or (select sec.system()));
create policy officer_writes on trainings.course for insert to ${app} with check (
    agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER');
create policy known on trainings.version for select to ${app} using ((select sec.account()) is not null or (select sec.system()));
create policy officer_writes on trainings.version for insert to ${app} with check (
    agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER'
    and course_id in (select c.id from trainings.course c where c.agency = version.agency));
create policy known on trainings.session for select to ${app} using ((select sec.account()) is not null or (select sec.system()));
create policy officer_plans on trainings.session for insert to ${app} with check (
    agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER'
    and version_id in (select v.id from trainings.version v where v.agency = session.agency and v.course_id = session.course_id));
create policy officer_changes on trainings.session for update to ${app}
    using (agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER')
    with check (agency = (select sec.agency()));
create policy officer on trainings.sheet for all to ${app}
    using (agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER')
    with check (agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER');

-- The officer of the training agency, the officer of the learner's agency, the learner; codes also who counts.
create policy parties on trainings.enrolment for select to ${app} using (
    ((select sec.role()) = 'TRAINING_OFFICER' and (select sec.agency()) in (agency, learner_agency))
    or account = (select sec.account())
    or (select sec.role()) in ('STATE_COORDINATOR', 'PROGRAMME_OFFICER')
    or (select sec.system()));
create policy officer_enrols on trainings.enrolment for insert to ${app} with check (
    (agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER'
     and session_id in (select s.id from trainings.session s where s.agency = enrolment.agency and s.version_id = enrolment.version_id))
    or account = (select sec.account()));
create policy parties_move on trainings.enrolment for update to ${app}
    using (((select sec.role()) = 'TRAINING_OFFICER' and (select sec.agency()) in (agency, learner_agency))
           or account = (select sec.account()) or (select sec.system()))
    with check (((select sec.role()) = 'TRAINING_OFFICER' and (select sec.agency()) in (agency, learner_agency))
           or account = (select sec.account()) or (select sec.system()));

create policy parties on trainings.learner for select to ${app} using (
    ((select sec.role()) = 'TRAINING_OFFICER' and ((select sec.agency()) in (agency, registered_by)
        or id in (select e.learner_id from trainings.enrolment e where e.agency = (select sec.agency()))))
    or account = (select sec.account())
    or (select sec.role()) in ('STATE_COORDINATOR', 'PROGRAMME_OFFICER')
    or (select sec.system()));
create policy officer_registers on trainings.learner for insert to ${app} with check (
    ((select sec.role()) = 'TRAINING_OFFICER' and registered_by = (select sec.agency()) and account is null)
    or (account = (select sec.account()) and agency = (select sec.agency()) and registered_by = (select sec.agency())));
-- Only the own agency says that two are one, and which account is whose.
create policy own_agency_changes on trainings.learner for update to ${app}
    using ((select sec.role()) = 'TRAINING_OFFICER' and agency = (select sec.agency()))
    with check (agency = (select sec.agency()));

create policy parties on trainings.learner_name for select to ${app} using (
    ((select sec.role()) = 'TRAINING_OFFICER' and ((select sec.agency()) in (agency, registered_by)
        or learner_id in (select e.learner_id from trainings.enrolment e where e.agency = (select sec.agency()))))
    or account = (select sec.account()));
create policy officer_registers on trainings.learner_name for insert to ${app} with check (
    ((select sec.role()) = 'TRAINING_OFFICER' and registered_by = (select sec.agency()))
    or (account = (select sec.account()) and agency = (select sec.agency())));
create policy own_agency_changes on trainings.learner_name for update to ${app}
    using ((select sec.role()) = 'TRAINING_OFFICER' and agency = (select sec.agency()))
    with check (agency = (select sec.agency()));

create policy with_enrolment on trainings.attendance for select to ${app}
    using (enrolment_id in (select e.id from trainings.enrolment e));
create policy officer_records on trainings.attendance for insert to ${app} with check (
    recorded_by = (select sec.account()) and enrolment_id in (select e.id from trainings.enrolment e
        where (e.agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER')
           or (e.account = (select sec.account()) and way = 'SIGN')));
create policy officer_corrects on trainings.attendance for delete to ${app} using (
    (select sec.role()) = 'TRAINING_OFFICER' and enrolment_id in (select e.id from trainings.enrolment e where e.agency = (select sec.agency())));

create policy officer_and_learners on trainings.question for select to ${app} using (
    (agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER')
    or version_id in (select e.version_id from trainings.enrolment e where e.account = (select sec.account())));
create policy officer_writes on trainings.question for insert to ${app} with check (
    agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER'
    and version_id in (select v.id from trainings.version v where v.agency = question.agency));
create policy officer_replaces on trainings.question for delete to ${app} using (
    agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER');

create policy with_enrolment on trainings.attempt for select to ${app}
    using (enrolment_id in (select e.id from trainings.enrolment e));
create policy learner_or_officer on trainings.attempt for insert to ${app} with check (
    enrolment_id in (select e.id from trainings.enrolment e
        where (e.agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER')
           or (e.account = (select sec.account()) and way = 'ONLINE')));
create policy with_attempt on trainings.result for select to ${app}
    using (attempt_id in (select a.id from trainings.attempt a));
create policy with_attempt_written on trainings.result for insert to ${app}
    with check (attempt_id in (select a.id from trainings.attempt a));

create policy officers on trainings.exception for select to ${app} using (
    (agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER') or (select sec.system())
    or enrolment_id in (select e.id from trainings.enrolment e where e.account = (select sec.account())));
create policy officer_asks on trainings.exception for insert to ${app} with check (
    agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER' and asked_by = (select sec.account())
    and decided_by is null
    and enrolment_id in (select e.id from trainings.enrolment e where e.agency = exception.agency));
create policy second_person_decides on trainings.exception for update to ${app}
    using (agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER' and decided_by is null
           and asked_by <> (select sec.account()))
    with check (decided_by = (select sec.account()));

create policy parties on trainings.certificate for select to ${app} using (
    ((select sec.role()) = 'TRAINING_OFFICER' and (select sec.agency()) in (agency, learner_agency))
    or account = (select sec.account())
    or (select sec.role()) in ('STATE_COORDINATOR', 'PROGRAMME_OFFICER')
    or (select sec.system()));
create policy follows on trainings.certificate for insert to ${app} with check (
    enrolment_id in (select e.id from trainings.enrolment e
        where e.learner_id = certificate.learner_id and e.version_id = certificate.version_id and e.agency = certificate.agency
          and (e.agency = (select sec.agency()) or e.account = (select sec.account()) or (select sec.system()))));
create policy parties_end on trainings.certificate for update to ${app}
    using (((select sec.role()) = 'TRAINING_OFFICER' and (select sec.agency()) in (agency, learner_agency))
           or account = (select sec.account()) or (select sec.system()))
    with check (true);

create policy organiser_reads on trainings.feedback for select to ${app} using (
    agency = (select sec.agency()) and (select sec.role()) = 'TRAINING_OFFICER');
create policy learner_gives on trainings.feedback for insert to ${app} with check (
    session_id in (select e.session_id from trainings.enrolment e where e.account = (select sec.account()) and e.agency = feedback.agency));
create policy own on trainings.feedback_given for select to ${app} using (
    enrolment_id in (select e.id from trainings.enrolment e where e.account = (select sec.account())));
create policy own_written on trainings.feedback_given for insert to ${app} with check (
    enrolment_id in (select e.id from trainings.enrolment e where e.account = (select sec.account())));

create policy platform on trainings.badge_key for all to ${app} using ((select sec.system())) with check ((select sec.system()));

grant select, insert on trainings.course, trainings.version, trainings.session, trainings.sheet, trainings.learner, trainings.learner_name,
    trainings.enrolment, trainings.attendance, trainings.question, trainings.attempt, trainings.result, trainings.exception,
    trainings.certificate, trainings.feedback, trainings.feedback_given, trainings.badge_key to ${app};
grant update (area, place, link, days, trainers, capacity, projects, cancelled_at) on trainings.session to ${app};
grant update (account, merged_into) on trainings.learner to ${app};
grant update (account) on trainings.learner_name to ${app};
grant update (state, state_at, account) on trainings.enrolment to ${app};
grant delete on trainings.attendance, trainings.question to ${app};
grant update (decided_by, decided_at, granted) on trainings.exception to ${app};
grant update (state, ended_on, reason, superseded_by, name_shown, reminded, account) on trainings.certificate to ${app};

-- Whether one account was certified on one day: asked by a room where another act depends on it, in the name of whoever acts there.
-- Only of courses of agencies that the profile accredits; what ended on a day no longer held on that day.
grant select on trainings.certificate to ${guard};
create policy guard_reads on trainings.certificate for select to ${guard} using (true);
create function trainings.certified(asked uuid, course text, agencies text[], day date) returns uuid
    language sql stable parallel safe security definer set search_path = pg_catalog, pg_temp
    as $$ select c.id from trainings.certificate c
          where sec.inside() and c.account = asked and c.course_code = course and c.agency = any (agencies)
            and c.issued_on <= day and (c.valid_until is null or c.valid_until >= day)
            and (c.state = 'VALID' or (c.state = 'SUPERSEDED' and c.ended_on > day))
          order by c.valid_until desc nulls first, c.issued_on desc limit 1 $$;
grant create on schema trainings to ${guard};
alter function trainings.certified(uuid, text, text[], date) owner to ${guard};
revoke create on schema trainings from ${guard};
revoke execute on function trainings.certified(uuid, text, text[], date) from public;
grant execute on function trainings.certified(uuid, text, text[], date) to ${app};
