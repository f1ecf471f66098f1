-- Which issue was put on the agenda of which meeting: once for each meeting. What was said there stands with the minutes.

create table forums.issue_agenda (
    id         uuid primary key,
    issue_id   uuid not null,
    body_id    uuid not null,
    meeting_id uuid not null,
    item_id    uuid not null,
    on_day     date not null,          -- the day for which the meeting was planned
    at         timestamptz not null,
    account    uuid not null default sec.account(),
    agency     text not null default sec.agency(),
    unique (issue_id, meeting_id),
    foreign key (issue_id, body_id) references forums.issue (id, body_id)
);
create index on forums.issue_agenda (body_id, on_day);
alter table forums.issue_agenda enable row level security;
alter table forums.issue_agenda force row level security;
create policy wall on forums.issue_agenda as restrictive to ${app} using ((select sec.inside())) with check ((select sec.inside()));
-- Whoever may know of the issue may know where it is spoken about.
create policy of_issue on forums.issue_agenda for select to ${app} using (exists (select from forums.issue i where i.id = issue_id));
create policy put_on_the_agenda on forums.issue_agenda for insert to ${app} with check (
    account = (select sec.account()) and agency = (select sec.agency())
    and (body_id = any ((select sec.seated())::uuid[]) or body_id = any ((select sec.kept())::uuid[]))
    and exists (select from forums.issue i where i.id = issue_id));
grant select, insert on forums.issue_agenda to ${app};
