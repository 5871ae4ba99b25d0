-- What several instances share for minutes at most. Unlogged: it is not in the write-ahead log, not on a standby, and gone after a crash of the
-- server. What names a chat is an HMAC under a key from the key folder, which is never in the database.

-- Whose turn it is: the update that an instance has in work, and those of the same chat that wait behind it.
create unlogged table turn (
    ticket bigint generated always as identity primary key,
    chat bytea not null,
    bot_id bigint not null,
    update_id bigint not null,
    instance integer not null
);

create index turn_chat on turn (chat, ticket);
create unique index turn_update on turn (bot_id, update_id) where update_id > 0;

-- Conversations about tips that are not finished, sealed.
create unlogged table draft (
    chat bytea not null primary key,
    sealed bytea not null,
    expires bigint not null
);

create index draft_expires on draft (expires);

-- How often a chat did something today, and which texts came today.
create unlogged table chat_limit (
    print bytea not null primary key,
    tokens double precision not null,
    minute bigint not null,
    day text not null
);

create unlogged table text_today (
    text bytea not null,
    chat bytea not null,
    day text not null,
    primary key (text, chat)
);

-- "Bisukan hari ini": which chat a case came from, and which chats are muted.
create unlogged table muting (
    print bytea not null,
    kind text not null,
    chat bytea not null,
    expires bigint not null,
    primary key (kind, print)
);

-- What a moderator can take back for a minute, sealed.
create unlogged table undo_step (
    number text not null primary key,
    sealed bytea not null,
    expires bigint not null
);

-- Which instance posts about a case now.
create unlogged table outbox_claim (
    number text not null primary key,
    instance integer not null
);

-- The instances that run.
create unlogged table instance (
    id integer not null primary key,
    knowledge text not null
);
