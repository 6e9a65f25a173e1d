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
  sequence       bigint,
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

-- Numbers the refused ones, in the order in which they were decided.
CREATE SEQUENCE refusals;
CREATE UNIQUE INDEX commands_refused ON commands (sequence) WHERE sequence IS NOT NULL;
CREATE INDEX commands_refused_of_actor ON commands (actor_id, sequence) WHERE sequence IS NOT NULL;

-- ——— Append-only ———

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'Undo is a compensating event.';
END $$;

-- By induction: if each event's predecessor in its stream and in the log is there, neither has a gap. What one statement
-- inserts must be a run of positions recorded at one moment, no earlier than what lies before it.
CREATE FUNCTION refuse_gaps() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF (
    SELECT max(i.position) - min(i.position) >= count(*)
      OR min(i.recorded_at) <> max(i.recorded_at)
      OR min(i.position) <> 1 AND NOT EXISTS (
        SELECT FROM events e WHERE e.position = min(i.position) - 1 AND e.recorded_at <= min(i.recorded_at)
      )
      OR bool_or(i.version <> 0 AND NOT EXISTS (
        SELECT FROM events e WHERE e.stream_id = i.stream_id AND e.version = i.version - 1
      ))
    FROM inserted i
  ) THEN
    RAISE EXCEPTION 'an event does not follow on: versions and positions have no gaps, and time does not run backwards'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

-- append_one numbers its event itself, and says so; any other insert, a batch too, has to prove that it follows on.
CREATE TRIGGER events_without_gaps AFTER INSERT ON events
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT
  WHEN (current_setting('rewind.append', true) IS DISTINCT FROM 'numbered')
  EXECUTE FUNCTION refuse_gaps();
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER commands_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON commands
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Also for a session that says it is a replica, which ordinary triggers would leave alone.
ALTER TABLE events ENABLE ALWAYS TRIGGER events_without_gaps;
ALTER TABLE events ENABLE ALWAYS TRIGGER events_append_only;
ALTER TABLE commands ENABLE ALWAYS TRIGGER commands_append_only;

-- ——— The hash chain (domain/hash-chain.ts says the same in TypeScript) ———

-- STABLE, although its results never change: only so does the planner inline what calls stable functions.
-- previous: hash of the event before in the same stream, hex; empty for version 0. Returns hex.
CREATE FUNCTION event_hash(
  previous text, "position" bigint, stream_id text, version integer, type text, schema_version integer, command_id uuid,
  correlation_id uuid, causation_id text, actor_id text, recorded_at text, data jsonb
) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', previous, position, stream_id, version, type, schema_version,
    command_id, correlation_id, causation_id, actor_id, recorded_at,
    encode(sha256(convert_to(data::text, 'UTF8')), 'hex')), 'UTF8')), 'hex')
$$;

-- ISO 8601 in UTC with milliseconds.
CREATE FUNCTION iso_time(moment timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- ——— Append ———

-- The short way for one command with at most one event (event_type null: with none).
-- expected: version of the stream's last event, -1 without a stream; fingerprint: hex; code, details, asked: of a refused
-- command; announce: whether to notify those who follow the log.
-- Returns JSON as append_many does.
CREATE FUNCTION append_one(
  id uuid, fingerprint text, type text, stream text, expected integer, actor text, correlation uuid, causation text,
  code text, details jsonb, asked jsonb, event_type text, schema_version integer, data jsonb, announce boolean
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_variable
DECLARE
  head bigint;
  moment timestamptz;
  current integer;
  link text;
BEGIN
  PERFORM pg_advisory_xact_lock(7394687), set_config('rewind.append', 'numbered', true);
  SELECT coalesce(l.position, 0), greatest(date_trunc('milliseconds', clock_timestamp()), l.recorded_at),
    coalesce(s.version, -1), encode(s.hash, 'hex')
  INTO head, moment, current, link
  FROM (SELECT) one
  LEFT JOIN (SELECT e.position, e.recorded_at FROM events e ORDER BY e.position DESC LIMIT 1) l ON true
  LEFT JOIN (
    SELECT e.version, e.hash FROM events e WHERE e.stream_id = stream ORDER BY e.version DESC LIMIT 1
  ) s ON true;
  IF current = expected THEN
    INSERT INTO commands (id, correlation_id, sequence, handled_at, position, version, events, stream_id, type,
      actor_id, fingerprint, code, details, data)
    VALUES (id, correlation, CASE WHEN code IS NOT NULL THEN nextval('refusals') END, moment,
      head + (event_type IS NOT NULL)::integer, expected, (event_type IS NOT NULL)::integer, stream, type, actor,
      decode(fingerprint, 'hex'), code, details, asked)
    ON CONFLICT DO NOTHING;
  END IF;
  IF NOT FOUND OR current <> expected THEN
    RETURN json_build_object('versions', ARRAY[current], 'known', ARRAY(SELECT c.id FROM commands c WHERE c.id = append_one.id));
  END IF;
  IF event_type IS NOT NULL THEN
    link := event_hash(coalesce(link, ''), head + 1, stream, expected + 1, event_type, schema_version, id, correlation,
      causation, actor, iso_time(moment), data);
    INSERT INTO events (position, recorded_at, command_id, correlation_id, version, schema_version, stream_id, type,
      causation_id, actor_id, hash, data)
    VALUES (head + 1, moment, id, correlation, expected + 1, schema_version, stream, event_type, causation, actor,
      decode(link, 'hex'), data);
    IF announce THEN PERFORM pg_notify('rewind_log', (head + 1)::text); END IF;
  END IF;
  RETURN json_build_object('versions', ARRAY[current], 'known', '{}'::uuid[], 'head', head, 'recordedAt', iso_time(moment),
    'hashes', CASE WHEN event_type IS NULL THEN '{}'::text[] ELSE ARRAY[link] END);
END $$;

-- Several commands at once: all of them, if every stream has the version that its first command expects and no command
-- was handled before; otherwise none, and the answer says why. Arrays of one length belong together:
--   streams, bases: each stream once, and the version it has to have
--   ids … asked: each command; stream_of: which of the streams (from 1); ends: how many events there are up to and with
--     its own; the commands of one stream follow on each other
--   others: ids of commands that wait for these to be decided
--   command_of … data: each event, with its command (from 1), and its version
-- Returns JSON: {"versions": […], "known": [id, …]}, each stream's version before, and which of all the ids are known;
-- and if they were appended also {"head": position of the log's last event before them, "recordedAt", "hashes": […]}.
CREATE FUNCTION append_many(
  streams text[], bases integer[],
  ids uuid[], fingerprints text[], types text[], stream_of integer[], expected integer[], counts integer[],
  ends integer[], actors text[], correlations uuid[], causations text[], codes text[], details jsonb[], asked jsonb[],
  others uuid[],
  command_of integer[], versions integer[], event_types text[], schema_versions integer[], data jsonb[],
  announce boolean
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET enable_seqscan = off
SET enable_bitmapscan = off
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_variable
DECLARE
  head bigint;
  moment timestamptz;
  stamp text;
  current integer[];
  links text[];
  known uuid[];
  hashes text[] := '{}';
  c integer;
BEGIN
  PERFORM pg_advisory_xact_lock(7394687), set_config('rewind.append', '', true);
  SELECT coalesce(l.position, 0), greatest(date_trunc('milliseconds', clock_timestamp()), l.recorded_at),
    s.versions, s.links, ARRAY(SELECT j.id FROM commands j WHERE j.id = ANY (ids || others))
  INTO head, moment, current, links, known
  FROM (
    SELECT array_agg(coalesce(e.version, -1) ORDER BY n) AS versions,
      array_agg(coalesce(encode(e.hash, 'hex'), '') ORDER BY n) AS links
    FROM generate_series(1, cardinality(streams)) n
    LEFT JOIN LATERAL (
      SELECT e.version, e.hash FROM events e WHERE e.stream_id = streams[n] ORDER BY e.version DESC LIMIT 1
    ) e ON true
  ) s
  LEFT JOIN (SELECT e.position, e.recorded_at FROM events e ORDER BY e.position DESC LIMIT 1) l ON true;
  IF current <> bases OR known && ids THEN
    RETURN json_build_object('versions', current, 'known', known);
  END IF;
  stamp := iso_time(moment);
  FOR n IN 1 .. cardinality(versions) LOOP
    c := command_of[n];
    hashes[n] := event_hash(links[stream_of[c]], head + n, streams[stream_of[c]], versions[n], event_types[n],
      schema_versions[n], ids[c], correlations[c], causations[c], actors[c], stamp, data[n]);
    links[stream_of[c]] := hashes[n];
  END LOOP;
  INSERT INTO commands (id, correlation_id, sequence, handled_at, position, version, events, stream_id, type, actor_id,
    fingerprint, code, details, data)
  SELECT ids[n], correlations[n], CASE WHEN codes[n] IS NOT NULL THEN nextval('refusals') END, moment, head + ends[n],
    expected[n], counts[n], streams[stream_of[n]], types[n], actors[n], decode(fingerprints[n], 'hex'), codes[n],
    details[n], asked[n]
  FROM generate_series(1, cardinality(ids)) n;
  INSERT INTO events (position, recorded_at, command_id, correlation_id, version, schema_version, stream_id, type,
    causation_id, actor_id, hash, data)
  SELECT head + n, moment, ids[command_of[n]], correlations[command_of[n]], versions[n], schema_versions[n],
    streams[stream_of[command_of[n]]], event_types[n], causations[command_of[n]], actors[command_of[n]],
    decode(hashes[n], 'hex'), data[n]
  FROM generate_series(1, cardinality(versions)) n;
  IF announce THEN PERFORM pg_notify('rewind_log', (head + cardinality(versions))::text); END IF;
  RETURN json_build_object('versions', current, 'known', known, 'head', head, 'recordedAt', stamp, 'hashes', hashes);
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

-- Roles belong to the whole cluster: it may be there already, and another database's migration may make it at the same
-- moment. An owner who may not create roles has it made beforehand.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rewind_app') THEN
    CREATE ROLE rewind_app NOLOGIN;
  END IF;
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
