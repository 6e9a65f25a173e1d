-- A second board, a hunted rabbit, and which of a player's cards lie face up. The rows are folded anew.

TRUNCATE table_seats, hands;
DELETE FROM projection_generations WHERE name IN ('table', 'hands');

ALTER TABLE hands
  ADD COLUMN second_board jsonb NOT NULL,
  ADD COLUMN rabbit       jsonb;
