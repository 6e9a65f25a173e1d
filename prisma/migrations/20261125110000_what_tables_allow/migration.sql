-- What a table allows beside the rules that all have. The rows are folded anew.

TRUNCATE lobby_tables, table_seats;
DELETE FROM projection_generations WHERE name IN ('lobby', 'table');

ALTER TABLE lobby_tables
  ADD COLUMN rabbit_hunting boolean NOT NULL,
  ADD COLUMN run_it_twice   boolean NOT NULL,
  ADD COLUMN is_private     boolean NOT NULL;

ALTER TABLE table_seats
  ADD COLUMN rabbit_hunting boolean NOT NULL,
  ADD COLUMN run_it_twice   boolean NOT NULL,
  ADD COLUMN is_private     boolean NOT NULL;
