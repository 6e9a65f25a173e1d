-- When somebody was last connected, to any process: one row, written only while somebody is.

CREATE TABLE presence (
  room    text           NOT NULL PRIMARY KEY,
  seen_at timestamptz(3) NOT NULL
);
