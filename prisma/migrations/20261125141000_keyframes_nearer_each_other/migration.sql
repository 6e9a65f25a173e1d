-- Keyframes at every 250th position, where there was one at every thousandth: views that have some are folded once more.

TRUNCATE bankrolls, lobby_tables, table_seats, books, player_statistics, stays, keyframes;
DELETE FROM projection_generations WHERE name IN ('bankroll', 'lobby', 'table', 'books', 'statistics', 'stays');
