import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { forgiving, PAYLOAD, POOL_SIZE, type System } from './system'

const INSERT = `INSERT INTO bare_events (stream_id, version, type, schema_version, data, command_id, correlation_id,
  causation_id, actor_id) VALUES ($1, $2, $3, 1, $4, $5, $5, $6, $6)`

/** The columns and keys of an event store and nothing else: no order, no idempotency, no hashes, one INSERT an event. */
export async function barePg(url: string): Promise<System & { pool: pg.Pool }> {
  const pool = forgiving(new pg.Pool({ connectionString: url, max: POOL_SIZE }))
  await pool.query(`CREATE TABLE bare_events (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream_id text COLLATE "C" NOT NULL, version int NOT NULL,
    type text NOT NULL, schema_version int NOT NULL, data jsonb NOT NULL, command_id uuid NOT NULL,
    correlation_id uuid NOT NULL, causation_id text NOT NULL, actor_id text NOT NULL,
    recorded_at timestamptz(3) NOT NULL DEFAULT now(), UNIQUE (stream_id, version))`)

  const insert = async (streamId: string, version: number) => {
    const id = randomUUID()
    await pool.query({
      name: 'bare-insert',
      text: INSERT,
      values: [streamId, version, 'FundsDeposited', PAYLOAD, id, id],
    })
  }
  let version = 0
  return {
    name: 'bare pg INSERT',
    pool,
    appendToNewStream: () => insert(`player-${randomUUID()}`, 0),
    // Nobody else writes: the best that an INSERT can do, without a version to learn.
    appendToSharedStream: () => insert('player-shared', version++),
    close: () => pool.end(),
  }
}
