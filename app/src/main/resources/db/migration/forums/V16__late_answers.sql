-- An answer that is overdue is told once: to the service that owes it and to whoever asked.
alter table forums.support_answer add column reminded_at timestamptz;
create index on forums.support_answer (request_id) where answer is null and reminded_at is null;
create policy platform on forums.support_request for select to ${app} using ((select sec.system()));
create policy platform on forums.support_answer for select to ${app} using ((select sec.system()));
create policy platform_reminds on forums.support_answer for update to ${app}
    using ((select sec.system()) and answer is null) with check ((select sec.system()) and answer is null);
grant update (reminded_at) on forums.support_answer to ${app};
