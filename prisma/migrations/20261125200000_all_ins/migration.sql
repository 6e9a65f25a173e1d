-- A scope of its own for whoever goes all in, so that the whole room's time line can mark it without reading every action
-- (projections/room-outline.ts). Of what is indexed already it is noted here; the indexer goes on from there.
INSERT INTO scope_index (scope, position)
SELECT 'all-ins', position
FROM events
WHERE type = 'ActionTaken' AND data->>'allIn' = 'true'
ON CONFLICT DO NOTHING;
