-- A scope of its own for who comes to a table and goes: why somebody's chips there are what they are begins with the seat
-- taken, however often chips were added since (projections/scopes.ts). Of what is indexed already it is noted here; the
-- indexer goes on from there.
INSERT INTO scope_index (scope, position)
SELECT 'stays:' || (data->>'tableId'), position
FROM events
WHERE type IN ('PlayerSeated', 'PlayerLeft')
ON CONFLICT DO NOTHING;
