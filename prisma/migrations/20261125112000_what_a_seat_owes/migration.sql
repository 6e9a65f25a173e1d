-- A seat says what its player owes and whether they wait for the big blind. The rows are folded anew.

TRUNCATE table_seats;
DELETE FROM projection_generations WHERE name = 'table';
