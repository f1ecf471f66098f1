-- What is said about needs and in judgements is sealed above the database, as every story is: whoever reads a copy of it reads nothing.
-- Both tables are as old as this step; no installation holds a row of them.

alter table forums.need_text drop column text;
alter table forums.need_text add column sealed bytea not null;

alter table forums.judgement_text
    drop column mandate, drop column sources, drop column scenarios, drop column warning, drop column protective, drop column missing,
    drop column own_view, drop column disagreement;
alter table forums.judgement_text add column sealed bytea not null;
