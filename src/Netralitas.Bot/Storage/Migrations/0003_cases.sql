-- What moderators do with cases. Days only. What stands here in the clear names no reporter and tells nothing of a report: notes and reasons
-- are sealed under the key of the tip and die with it.

-- Where a case stands. version grows with each change; a card that shows another version is edited. token names the case in buttons.
create table case_work (
    number text not null primary key,
    token text not null unique,
    standing text not null,
    holder bigint not null,
    known_day text not null,
    supervisors_only integer not null,
    version bigint not null
) without rowid;

-- The cards of a case, and the version that each shows.
create table case_card (
    number text not null,
    chat_id bigint not null,
    message_id bigint not null,
    shown bigint not null,
    primary key (number, chat_id, message_id)
) without rowid;

-- The topic of a case; kept until it is deleted from the chat.
create table case_topic (
    number text not null primary key,
    chat_id bigint not null,
    thread_id bigint not null
) without rowid;

create index case_topic_place on case_topic (chat_id, thread_id);

-- The topic for new cases of a chat.
create table desk_topic (
    chat_id bigint not null primary key,
    thread_id bigint not null
) without rowid;

-- Internal notes, sealed.
create table case_note (
    number text not null,
    position integer not null,
    moderator bigint not null,
    day text not null,
    body blob not null,
    primary key (number, position)
) without rowid;

-- Cases that were joined, in both directions.
create table case_link (
    number text not null,
    other text not null,
    primary key (number, other)
) without rowid;

-- Moderators who may not see or touch a case.
create table case_exclusion (
    number text not null,
    user_id bigint not null,
    primary key (number, user_id)
) without rowid;

-- Messages of the bot that ask a moderator for something: a reply to one is the answer.
create table case_prompt (
    chat_id bigint not null,
    message_id bigint not null,
    number text not null,
    kind text not null,
    user_id bigint not null,
    primary key (chat_id, message_id)
) without rowid;

create index case_prompt_number on case_prompt (number);

-- What one person has asked for and a second must confirm.
create table case_request (
    number text not null,
    kind text not null,
    requester bigint not null,
    day text not null,
    primary key (number, kind)
) without rowid;

-- Reminders that were given.
create table case_reminder (
    number text not null,
    kind text not null,
    primary key (number, kind)
) without rowid;

-- Which message of a moderator a letter was, so that an edit reaches the letter.
create table letter_message (
    chat_id bigint not null,
    message_id bigint not null,
    number text not null,
    position integer not null,
    primary key (chat_id, message_id)
) without rowid;

-- Letters of moderators that were shown to the reporter: they are not changed any more.
create table letter_read (
    number text not null,
    position integer not null,
    primary key (number, position)
) without rowid;

-- Moderators by grant, beside those of the configuration.
create table role_grant (
    user_id bigint not null primary key,
    role text not null,
    unit text not null,
    day text not null,
    granted_by bigint not null
) without rowid;

-- Sentences for reporters that a supervisor has changed.
create table public_sentence (
    standing text not null primary key,
    sentence text not null
) without rowid;

-- Private messages in which a moderator reads a report: deleted when read, after minutes, and at the next start.
create table reading (
    chat_id bigint not null,
    message_id bigint not null,
    primary key (chat_id, message_id)
) without rowid;

-- The day of a chat's last digest.
create table digest (
    chat_id bigint not null primary key,
    day text not null
) without rowid;

-- The chain: each hash covers its entry and the hash before it. Nothing here is ever changed or deleted.
create table audit (
    seq bigint not null primary key,
    number text not null,
    action text not null,
    moderator bigint not null,
    day text not null,
    reason_hash text not null,
    hash text not null
) without rowid;

create index audit_number on audit (number);

-- The reasons behind the hashes, sealed under the key of the tip.
create table audit_reason (
    seq bigint not null primary key,
    number text not null,
    body blob not null
) without rowid;

create index audit_reason_number on audit_reason (number);
