-- How far a move from SQLite has come: one row a table, and one for the whole that is there while it is not finished.
create table storage_move (
    part text not null primary key,
    source text not null,
    moved bigint not null
);
