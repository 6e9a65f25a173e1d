import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '@/server/embedded-postgres'
import { migrate } from '@/server/migrate'
import { ensureAppLogin } from '@/server/postgres/app-role'

/** What a test needs to reach the run's PostgreSQL; plain JSON, since it crosses processes. */
export interface ClusterAddress {
  /** Owner's URL of the database `postgres`. */
  readonly ownerUrl: string
  /** The app's URL, of the template; only its login and password are of use. */
  readonly appUrl: string
  /** A migrated database, to be copied and never connected to. */
  readonly template: string
}

/** Nothing here outlives the run, so nothing need be safe from a power cut. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/** A folder in which PostgreSQL's own user can get to its data even when the tests run as root. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rewind-test-'))
  await chmod(folder, 0o755)
  return folder
}

/** Starts a PostgreSQL in a temporary folder, with a migrated template database in it. */
export async function startCluster(): Promise<ClusterAddress & { stop(): Promise<void> }> {
  const dataDir = await temporaryFolder()
  const server = await startEmbeddedPostgres({ dataDir, settings })
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const ownerUrl = server.ownerUrl('postgres')
    const template = `template_${randomUUID().slice(0, 8)}`
    await asOwner(ownerUrl, (owner) => owner.query(`CREATE DATABASE ${template}`))
    const templateUrl = server.ownerUrl(template)
    let appUrl = ''
    await migrate(templateUrl, {
      afterwards: async (owner) => {
        appUrl = await ensureAppLogin(owner, templateUrl)
      },
    })
    return { ownerUrl, appUrl, template, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Runs something on a connection of its own. */
export async function asOwner<T>(url: string, use: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(url)
  await owner.connect()
  try {
    return await use(owner)
  } finally {
    await owner.end()
  }
}
