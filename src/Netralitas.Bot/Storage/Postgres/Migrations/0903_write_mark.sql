-- The last transaction of each instance's writer, so that after a cut connection the instance learns whether it was committed. A transaction
-- number is no proof: after a crash the server may give the same number again.
create table write_mark (
    instance bytea not null primary key,
    mark bigint not null,
    day text not null
);
