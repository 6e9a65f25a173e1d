-- The read models of hold'em. What is folded anew loses its rows and its generation here; its projector starts again at
-- the log's beginning, and meanwhile readers fold what is missing themselves.

TRUNCATE bankrolls, lobby_tables, table_seats;
DELETE FROM projection_generations WHERE name IN ('bankroll', 'lobby', 'table');

-- Whom and what an event concerns is said more closely now.
TRUNCATE scope_index;
DELETE FROM checkpoints WHERE name = 'scope-index';

ALTER TABLE bankrolls
  -- A player's name is sealed in the log and copied nowhere, so that it can be forgotten.
  DROP COLUMN display_name,
  -- How much of in_play lies in the pots of hands that are being played.
  ADD COLUMN bets bigint NOT NULL CHECK (bets BETWEEN 0 AND in_play);

-- What a hand has cost a player is negative.
ALTER TABLE ledger_lines DROP CONSTRAINT ledger_lines_amount_check;

ALTER TABLE lobby_tables
  ADD COLUMN ante       bigint NOT NULL,
  ADD COLUMN ante_from  text   NOT NULL,
  ADD COLUMN straddle   bigint NOT NULL,
  ADD COLUMN clock      int    NOT NULL,
  ADD COLUMN time_bank  int    NOT NULL,
  ADD COLUMN pause      int    NOT NULL,
  -- By seat number.
  ADD COLUMN players    jsonb  NOT NULL;

ALTER TABLE table_seats
  ADD COLUMN ante         bigint NOT NULL,
  ADD COLUMN ante_from    text   NOT NULL,
  ADD COLUMN straddle     bigint NOT NULL,
  ADD COLUMN clock        int    NOT NULL,
  ADD COLUMN time_bank    int    NOT NULL,
  ADD COLUMN pause        int    NOT NULL,
  ADD COLUMN positions    jsonb,
  ADD COLUMN hand         jsonb,
  ADD COLUMN scheduled_at text;

CREATE TABLE hands (
  generation       int    NOT NULL,
  hand_id          uuid   NOT NULL,
  table_id         uuid   NOT NULL,
  number           int    NOT NULL,
  status           text   NOT NULL,
  started_at       text   NOT NULL,
  started_position bigint NOT NULL,
  ended_at         text,
  ended_position   bigint,
  last_position    bigint NOT NULL,
  button           int    NOT NULL,
  small_blind      bigint NOT NULL,
  big_blind        bigint NOT NULL,
  players          jsonb  NOT NULL,
  board            jsonb  NOT NULL,
  streets          jsonb  NOT NULL,
  returned         jsonb  NOT NULL,
  awards           jsonb  NOT NULL,
  commitment       text   NOT NULL,
  PRIMARY KEY (generation, hand_id)
);
-- A table's hands, from the latest back.
CREATE INDEX ON hands (generation, table_id, started_position);

CREATE TABLE player_statistics (
  generation      int    NOT NULL,
  player_id       uuid   NOT NULL,
  hands           int    NOT NULL,
  hands_won       int    NOT NULL CHECK (hands_won BETWEEN 0 AND hands),
  voluntary       int    NOT NULL CHECK (voluntary BETWEEN 0 AND hands),
  raised          int    NOT NULL CHECK (raised BETWEEN 0 AND voluntary),
  bets_and_raises int    NOT NULL,
  calls           int    NOT NULL,
  biggest_pot     bigint NOT NULL,
  -- Chips by big blind.
  net             jsonb  NOT NULL,
  -- Hands that are being played, by their id.
  under_way       jsonb  NOT NULL,
  PRIMARY KEY (generation, player_id)
);
