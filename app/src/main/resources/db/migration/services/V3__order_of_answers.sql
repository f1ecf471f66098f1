-- An offer and its answer recorded at one moment keep their order: which of the line's answers it is, from 0.
alter table services.answer add column place int not null default 0;
