import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ensureCluster, OWNER, ownerPassword } from './postgres/cluster'
import { DatabaseUnavailable } from './postgres/database-unavailable'
import { type Home, settle } from './postgres/home'
import { livingPostmaster } from './postgres/lock-file'
import { ensurePostmaster, type LaunchOptions, signalPostmaster, stopPostmaster } from './postgres/postmaster'

/** A PostgreSQL of the app's own, kept alive until `stop`. */
export interface EmbeddedPostgres {
  readonly port: number
  /** Connection URL of a database as the cluster's owner, a superuser. */
  ownerUrl(database: string): string
  /** Fast shutdown; returns when the server is down. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** The cluster lives in `<dataDir>/postgres`, its log is `<dataDir>/postgres.log`. */
  readonly dataDir: string
  /** Told, a line each, what happens to the server while the app runs. */
  readonly log?: (line: string) => void
  /** PostgreSQL settings beyond the app's own, `name: value`. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Held, as a session's advisory lock in database `postgres`, by the one app that owns the cluster. */
const OWNERSHIP = 7_394_685
const CLAIM_WITHIN_MS = 3_000

/**
 * Starts the cluster of a data folder, made at the first start, or takes over the server that a killed app left
 * behind. The connection that holds the ownership also notices when the server dies; it is then started again on the
 * same port, so that pools reconnect by themselves.
 * @throws DatabaseUnavailable, also when another app uses the same data folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {})
  const home = await settle(options.dataDir)
  const password = await ensureCluster(home)
  const launch: LaunchOptions = {
    logFile: join(options.dataDir, 'postgres.log'),
    ...(options.settings && { settings: options.settings }),
  }

  let postmaster = await ensurePostmaster(home, launch)
  const { port } = postmaster
  const ownerUrl = (database: string) => urlOf({ port, password }, database)
  let keeper = await claim(home, ownerUrl('postgres'))
  let stopping = false

  // A last resort, for an app that ends by an exception: it does not leave its server behind.
  const onExit = () => signalPostmaster(postmaster.pid, 'SIGINT')
  process.once('exit', onExit)

  const revive = async (): Promise<void> => {
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 5_000)) {
      try {
        postmaster = await ensurePostmaster(home, { ...launch, port })
        keeper = await claim(home, ownerUrl('postgres'))
        watch()
        log('PostgreSQL is back.')
        return
      } catch (error) {
        log(`PostgreSQL is away: ${error instanceof Error ? error.message : String(error)}`)
        await sleep(pause)
      }
    }
  }
  let revival: Promise<void> = Promise.resolve()
  const watch = () => {
    keeper.once('end', () => {
      if (stopping) return
      log('PostgreSQL has stopped; starting it again.')
      revival = revive()
    })
  }
  watch()

  const stop = async (): Promise<void> => {
    stopping = true
    await revival
    await keeper.end().catch(() => {})
    await stopPostmaster(postmaster)
    process.off('exit', onExit)
  }
  return { port, ownerUrl, stop }
}

const urlOf = ({ port, password }: { port: number; password: string }, database: string) =>
  `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`

/** The owner's URL of a database in a cluster that an app is running just now; undefined when none is. */
export async function runningOwnerUrl(dataDir: string, database: string): Promise<string | undefined> {
  const data = await realpath(join(dataDir, 'postgres')).catch(() => undefined)
  const running = data === undefined ? undefined : await livingPostmaster(data)
  if (data === undefined || running?.status !== 'ready') return undefined
  return urlOf({ port: running.port, password: await ownerPassword(data) }, database)
}

/**
 * Connects and takes the ownership; as it is the session's, a killed app loses it at once.
 * @throws DatabaseUnavailable when another app holds it.
 */
async function claim(home: Home, url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `rewind-poker ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // 'end' follows, and is what is listened to.
  client.on('error', () => {})
  await client.connect()
  try {
    const found = await client.query<{ data: string }>(`SELECT current_setting('data_directory') AS data`)
    if (found.rows[0]?.data !== home.data) {
      throw new DatabaseUnavailable(`The PostgreSQL on this port serves ${found.rows[0]?.data}, not ${home.data}.`)
    }
    for (let waited = 0; waited < CLAIM_WITHIN_MS; waited += 100) {
      const claimed = await client.query<{ ok: boolean }>(`SELECT pg_try_advisory_lock(${OWNERSHIP}) AS ok`)
      if (claimed.rows[0]?.ok) return client
      await sleep(100)
    }
    throw new DatabaseUnavailable(await ownedByAnother(client, home.data))
  } catch (error) {
    await client.end()
    throw error
  }
}

async function ownedByAnother(client: pg.Client, data: string): Promise<string> {
  const holder = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND objid = ${OWNERSHIP} AND granted`,
  )
  const process = holder.rows[0]?.name.split(' ').at(-1) ?? 'unknown'
  return `Another Rewind Poker (process ${process}) is already running on the data folder ${data}. Stop it first, or give this one its own with DATA_DIR.`
}
