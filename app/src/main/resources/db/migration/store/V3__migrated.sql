-- What the migrations of all rooms were when they last ran, so that an unchanged program need not look through every history.
create table migrated (
    only_one    boolean primary key default true check (only_one),
    fingerprint text not null
);
