-- The numbers of updates whose effect is done, so that Telegram's repeats are known. Nothing else about an update is kept,
-- and a day's rows are deleted within 48 hours.
create table seen_update (
    bot_id bigint not null,
    update_id bigint not null,
    day text not null,
    primary key (bot_id, update_id)
);

create index seen_update_day on seen_update (day);

-- How often a card was found helpful or not: counts only.
create table card_feedback (
    card_id text not null,
    day text not null,
    up bigint not null,
    down bigint not null,
    primary key (card_id, day)
);
