-- Vectors of the cards of the knowledge, which are public, as an embedding model gave them. No vector of a question is ever kept.
create table card_vector (
    model text not null,
    text_hash text not null,
    vector blob not null,
    primary key (model, text_hash)
);
