-- Messages about a case to which a reply stays among moderators: reminders and other words of the bot itself.
create table case_aside (
    number text not null,
    chat_id bigint not null,
    message_id bigint not null,
    primary key (chat_id, message_id)
) without rowid;

-- Topics that are being made. A row that is found later tells that one may stand in the chat whose number is not known.
create table topic_making (
    chat_id bigint not null,
    name text not null,
    primary key (chat_id, name)
) without rowid;

-- Offices whose people may not see or touch a case; the name is sealed under the key of the tip.
create table case_excluded_office (
    number text not null,
    position integer not null,
    body blob not null,
    primary key (number, position)
) without rowid;

-- A reply names its message by chat and number.
create index case_message_place on case_message (chat_id, message_id);
