-- Tips. Nothing here says who sent one: no account, no chat, no update, no name, no hour. What was told is sealed under a key of its own,
-- which two wraps hold; each wrap also needs the tip's share in the key folder, and without the share neither opens.
-- Rows lie in the order of their random numbers (without rowid), so that their places tell no order of arrival either.
create table tip (
    number text not null primary key,
    receipt_hash blob not null unique,
    share text not null,
    body blob not null,
    moderator_key text not null,
    moderator_wrap blob not null,
    receipt_wrap blob not null,
    state text not null,
    hold integer not null,
    received_day text not null,
    active_day text not null
) without rowid;


-- Questions of moderators and answers of reporters, sealed under the key of the tip.
create table letter (
    number text not null,
    position integer not null,
    from_moderator integer not null,
    day text not null,
    body blob not null,
    primary key (number, position)
) without rowid;

-- Which sealed files on the disk belong to a tip.
create table evidence (
    file text not null primary key,
    number text not null
) without rowid;

create index evidence_number on evidence (number);

-- What is to be posted to the moderators, in its order within a case. in_doubt: a post was begun and its outcome is not known.
create table outbox (
    number text not null,
    position integer not null,
    kind text not null,
    day text not null,
    with_digest integer not null,
    part integer not null,
    in_doubt integer not null,
    primary key (number, position)
) without rowid;

-- The messages of a case in the moderators' chat, kept so that they can be deleted with it.
create table case_message (
    number text not null,
    chat_id bigint not null,
    message_id bigint not null,
    primary key (number, chat_id, message_id)
) without rowid;

-- A receipt that is not shown yet, sealed, for at most fifteen minutes. It names no tip that could be read without the keys.
create table pending_receipt (
    bot_id bigint not null,
    update_id bigint not null,
    sealed blob not null,
    expires bigint not null,
    primary key (bot_id, update_id)
) without rowid;

-- Where to send word that there is news, if the reporter asked for it: sealed under a key of which one half stands here and the other in the
-- key folder, at most fourteen days.
create table push (
    number text not null primary key,
    share text not null,
    half blob not null,
    sealed blob not null,
    until_day text not null
) without rowid;

-- Groups that became supergroups.
create table chat_move (
    from_chat bigint not null primary key,
    to_chat bigint not null
) without rowid;

-- What remains of tips that are gone: counts.
create table tip_count (
    month text not null,
    province text not null,
    category text not null,
    amount bigint not null,
    primary key (month, province, category)
) without rowid;

-- The day of the last retention sweep, so that a clock gone wrong is noticed before it deletes everything.
create table last_sweep (
    day text not null primary key
) without rowid;
