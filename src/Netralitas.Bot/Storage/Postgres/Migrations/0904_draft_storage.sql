-- A sealed conversation cannot be compressed, so nothing is gained by trying, and one of the usual size stays in its row. Space is left beside it for
-- its next state, which then needs no new entry in an index.
alter table draft alter column sealed set storage external;
alter table draft set (toast_tuple_target = 8160, fillfactor = 60);

-- Rows come and go with each update: what is dead is cleared away early.
alter table turn set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
