-- What each player has brought to a table and taken from it (projections/table-ledger.ts), with keyframes: its past is as near
-- however often chips came and went. What happened before is folded once.
CREATE TABLE table_ledgers (
  generation int   NOT NULL,
  table_id   uuid  NOT NULL,
  -- In the order in which the players first sat down.
  accounts   jsonb NOT NULL,
  PRIMARY KEY (generation, table_id)
);
