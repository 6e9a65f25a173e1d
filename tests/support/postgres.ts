import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { type Connections, openConnections } from '@/server/postgres/connections'
import { asOwner } from './cluster'

/** A migrated database of the caller's own: pool and Prisma act as the app's role, as in the app. */
export interface TestDatabase extends Connections {
  /** Connection URL of the app's role, which owns nothing. */
  readonly url: string
  /** Connection URL of the owner, a superuser. */
  readonly ownerUrl: string
  /** Closes the pool and drops the database. */
  close(): Promise<void>
}

/** A fresh database, copied from the migrated template; close it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asOwner(cluster.ownerUrl, (owner) => owner.query(`CREATE DATABASE ${name} TEMPLATE ${cluster.template}`))
  const url = withDatabase(cluster.appUrl, name)
  const connections = openConnections(url)
  const close = async () => {
    await connections.close()
    await asOwner(cluster.ownerUrl, (owner) => owner.query(`DROP DATABASE ${name} WITH (FORCE)`))
  }
  return { ...connections, url, ownerUrl: withDatabase(cluster.ownerUrl, name), close }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
