import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startEmbeddedPostgres } from '@/server/embedded-postgres'
import { migrate } from '@/server/migrate'
import { ensureAppLogin } from '@/server/postgres/app-role'
import { measureAppends } from './appends'
import { measureHands } from './hands'
import { measureLoads } from './loads'
import { measureRanking } from './ranking'
import { measureReads } from './reads'
import { type Row, table } from './report'
import { measureRoom } from './room'
import { measureSeeks } from './seeks'
import { barePg } from './systems/bare-pg'
import { castore } from './systems/castore'
import { messageDb } from './systems/message-db'
import { rewind } from './systems/rewind'
import { measureTablePage } from './table-page'
import { measureTails } from './tails'

// Everything against one PostgreSQL of the bench's own, with the settings that the app itself uses: durable commits.
// npm run bench -- --room 300: the whole room alone, for so many seconds; npm run bench -- --table: the table's page alone;
// npm run bench -- --past: how soon any moment of the past is there, alone.

const { values: asked } = parseArgs({
  options: { room: { type: 'string' }, table: { type: 'boolean' }, past: { type: 'boolean' } },
})
const roomSeconds = Number(asked.room ?? 60)
if (!Number.isInteger(roomSeconds) || roomSeconds < 1) throw new Error('--room is a number of seconds')

const folder = await mkdtemp(join(tmpdir(), 'rewind-bench-'))
await chmod(folder, 0o755)
const server = await startEmbeddedPostgres({ dataDir: folder })

async function database(name: string): Promise<string> {
  const owner = new pg.Client(server.ownerUrl('postgres'))
  await owner.connect()
  await owner.query(`CREATE DATABASE ${name}`)
  await owner.end()
  return server.ownerUrl(name)
}

/** A migrated database: its owner's URL, and the app's. */
async function migrated(name: string): Promise<{ ownerUrl: string; url: string }> {
  const ownerUrl = await database(name)
  let url = ''
  await migrate(ownerUrl, {
    afterwards: async (owner) => {
      url = await ensureAppLogin(owner, ownerUrl)
    },
  })
  return { ownerUrl, url }
}

const rows: Row[] = []
const say = (added: Row[]) => {
  rows.push(...added)
  for (const { what, figures, comesTo } of added) console.error(what, figures, comesTo ?? '')
}

/** The store beside the others, and the parts of the room by themselves. */
async function measureParts(): Promise<void> {
  const { url } = await migrated('rewind')
  const ours = await rewind(url)
  const reader = await rewind(url)
  const bare = await barePg(await database('bare'))
  const one = await castore(await database('castore'))
  const other = await messageDb(await database('message_db'))

  say(await measureAppends(ours, bare, [one, other]))
  say(await measureLoads(ours, one))
  say(await measureReads(ours, bare))
  say(measureHands())
  say(measureRanking())
  say(await measureTails(ours, reader, bare, await migrated('app')))
  await Promise.all([ours, reader, bare, one, other].map((system) => system.close()))
}

try {
  const isAsked = (part: 'room' | 'table' | 'past') => Object.keys(asked).length === 0 || asked[part] !== undefined
  if (Object.keys(asked).length === 0) await measureParts()
  if (isAsked('table')) say(await measureTablePage(await migrated('page')))
  if (isAsked('past')) say(await measureSeeks(await migrated('past')))
  if (isAsked('room')) say(await measureRoom((await migrated('room')).url, roomSeconds))
  console.log(
    `\n${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}, PostgreSQL 18\n\n${table(rows)}\n`,
  )
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
// Castore's adapter keeps its connections open for good.
process.exit()
