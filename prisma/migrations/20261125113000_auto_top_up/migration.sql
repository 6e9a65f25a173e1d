-- A seat says how its player is topped up. The rows are folded anew.

TRUNCATE table_seats;
DELETE FROM projection_generations WHERE name = 'table';
