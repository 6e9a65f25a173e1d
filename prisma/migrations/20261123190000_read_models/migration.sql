-- Read models. Each row belongs to a generation: a rebuild fills a new one beside the live one, and then takes its place.

CREATE TABLE projection_generations (
  name       text    NOT NULL,
  generation int     NOT NULL,
  -- Everything up to and with this position is in the rows of this generation.
  position   bigint  NOT NULL DEFAULT 0,
  live       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (name, generation)
);
CREATE UNIQUE INDEX one_live_generation ON projection_generations (name) WHERE live;

CREATE TABLE bankrolls (
  generation   int    NOT NULL,
  player_id    uuid   NOT NULL,
  display_name text   NOT NULL,
  available    bigint NOT NULL CHECK (available >= 0),
  reserved     bigint NOT NULL CHECK (reserved >= 0),
  in_play      bigint NOT NULL CHECK (in_play >= 0),
  total        bigint NOT NULL CHECK (total = available + reserved + in_play),
  PRIMARY KEY (generation, player_id)
);

CREATE TABLE ledger_lines (
  generation     int    NOT NULL,
  player_id      uuid   NOT NULL,
  position       bigint NOT NULL,
  recorded_at    text   NOT NULL,
  type           text   NOT NULL,
  amount         bigint NOT NULL CHECK (amount >= 0),
  available      bigint NOT NULL,
  reserved       bigint NOT NULL,
  in_play        bigint NOT NULL,
  total          bigint NOT NULL,
  correlation_id uuid   NOT NULL,
  PRIMARY KEY (generation, player_id, position)
);

CREATE TABLE lobby_tables (
  generation     int    NOT NULL,
  table_id       uuid   NOT NULL,
  name           text   NOT NULL,
  small_blind    bigint NOT NULL,
  big_blind      bigint NOT NULL,
  min_buy_in     bigint NOT NULL,
  max_buy_in     bigint NOT NULL,
  seats          int    NOT NULL,
  status         text   NOT NULL,
  created_by     uuid   NOT NULL,
  opened_at      bigint NOT NULL,
  seats_taken    int    NOT NULL CHECK (seats_taken BETWEEN 0 AND seats),
  chips_on_table bigint NOT NULL CHECK (chips_on_table >= 0),
  PRIMARY KEY (generation, table_id)
);

CREATE TABLE table_seats (
  generation     int    NOT NULL,
  table_id       uuid   NOT NULL,
  name           text   NOT NULL,
  small_blind    bigint NOT NULL,
  big_blind      bigint NOT NULL,
  min_buy_in     bigint NOT NULL,
  max_buy_in     bigint NOT NULL,
  status         text   NOT NULL,
  created_by     uuid   NOT NULL,
  seats          jsonb  NOT NULL,
  chips_on_table bigint NOT NULL CHECK (chips_on_table >= 0),
  PRIMARY KEY (generation, table_id)
);

-- Sums of the whole room, as decimal digits: they may outgrow what JSON's numbers hold.
CREATE TABLE books (
  generation  int    NOT NULL,
  room        text   NOT NULL,
  deposits    text   NOT NULL,
  withdrawals text   NOT NULL,
  available   text   NOT NULL,
  reserved    text   NOT NULL,
  on_tables   text   NOT NULL,
  uncaptured  jsonb  NOT NULL,
  uncredited  jsonb  NOT NULL,
  PRIMARY KEY (generation, room)
);
