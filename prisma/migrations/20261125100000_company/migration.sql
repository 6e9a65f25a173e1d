-- What goes on beside the game at a table: who is there, and what they say. None of it is part of the log. Why it is kept
-- like this: docs/adr/0019.

-- Who follows a table over the sockets of one process, which says so anew while anybody does. A process that has died
-- says nothing more, and its rows count no longer.
CREATE TABLE table_attendance (
  table_id uuid           NOT NULL,
  node     uuid           NOT NULL,
  players  uuid[]         NOT NULL,
  -- Connections without a player.
  others   integer        NOT NULL,
  seen_at  timestamptz(3) NOT NULL,
  CONSTRAINT table_attendance_pkey PRIMARY KEY (table_id, node)
);

CREATE TABLE chat_messages (
  -- Drawn under a table's lock: within a table, in commit order.
  id        bigint         NOT NULL GENERATED ALWAYS AS IDENTITY,
  table_id  uuid           NOT NULL,
  player_id uuid           NOT NULL,
  -- Where the player sat; null: watched.
  seat      smallint,
  -- The head of the log when it was said.
  position  bigint         NOT NULL,
  said_at   timestamptz(3) NOT NULL,
  text      text,
  reaction  text,
  CONSTRAINT chat_messages_pkey PRIMARY KEY (id),
  CONSTRAINT chat_messages_one CHECK (num_nonnulls(text, reaction) = 1)
);

CREATE INDEX chat_messages_table ON chat_messages (table_id, id);
CREATE INDEX chat_messages_said_at ON chat_messages (said_at);
CREATE INDEX chat_messages_player ON chat_messages (player_id);

-- Says something, and lets go of what is kept no longer: all but a table's last texts, reactions after a minute, and
-- whatever is a week old. Returns the message; or how long its player has to wait, in milliseconds.
CREATE FUNCTION say_in_chat(
  of_table uuid, of_player uuid, of_seat integer, said text, reacted text,
  most integer, within_ms integer, kept integer
) RETURNS TABLE (message_id bigint, at_position bigint, at_time timestamptz, wait_ms integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  now_is timestamptz;
  since  timestamptz;
  lately integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('chat ' || of_table, 0));
  now_is := clock_timestamp();

  SELECT count(*), min(recent.said_at) INTO lately, since FROM (
    SELECT m.said_at FROM chat_messages m
    WHERE m.table_id = of_table AND m.player_id = of_player AND (m.reaction IS NULL) = (reacted IS NULL)
      AND m.said_at > now_is - within_ms * interval '1 ms'
    ORDER BY m.id DESC LIMIT most
  ) recent;
  IF lately >= most THEN
    RETURN QUERY SELECT NULL::bigint, NULL::bigint, NULL::timestamptz,
      greatest(1, ceil(within_ms - 1000 * extract(epoch FROM now_is - since)))::integer;
    RETURN;
  END IF;

  RETURN QUERY INSERT INTO chat_messages AS m (table_id, player_id, seat, position, said_at, text, reaction)
    VALUES (of_table, of_player, of_seat, (SELECT coalesce(max(e.position), 0) FROM events e), now_is, said, reacted)
    RETURNING m.id, m.position, m.said_at::timestamptz, NULL::integer;

  DELETE FROM chat_messages m WHERE m.table_id = of_table AND (
    (m.reaction IS NOT NULL AND m.said_at < now_is - interval '1 minute')
    OR m.id <= (
      SELECT old.id FROM chat_messages old WHERE old.table_id = of_table AND old.reaction IS NULL
      ORDER BY old.id DESC OFFSET kept LIMIT 1
    )
  );
  DELETE FROM chat_messages m WHERE m.id IN (
    SELECT old.id FROM chat_messages old WHERE old.said_at < now_is - interval '7 days'
    ORDER BY old.id LIMIT 200 FOR UPDATE SKIP LOCKED
  );
  PERFORM pg_notify('rewind_company', 'chat:' || of_table);
END $$;

-- What a player has said goes when the player is forgotten.
CREATE FUNCTION forget_chat(of_player uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM chat_messages WHERE player_id = of_player
$$;

-- Tables are open to the app by default; of this one it may read all, and add to it in this one way.
REVOKE ALL ON chat_messages FROM rewind_app;
GRANT SELECT ON chat_messages TO rewind_app;
REVOKE ALL ON FUNCTION say_in_chat, forget_chat FROM PUBLIC;
GRANT EXECUTE ON FUNCTION say_in_chat, forget_chat TO rewind_app;
