-- Who may sit at a private table, beside whoever created it. The rows are folded anew.

TRUNCATE lobby_tables, table_seats;
DELETE FROM projection_generations WHERE name IN ('lobby', 'table');

ALTER TABLE lobby_tables ADD COLUMN admitted jsonb NOT NULL;
ALTER TABLE table_seats ADD COLUMN admitted jsonb NOT NULL;
