-- A clause in the other languages in which it is signed, by tag; the wording is that of the authoritative language, where there is one.
alter table agreements.clause add column texts jsonb not null default '{}';

-- How many days before its end the parties decide whether there is a next version. None comes by itself: nothing is renewed silently.
alter table agreements.agreement add column renewal_days int check (renewal_days between 30 and 365);
grant update (renewal_days) on agreements.agreement to ${app};
