-- A seat says whether its player leaves after the hand. The rows are folded anew.

TRUNCATE table_seats;
DELETE FROM projection_generations WHERE name = 'table';
