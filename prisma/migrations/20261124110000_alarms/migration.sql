-- What the room's timekeepers wait for: one row for each of their keys, with or without an alarm that is set.

CREATE TABLE alarms (
  generation     int    NOT NULL,
  alarm_key      text   NOT NULL,
  timekeeper     text   NOT NULL,
  -- The time and the command; null when it was called off.
  alarm          jsonb,
  event_id       text   NOT NULL,
  correlation_id uuid   NOT NULL,
  position       bigint NOT NULL,
  PRIMARY KEY (generation, alarm_key)
);
