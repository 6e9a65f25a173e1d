-- Views as they were at every thousandth position of the log, of those keys that had changed since the thousandth before.
-- Made behind the log by the projector, together with its rows; disposable, since a rebuild makes the same.

CREATE TABLE keyframes (
  projection text   NOT NULL,
  generation int    NOT NULL,
  key        text   NOT NULL,
  position   bigint NOT NULL,
  view       jsonb  NOT NULL,
  PRIMARY KEY (projection, generation, key, position)
);

-- The past of a room that is open already is folded once, as its rows are.
TRUNCATE bankrolls, lobby_tables, table_seats, books, player_statistics;
DELETE FROM projection_generations WHERE name IN ('bankroll', 'lobby', 'table', 'books', 'statistics');
