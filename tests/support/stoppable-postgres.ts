import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureCluster, OWNER } from '@/server/postgres/cluster'
import { settle } from '@/server/postgres/home'
import { ensurePostmaster, stopPostmaster } from '@/server/postgres/postmaster'
import { temporaryFolder } from './cluster'

/** A PostgreSQL of the test's own, which nothing revives: for what happens while the database is away. */
export interface StoppablePostgres {
  /** The owner's URL; hand it to `openDatabase` or to a started app as DATABASE_URL. */
  readonly url: string
  stop(): Promise<void>
  /** Starts it again, on the same port. */
  start(): Promise<void>
  /** Stops it and removes its folder. */
  remove(): Promise<void>
}

export async function stoppablePostgres(): Promise<StoppablePostgres> {
  const folder = await temporaryFolder()
  const home = await settle(folder)
  const password = await ensureCluster(home)
  const options = { logFile: join(folder, 'postgres.log'), settings: { fsync: 'off' } }
  let postmaster = await ensurePostmaster(home, options)
  const { port } = postmaster
  return {
    url: `postgresql://${OWNER}:${password}@127.0.0.1:${port}/postgres?sslmode=disable`,
    stop: () => stopPostmaster(postmaster),
    start: async () => {
      postmaster = await ensurePostmaster(home, { ...options, port })
    },
    remove: async () => {
      await stopPostmaster(postmaster)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
