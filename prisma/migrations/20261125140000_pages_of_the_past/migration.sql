-- What a table's page shows of the past, in as long as it takes for the present, however much was played there.

-- A scope of its own for what people speak of at a table, so that the latest of it is one short range of the index
-- (projections/table-activity.ts). Of what is indexed already it is noted here; the indexer goes on from there.
INSERT INTO scope_index (scope, position)
SELECT 'activity:' || (data->>'tableId'), position
FROM events
WHERE data->>'tableId' IS NOT NULL AND type IN (
  'FundsReserved', 'FundsReleased', 'TableCreated', 'InvitationRenewed', 'PlayerAdmitted', 'PlayerSeated', 'SeatingRejected',
  'ChipsAdded', 'ChipsRefused', 'PlayerSatOut', 'PlayerSatIn', 'AutoTopUpSet', 'AutoTopUpStopped', 'SeedChosen',
  'HandStopped', 'PlayerLeft', 'TableClosed'
)
ON CONFLICT DO NOTHING;

-- What each player's latest stay at each table has come to (projections/session-result.ts).
CREATE TABLE stays (
  generation int    NOT NULL,
  -- The table's id and the player's.
  stay       text   NOT NULL,
  bought_in  bigint NOT NULL,
  stack      bigint NOT NULL,
  cashed_out bigint NOT NULL,
  hands      int    NOT NULL,
  -- Chips won or lost after each so-many-th hand.
  results    jsonb  NOT NULL,
  every      int    NOT NULL,
  PRIMARY KEY (generation, stay)
);
