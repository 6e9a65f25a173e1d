import { randomUUID } from 'node:crypto'
import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres'
import { PAYLOAD, type System } from './system'

const STORE = { eventStoreId: 'BENCH' }
const SHARED = randomUUID()

export interface Castore extends System {
  /** A stream of so many deposits. */
  fill(streamId: string, events: number): Promise<void>
  /** All events of a stream. */
  load(streamId: string): Promise<{ payload?: unknown }[]>
}

/** Castore as its documentation uses it; the adapter opens its own connections, ten of them. */
export async function castore(url: string): Promise<Castore> {
  await PostgresEventStorageAdapter.createEventTable({ connectionString: url, tableName: 'castore_events' })
  const adapter = new PostgresEventStorageAdapter({ connectionString: url, tableName: 'castore_events' })
  const push = (aggregateId: string, version: number) =>
    adapter.pushEvent({ aggregateId, version, type: 'FundsDeposited', payload: PAYLOAD }, STORE)

  const last = async (streamId: string) =>
    (await adapter.getEvents(streamId, STORE, { reverse: true, limit: 1 })).events[0]?.version ?? 0

  return {
    name: 'castore',
    appendToNewStream: async () => void (await push(randomUUID(), 1)),
    async appendToSharedStream() {
      for (;;) {
        const version = await last(SHARED)
        const done = await push(SHARED, version + 1).then(
          () => true,
          () => false,
        )
        if (done) return
      }
    },
    async fill(streamId, events) {
      for (let version = 1; version <= events; version++) await push(streamId, version)
    },
    load: async (streamId) => (await adapter.getEvents(streamId, STORE)).events,
    close: async () => undefined,
  }
}
