-- What moderators chose and wrote for the study of a case (suspected norms, kind of violation, recommendation), sealed under the key of the tip.
create table case_study (
    number text not null primary key,
    body blob not null
) without rowid;
