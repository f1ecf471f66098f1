-- Invented people and real ones never share a database.
create table kind (
    only_one boolean primary key default true check (only_one),
    kind     text not null check (kind in ('demo', 'live'))
);
