-- The referral: codes, times and units only. What people write to each other about it stands as entries of the case, sealed by
-- their class; a row here says which.

grant usage on schema referrals to ${app};

create table referrals.referral (
    id           uuid primary key,
    case_id      uuid not null,
    area         text not null,
    child        boolean not null,
    from_agency  text not null,
    from_unit    text not null,
    to_agency    text not null,
    to_unit      text not null,
    services     text[] not null check (cardinality(services) > 0),
    urgency      text not null,
    purpose      text not null,
    share_id     uuid not null,
    follows      uuid references referrals.referral, -- the declined referral that this one tries again elsewhere
    submission   uuid,                               -- the entries that were written with it
    state        text not null check (state in
                     ('SENT', 'SEEN', 'MORE_ASKED', 'ACCEPTED', 'PROVIDED', 'DECLINED', 'ENDED', 'WITHDRAWN')),
    reason       text,                               -- of declining or ending
    sent_at      timestamptz not null,
    seen_at      timestamptz,
    answered_at  timestamptz,                        -- accepted or declined
    over_at      timestamptz,
    waits_since  timestamptz,                        -- the present clock; null where nobody is waited for
    due_at       timestamptz,
    step         text not null check (step in ('WAITING', 'REMINDED', 'DEPUTY', 'COORDINATOR')),
    next_step_at timestamptz,
    left_seconds bigint, -- of the receiver's clock, halted while the sender is asked
    check (from_unit <> to_unit),
    check ((state in ('SENT', 'SEEN', 'MORE_ASKED')) = (due_at is not null)),
    check ((state in ('DECLINED', 'ENDED', 'WITHDRAWN')) = (over_at is not null)),
    check ((state in ('DECLINED', 'ENDED')) = (reason is not null))
);
create index on referrals.referral (from_unit, sent_at desc);
create index on referrals.referral (from_agency, sent_at desc);
create index on referrals.referral (to_unit, sent_at desc) where state not in ('DECLINED', 'ENDED', 'WITHDRAWN');
create index on referrals.referral (case_id);
create index on referrals.referral (share_id);
create index on referrals.referral (area, due_at) where due_at is not null;
create index on referrals.referral (next_step_at) where next_step_at is not null;

-- What happened, in order; nothing is ever changed here. The author is written by the database from the signed context.
create table referrals.event (
    id          uuid primary key,
    referral_id uuid not null references referrals.referral,
    at          timestamptz not null,
    account     uuid default sec.account(),
    agency      text default sec.agency(),
    unit        text default sec.unit(),
    side        text not null check (side in ('SENDER', 'RECEIVER', 'PLATFORM')),
    from_state  text,
    to_state    text not null,
    step        text not null,
    reason      text,
    submission  uuid -- the entries that were written with it, such as a question
);
create index on referrals.event (referral_id, at);

alter table referrals.referral enable row level security;
alter table referrals.referral force row level security;
alter table referrals.event enable row level security;
alter table referrals.event force row level security;

create policy wall on referrals.referral as restrictive to ${app}
    using ((select sec.inside())) with check ((select sec.inside()));
create policy no_conflict on referrals.referral as restrictive to ${app}
    using (case_id not in (select sec.blocked_cases())) with check (true);

create policy sender on referrals.referral for select to ${app} using (
    from_unit = (select sec.rows_of_unit())
    or from_agency = (select sec.rows_of_agency())
    or (from_agency = (select sec.agency()) and case_id in (select sec.assigned_cases())));
-- Only while the share lives, and only roles that take part in the administration of a case. What was withdrawn was never there.
create policy receiver on referrals.referral for select to ${app} using (
    to_unit = (select sec.unit()) and state <> 'WITHDRAWN' and 'C9' = any ((select sec.own_classes())::text[])
    and share_id in (select sec.opened_shares()));
create policy coordinator on referrals.referral for select to ${app} using (
    area = (select sec.rows_of_area()) or (select sec.rows_everywhere()));

create policy sender_sends on referrals.referral for insert to ${app} with check (
    from_agency = (select sec.agency()) and state = 'SENT'
    and case_id in (select sec.managed_cases()) and sec.share_lives(share_id));
-- What is over is never changed again, and each side can only write the states that are its own to write.
create policy sender_moves on referrals.referral for update to ${app}
    using (from_agency = (select sec.agency()) and state not in ('DECLINED', 'ENDED', 'WITHDRAWN'))
    with check (from_agency = (select sec.agency()) and state in ('SEEN', 'ENDED', 'WITHDRAWN'));
create policy receiver_moves on referrals.referral for update to ${app}
    using (to_unit = (select sec.unit()) and state not in ('DECLINED', 'ENDED', 'WITHDRAWN')
           and share_id in (select sec.opened_shares()))
    with check (to_unit = (select sec.unit()) and state in ('SEEN', 'MORE_ASKED', 'ACCEPTED', 'PROVIDED', 'DECLINED', 'ENDED'));
create policy platform_moves on referrals.referral for update to ${app}
    using ((select sec.system()) and state not in ('DECLINED', 'ENDED', 'WITHDRAWN')) with check ((select sec.system()));

create policy with_its_referral on referrals.event for select to ${app} using (
    exists (select 1 from referrals.referral r where r.id = referral_id));
create policy whoever_acts on referrals.event for insert to ${app} with check (
    account is not distinct from (select sec.account()) and unit is not distinct from (select sec.unit())
    and exists (select 1 from referrals.referral r where r.id = referral_id));

-- Parties, case, services, share and purpose stand for good: who wants more opens a new referral with a new permit.
grant select, insert on referrals.referral, referrals.event to ${app};
grant update (state, reason, seen_at, answered_at, over_at, waits_since, due_at, step, next_step_at, left_seconds)
    on referrals.referral to ${app};
