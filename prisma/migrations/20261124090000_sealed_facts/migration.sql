-- The keys that sealed facts are sealed with, one for each subject. Why they are kept like this: docs/adr/0009.

CREATE TABLE data_keys (
  -- A stream's id, `hand-<uuid>` or `player-<uuid>`; or `room`, whose key proves the server's own at each start.
  subject      text           NOT NULL COLLATE "C",
  -- AES-256 key, sealed under the server's key, which is not in the database; null once it is destroyed.
  wrapped      bytea,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  destroyed_at timestamptz(3),
  CONSTRAINT data_keys_pkey PRIMARY KEY (subject),
  CONSTRAINT data_keys_destroyed CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE INDEX data_keys_destroyed_at ON data_keys (destroyed_at) WHERE destroyed_at IS NOT NULL;

-- The row stays, so that no key is ever made for the subject again. Returns whether there was a key to destroy.
CREATE FUNCTION destroy_data_key(of_subject text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE data_keys SET wrapped = NULL, destroyed_at = clock_timestamp()
  WHERE subject = of_subject AND subject <> 'room' AND wrapped IS NOT NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM snapshots WHERE stream_id = of_subject;
  RETURN true;
END $$;

-- Tables are open to the app by default; of this one it may add and read keys, and destroy one.
REVOKE ALL ON data_keys FROM rewind_app;
GRANT SELECT, INSERT (subject, wrapped) ON data_keys TO rewind_app;
REVOKE ALL ON FUNCTION destroy_data_key FROM PUBLIC;
GRANT EXECUTE ON FUNCTION destroy_data_key TO rewind_app;

-- Earlier ones hold names in the clear, and are made again.
TRUNCATE snapshots;
