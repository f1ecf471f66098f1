-- That a workshop was held is told to projects once, by the platform, after its last day.
alter table trainings.session add column told_at timestamptz;
create policy platform_tells on trainings.session for update to ${app} using ((select sec.system()) and told_at is null) with check ((select sec.system()));
grant update (told_at) on trainings.session to ${app};
