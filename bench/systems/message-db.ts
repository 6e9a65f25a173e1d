import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { forgiving, PAYLOAD, POOL_SIZE, type System } from './system'

const WRITE = 'SELECT write_message($1::varchar, $2::varchar, $3::varchar, $4::jsonb, NULL, $5::bigint)'
const VERSION = 'SELECT stream_version($1::varchar) AS version'

/** What the package's own install.sh runs with psql, in its order. */
const PARTS = ['schema', 'extensions', 'tables', 'types', 'functions', 'indexes', 'views']

export async function messageDb(url: string): Promise<System> {
  const place = dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json'))
  const installer = new pg.Client({ connectionString: url, options: '-c search_path=message_store,public' })
  await installer.connect()
  for (const part of PARTS)
    for (const file of readdirSync(join(place, 'database', part)))
      await installer.query(readFileSync(join(place, 'database', part, file), 'utf8').replaceAll('\\set', '--'))
  await installer.end()

  const pool = forgiving(
    new pg.Pool({ connectionString: url, max: POOL_SIZE, options: '-c search_path=message_store,public' }),
  )
  const write = (stream: string, expected: number) =>
    pool.query({
      name: 'message-db-write',
      text: WRITE,
      values: [randomUUID(), stream, 'FundsDeposited', PAYLOAD, expected],
    })

  return {
    name: 'message-db',
    appendToNewStream: async () => void (await write(`player-${randomUUID()}`, -1)),
    async appendToSharedStream() {
      for (;;) {
        const { rows } = await pool.query({ name: 'message-db-version', text: VERSION, values: ['player-shared'] })
        const done = await write('player-shared', Number(rows[0]?.version ?? -1)).then(
          () => true,
          () => false,
        )
        if (done) return
      }
    },
    close: () => pool.end(),
  }
}
