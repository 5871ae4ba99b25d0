-- New tips are appended to a file beside the database (docs/decisions/0031) and no longer to tables. Nothing may wait in the old ones.
create table intake_left (amount integer not null check (amount = 0));
insert into intake_left (amount) select (select count(*) from intake) + (select count(*) from intake_update);
drop table intake_left;
drop table intake;
drop table intake_update;

-- Up to which record of that file the tips are in their tables. One row.
create table intake_progress (
    sequence integer not null
);
insert into intake_progress (sequence) values (0);
