import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import type { StreamId } from '@/domain/kernel'
import type { Append } from '@/server/append'
import { createEventStore, type EventStore } from '@/server/event-store'
import { openConnections } from '@/server/postgres/connections'
import type { ScopesOf } from '@/server/scope-reader'
import type { Upcaster } from '@/server/upcasters'
import { asOwner } from './cluster'
import { type TestDatabase, testDatabase } from './postgres'
import { SECRET } from './secret'

export const byType: ScopesOf = ({ type, correlationId, actorId }) => [
  `type:${type}`,
  `correlation:${correlationId}`,
  `actor:${actorId}`,
]

export const newStream = (): StreamId => `player-${randomUUID()}`

/** An append of `events` events, as simple as can be; whatever a test cares about it says itself. */
export function anAppend(streamId: StreamId, expectedVersion: number, changes: Partial<Append> = {}): Append {
  const id = changes.command?.id ?? randomUUID()
  return {
    streamId,
    expectedVersion,
    command: { id, type: 'DepositFunds', data: { amount: 10 } },
    actorId: 'system',
    correlationId: id,
    causationId: id,
    events: [{ type: 'FundsDeposited', data: { amount: 10 } }],
    ...changes,
  }
}

export const facts = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ type: 'FundsDeposited', data: { amount: n + 1 } }))

/** A store on a database of the test file's own. */
export function openStore(options: { upcasters?: readonly Upcaster[] } = {}) {
  let database: TestDatabase
  let store: EventStore
  const closing: (() => Promise<void>)[] = []

  beforeAll(async () => {
    database = await testDatabase()
    store = createEventStore({ prisma: database.prisma, secret: SECRET, scopesOf: byType, ...options })
  })
  afterAll(async () => {
    for (const close of closing) await close()
    await database.close()
  })

  return {
    get database() {
      return database
    },
    get store() {
      return store
    },
    /** The store of another process, perhaps one of another age. */
    another(changes: { upcasters?: readonly Upcaster[] } = {}): EventStore {
      const connections = openConnections(database.url)
      closing.push(connections.close)
      return createEventStore({ prisma: connections.prisma, secret: SECRET, scopesOf: byType, ...options, ...changes })
    },
    /** @returns what the owner of the tables gets to see */
    asOwner: <Row extends object>(sql: string, values: unknown[] = []) =>
      asOwner(database.ownerUrl, async (owner) => (await owner.query<Row>(sql, values)).rows),
  }
}
