-- The facts lose what could lead back or what nobody needs: the identity of the assertion, which stands in the case too, gives way
-- to one drawn by chance, and the moment at which a fact became known to its day. A moment to the microsecond would join each line
-- with the line of the case that was written in the same transaction. The day of the decision stays: periods are free, and how long
-- somebody waited is counted in days.

alter table statistics.fact rename to assertion;
alter table statistics.assertion rename column assertion_id to fact_id;
alter table statistics.assertion
    add column known_on  date,
    add column main_form text not null default 'UNKNOWN',  -- the one of the forms that the decision names as the main one
    add column reach     text not null default 'UNKNOWN' check (reach in ('INTERNAL', 'TRANSNATIONAL', 'UNKNOWN'));

alter table statistics.assertion no force row level security;
update statistics.assertion set known_on = (known_from at time zone 'UTC')::date, fact_id = gen_random_uuid();
alter table statistics.assertion force row level security;

alter table statistics.assertion alter column known_on set not null;
alter table statistics.assertion drop column known_from;
