-- The event store: a log that can only be appended to, the journal of commands, and what lies beside them.
-- Why it is shaped like this: docs/adr/0001 to 0004.

-- ——— The log ———

CREATE TABLE events (
  position       bigint         NOT NULL,
  transaction_id xid8           NOT NULL DEFAULT pg_current_xact_id(),
  recorded_at    timestamptz(3) NOT NULL,
  command_id     uuid           NOT NULL,
  correlation_id uuid           NOT NULL,
  version        integer        NOT NULL,
  schema_version integer        NOT NULL,
  stream_id      text           NOT NULL COLLATE "C",
  type           text           NOT NULL,
  causation_id   text           NOT NULL,
  actor_id       text           NOT NULL,
  hash           bytea          NOT NULL,
  data           jsonb          NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (position),
  CONSTRAINT events_stream_id_version_key UNIQUE (stream_id, version)
);

-- The journal holds every command that was decided. It makes command ids idempotent, and remembers what was refused.
CREATE TABLE commands (
  id             uuid           NOT NULL,
  correlation_id uuid           NOT NULL,
  sequence       bigint         NOT NULL GENERATED ALWAYS AS IDENTITY,
  handled_at     timestamptz(3) NOT NULL,
  position       bigint         NOT NULL,
  version        integer        NOT NULL,
  events         integer        NOT NULL,
  stream_id      text           NOT NULL COLLATE "C",
  type           text           NOT NULL,
  actor_id       text           NOT NULL,
  fingerprint    bytea          NOT NULL,
  code           text,
  details        jsonb,
  data           jsonb,
  CONSTRAINT commands_pkey PRIMARY KEY (id)
);

CREATE INDEX commands_refused ON commands (sequence) WHERE code IS NOT NULL;
CREATE INDEX commands_refused_of_actor ON commands (actor_id, sequence) WHERE code IS NOT NULL;

-- ——— Append-only ———

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'Undo is a compensating event.';
END $$;

-- By induction: if each event's predecessor in its stream and in the log is there, neither has a gap. What one statement
-- inserts must be a run of positions recorded at one moment, no earlier than what lies before it.
CREATE FUNCTION refuse_gaps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (
    SELECT max(i.position) - min(i.position) >= count(*)
      OR min(i.recorded_at) <> max(i.recorded_at)
      OR min(i.position) <> 1 AND NOT EXISTS (
        SELECT FROM public.events e WHERE e.position = min(i.position) - 1 AND e.recorded_at <= min(i.recorded_at)
      )
      OR bool_or(i.version <> 0 AND NOT EXISTS (
        SELECT FROM public.events e WHERE e.stream_id = i.stream_id AND e.version = i.version - 1
      ))
    FROM inserted i
  ) THEN
    RAISE EXCEPTION 'an event does not follow on: versions and positions have no gaps, and time does not run backwards'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER events_without_gaps AFTER INSERT ON events
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION refuse_gaps();
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commands_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON commands
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Also for a session that says it is a replica, which ordinary triggers would leave alone.
ALTER TABLE events ENABLE ALWAYS TRIGGER events_without_gaps;
ALTER TABLE events ENABLE ALWAYS TRIGGER events_append_only;
ALTER TABLE commands ENABLE ALWAYS TRIGGER commands_append_only;

-- ——— The hash chain (domain/hash-chain.ts says the same in TypeScript) ———
-- STABLE, although their results never change: only so does the planner inline what calls stable functions.

CREATE FUNCTION event_canonical(
  "position" bigint, stream_id text, version integer, type text, schema_version integer, command_id uuid,
  correlation_id uuid, causation_id text, actor_id text, recorded_at timestamptz, data jsonb
) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT position || E'\n' || stream_id || E'\n' || version || E'\n' || type || E'\n' || schema_version || E'\n'
    || command_id || E'\n' || correlation_id || E'\n' || causation_id || E'\n' || actor_id || E'\n'
    || to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\n'
    || encode(sha256(convert_to(data::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION event_hash(previous bytea, canonical text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(convert_to(encode(coalesce(previous, ''), 'hex') || E'\n' || canonical, 'UTF8'))
$$;

CREATE FUNCTION hash_chain_step(state bytea, seed bytea, canonical text) RETURNS bytea
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN event_hash(coalesce(state, seed), canonical);
END $$;

-- As a window function: each event's hash, from the hash its stream had before and the canonical forms since.
CREATE AGGREGATE hash_chain(seed bytea, canonical text) (SFUNC = hash_chain_step, STYPE = bytea);

-- ——— Append ———

CREATE FUNCTION expected_version_step(state integer, current integer, expected integer, events integer) RETURNS integer
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF state IS NULL THEN state := current; END IF;
  RETURN CASE WHEN expected = state THEN state + events ELSE state END;
END $$;

-- As a window function: the version a stream has come to, by those appends whose expectation was met.
CREATE AGGREGATE version_after(current integer, expected integer, events integer) (
  SFUNC = expected_version_step, STYPE = integer
);

-- Several appends at once, each with its own outcome, each whole or not at all.
--   requests: [{n, id, fingerprint, type, stream, expected, actor, correlation, causation, events, code, details, data}]
--             n: 0, 1, …; ids all different; expected: the stream's version, -1 without a stream; events: how many
--   facts:    [{n, i, type, schema, data}]   the i-th event (1, 2, …) of the n-th request
-- Returns {"recordedAt": ISO 8601, "outcomes": [one of these for each request, in order]}
--   [0, position, ["hash", …]]   appended; position: of the last event, or without events the head of the log
--   [1, version]                 conflict: the stream has this version
--   [2]                          a command of this id was handled before
CREATE FUNCTION append_many(requests jsonb, facts jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  head bigint;
  latest timestamptz;
  moment timestamptz;
  outcomes text;
BEGIN
  PERFORM pg_advisory_xact_lock(7394687);
  SELECT e.position, e.recorded_at INTO head, latest FROM events e ORDER BY e.position DESC LIMIT 1;
  head := coalesce(head, 0);
  moment := greatest(date_trunc('milliseconds', clock_timestamp()), latest);
  WITH request AS (
    SELECT r.*, s.hash, coalesce(s.version, -1) AS current, coalesce(j.known, false) AS known
    FROM jsonb_to_recordset(requests) AS r(
      n integer, id uuid, fingerprint text, type text, stream text, expected integer, actor text, correlation uuid,
      causation text, events integer, code text, details jsonb, data jsonb
    )
    LEFT JOIN LATERAL (SELECT true AS known FROM commands c WHERE c.id = r.id LIMIT 1) j ON true
    LEFT JOIN LATERAL (
      SELECT e.version, e.hash FROM events e WHERE e.stream_id = r.stream ORDER BY e.version DESC LIMIT 1
    ) s ON true
  ), versioned AS (
    SELECT *, coalesce(
      version_after(current, CASE WHEN NOT known THEN expected END, events)
        OVER (PARTITION BY stream ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
      current
    ) AS version
    FROM request
  ), decided AS MATERIALIZED (
    SELECT *, NOT known AND version = expected AS accepted,
      head + sum(CASE WHEN NOT known AND version = expected THEN events ELSE 0 END) OVER (ORDER BY n) AS position
    FROM versioned
  ), fresh AS (
    SELECT d.n, d.stream, d.hash, d.id, d.correlation, d.causation, d.actor, f.type, f.schema, f.data,
      d.version + f.i AS version, (d.position - d.events + f.i)::bigint AS position
    FROM jsonb_to_recordset(facts) AS f(n integer, i integer, type text, schema integer, data jsonb)
    JOIN decided d USING (n)
    WHERE d.accepted
  ), chained AS MATERIALIZED (
    SELECT *, hash_chain(
      hash,
      event_canonical(position, stream, version, type, schema, id, correlation, causation, actor, moment, data)
    ) OVER (PARTITION BY stream ORDER BY position ROWS UNBOUNDED PRECEDING) AS link
    FROM fresh
  ), stored AS (
    INSERT INTO events (position, recorded_at, command_id, correlation_id, version, schema_version, stream_id, type,
      causation_id, actor_id, hash, data)
    SELECT position, moment, id, correlation, version, schema, stream, type, causation, actor, link, data FROM chained
  ), journalled AS (
    INSERT INTO commands (id, correlation_id, handled_at, position, version, events, stream_id, type, actor_id,
      fingerprint, code, details, data)
    SELECT id, correlation, moment, position, version, events, stream, type, actor, decode(fingerprint, 'hex'), code,
      details, data
    FROM decided WHERE accepted ORDER BY n
  )
  SELECT string_agg(
    CASE
      WHEN d.known THEN '[2]'
      WHEN NOT d.accepted THEN '[1,' || d.version || ']'
      ELSE '[0,' || d.position || ',[' || coalesce(h.hashes, '') || ']]'
    END, ',' ORDER BY d.n
  ) INTO outcomes
  FROM decided d
  LEFT JOIN (
    SELECT n, string_agg('"' || encode(link, 'hex') || '"', ',' ORDER BY position) AS hashes FROM chained GROUP BY n
  ) h USING (n);
  RETURN '{"recordedAt":"' || to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","outcomes":[' || outcomes || ']}';
END $$;

-- The short way for one request with at most one event; parameters and answer as of append_many.
CREATE FUNCTION append_one(request jsonb, fact jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  command constant uuid := request->>'id';
  correlation constant uuid := request->>'correlation';
  stream constant text := request->>'stream';
  actor constant text := request->>'actor';
  expected constant integer := request->>'expected';
  current integer;
  head bigint;
  latest timestamptz;
  moment timestamptz;
  link bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(7394687);
  SELECT e.position, e.recorded_at INTO head, latest FROM events e ORDER BY e.position DESC LIMIT 1;
  head := coalesce(head, 0);
  moment := greatest(date_trunc('milliseconds', clock_timestamp()), latest);
  SELECT e.version, e.hash INTO current, link FROM events e WHERE e.stream_id = stream ORDER BY e.version DESC LIMIT 1;
  current := coalesce(current, -1);
  IF current <> expected THEN
    RETURN CASE
      WHEN EXISTS (SELECT FROM commands c WHERE c.id = command) THEN '{"outcomes":[[2]]}'
      ELSE '{"outcomes":[[1,' || current || ']]}'
    END;
  END IF;
  INSERT INTO commands (id, correlation_id, handled_at, position, version, events, stream_id, type, actor_id,
    fingerprint, code, details, data)
  VALUES (command, correlation, moment, head + (request->'events')::integer, expected, (request->'events')::integer, stream,
    request->>'type', actor, decode(request->>'fingerprint', 'hex'), request->>'code', request->'details',
    request->'data')
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN '{"outcomes":[[2]]}'; END IF;
  IF fact IS NOT NULL THEN
    head := head + 1;
    link := event_hash(link, event_canonical(head, stream, expected + 1, fact->>'type', (fact->'schema')::integer, command,
      correlation, request->>'causation', actor, moment, fact->'data'));
    INSERT INTO events (position, recorded_at, command_id, correlation_id, version, schema_version, stream_id, type,
      causation_id, actor_id, hash, data)
    VALUES (head, moment, command, correlation, expected + 1, (fact->'schema')::integer, stream, fact->>'type',
      request->>'causation', actor, link, fact->'data');
  END IF;
  RETURN '{"recordedAt":"' || to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","outcomes":[[0,' || head || ',[' || CASE WHEN fact IS NULL THEN '' ELSE '"' || encode(link, 'hex') || '"' END
    || ']]]}';
END $$;

-- ——— Beside the log ———

CREATE TABLE snapshots (
  stream_id      text    NOT NULL COLLATE "C",
  schema_version integer NOT NULL,
  version        integer NOT NULL,
  position       bigint  NOT NULL,
  state          jsonb   NOT NULL,
  CONSTRAINT snapshots_pkey PRIMARY KEY (stream_id, schema_version, version)
);

CREATE TABLE scope_index (
  scope    text   NOT NULL COLLATE "C",
  position bigint NOT NULL,
  CONSTRAINT scope_index_pkey PRIMARY KEY (scope, position)
);

CREATE TABLE checkpoints (
  name     text   NOT NULL,
  position bigint NOT NULL,
  CONSTRAINT checkpoints_pkey PRIMARY KEY (name)
);

CREATE TABLE dead_letters (
  id              uuid           NOT NULL DEFAULT gen_random_uuid(),
  handler         text           NOT NULL,
  position        bigint         NOT NULL,
  event_id        text           NOT NULL,
  error           text           NOT NULL,
  attempts        integer        NOT NULL,
  first_failed_at timestamptz(3) NOT NULL,
  last_failed_at  timestamptz(3) NOT NULL,
  resolved_at     timestamptz(3),
  CONSTRAINT dead_letters_pkey PRIMARY KEY (id),
  CONSTRAINT dead_letters_handler_position_key UNIQUE (handler, position)
);

CREATE TABLE sessions (
  token_hash   bytea          NOT NULL,
  player_id    uuid           NOT NULL,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  last_seen_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at   timestamptz(3) NOT NULL,
  CONSTRAINT sessions_pkey PRIMARY KEY (token_hash)
);

CREATE INDEX sessions_expires_at_idx ON sessions (expires_at);

-- ——— The app's role: it owns nothing, and reaches the log through the append functions alone ———

-- Roles belong to the whole cluster: another database's migration may make it at the same moment.
DO $$
BEGIN
  CREATE ROLE rewind_app NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

GRANT USAGE ON SCHEMA public TO rewind_app;
GRANT SELECT ON events, commands TO rewind_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON snapshots, scope_index, checkpoints, dead_letters, sessions TO rewind_app;

REVOKE ALL ON FUNCTION append_many, append_one, refuse_change, refuse_gaps FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_many, append_one TO rewind_app;

-- For the tables of later migrations.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO rewind_app;
