import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedPostgres, runningOwnerUrl, startEmbeddedPostgres } from './embedded-postgres'
import { migrate } from './migrate'
import { actingAsApp, appUrl, ensureAppLogin, grantAppRole } from './postgres/app-role'
import { type Connections, openConnections } from './postgres/connections'
import { DatabaseUnavailable } from './postgres/database-unavailable'

/** The migrated database, as the app's role. */
export interface Database extends Connections {
  /** Connection URL of the app's role, for a connection of one's own (LISTEN, advisory locks). */
  readonly url: string
  /** Connection URL of the role that owns the tables; for migrations, never for requests. */
  readonly ownerUrl: string
  /** The migrations applied by this start. */
  readonly migrations: readonly string[]
  /** Closes the pool, and stops PostgreSQL if it is the embedded one. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  readonly DATABASE_URL?: string | undefined
  readonly DATABASE_OWNER_URL?: string | undefined
  readonly DATA_DIR: string
  /** Asked, as the owner, before anything is written; if it throws, nothing is. */
  readonly beforehand?: (owner: pg.Client) => Promise<void>
  /** Told, a line each, what befalls the database while the app runs. */
  readonly log?: (line: string) => void
}

/** The embedded cluster's database. */
const NAME = 'rewind'
/** A server that is started together with the app may take this long to answer. */
const ANSWERS_WITHIN_MS = 20_000

/**
 * Opens the app's database: DATABASE_URL, else an embedded PostgreSQL in DATA_DIR. Migrations are applied by the owner
 * (DATABASE_OWNER_URL, else the login of DATABASE_URL); the app itself acts as a role that owns nothing.
 * @throws DatabaseUnavailable when it does not answer or cannot be started
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.DATABASE_URL === undefined
    ? await openEmbedded(options)
    : await openGiven(options.DATABASE_URL, options)
}

/** The app's database for a tool that runs beside the app, or while none runs. */
export async function reachDatabase(options: DatabaseOptions): Promise<Pick<Database, 'prisma' | 'url' | 'close'>> {
  const running = options.DATABASE_URL === undefined && (await runningOwnerUrl(options.DATA_DIR, NAME))
  if (!running) return openDatabase(options)
  const url = appUrl(running)
  return { ...openConnections(url), url }
}

async function openGiven(
  loginUrl: string,
  { DATABASE_OWNER_URL, beforehand, log }: DatabaseOptions,
): Promise<Database> {
  const ownerUrl = DATABASE_OWNER_URL ?? loginUrl
  const login = decodeURIComponent(new URL(loginUrl).username)
  const isOwner = login === decodeURIComponent(new URL(ownerUrl).username)
  await untilItAnswers(ownerUrl)
  const migrations = await migrate(ownerUrl, {
    ...(beforehand && { beforehand }),
    afterwards: (owner) => grantAppRole(owner, login || owner.user || ''),
  })
  const url = isOwner ? actingAsApp(loginUrl) : loginUrl
  return { ...openConnections(url, reportTo(log)), url, ownerUrl, migrations }
}

async function openEmbedded({ DATA_DIR, beforehand, log }: DatabaseOptions): Promise<Database> {
  const server = await startEmbeddedPostgres({ dataDir: DATA_DIR, ...(log && { log }) })
  try {
    return await openOn(server, beforehand, log)
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function openOn(
  server: EmbeddedPostgres,
  beforehand: DatabaseOptions['beforehand'],
  log: DatabaseOptions['log'],
): Promise<Database> {
  const ownerUrl = server.ownerUrl(NAME)
  await ensureDatabase(server.ownerUrl('postgres'))
  let url = ''
  const migrations = await migrate(ownerUrl, {
    ...(beforehand && { beforehand }),
    afterwards: async (owner) => {
      url = await ensureAppLogin(owner, ownerUrl)
    },
  })
  const connections = openConnections(url, reportTo(log))
  const close = async () => {
    await connections.close()
    await server.stop()
  }
  return { ...connections, url, ownerUrl, migrations, close }
}

async function ensureDatabase(maintenanceUrl: string): Promise<void> {
  const owner = new pg.Client(maintenanceUrl)
  await owner.connect()
  try {
    const found = await owner.query('SELECT FROM pg_database WHERE datname = $1', [NAME])
    if (found.rowCount === 0) await owner.query(`CREATE DATABASE ${NAME}`)
  } finally {
    await owner.end()
  }
}

/** A refused connection or a server still starting up is tried again; a wrong password or name is said at once. */
async function untilItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + ANSWERS_WITHIN_MS
  for (;;) {
    const failure = await knock(url)
    if (!failure) return
    if (!isPassing(failure) || Date.now() > deadline) {
      const { host, pathname } = new URL(url)
      throw new DatabaseUnavailable(`The database ${host}${pathname} cannot be used: ${failure.message}`)
    }
    await sleep(500)
  }
}

async function knock(url: string): Promise<(Error & { code?: string }) | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    await client.end().catch(() => {})
  }
}

/** SQLSTATE 57P03 is "the database system is starting up"; a code of five characters else is a considered refusal. */
const isPassing = (error: { readonly code?: string }) =>
  error.code === '57P03' || error.code === undefined || !/^[0-9A-Z]{5}$/.test(error.code)

const reportTo = (log: DatabaseOptions['log']) => (error: Error) =>
  log?.(`A database connection was lost: ${error.message}`)
