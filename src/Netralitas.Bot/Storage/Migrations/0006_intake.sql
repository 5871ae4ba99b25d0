-- Tips as they arrive, some to a row, appended: a commit then writes a few neighbouring pages instead of a random one for each table. Each is
-- sealed as in table tip. Within moments they are spread over the tables and deleted here; until then the rows tell the order of arrival.
create table intake (
    position integer not null primary key,
    body blob not null
);

-- The rows of table pending_receipt that came with them, some to a row and in no order.
create table intake_update (
    position integer not null primary key,
    body blob not null
);
