import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '@/tests/support/eventually'
import { anAppend, byType, newStream } from '@/tests/support/open-store'
import { SECRET } from '@/tests/support/secret'
import { type StoppablePostgres, stoppablePostgres } from '@/tests/support/stoppable-postgres'
import { createEventStore, type EventStore } from './event-store'
import { createLogTail, type LogTail } from './log-tail'
import { migrate } from './migrate'
import { type Connections, openConnections } from './postgres/connections'
import { runScopeIndexer } from './scope-indexer'
import { isStoreUnavailable } from './store-unavailable'

let postgres: StoppablePostgres
let connections: Connections
let store: EventStore
let tail: LogTail

beforeAll(async () => {
  postgres = await stoppablePostgres()
  await migrate(postgres.url)
  connections = openConnections(postgres.url)
  store = createEventStore({ prisma: connections.prisma, secret: SECRET, scopesOf: byType })
  tail = createLogTail({ store, url: postgres.url })
})
afterAll(async () => {
  await tail.close()
  await connections.close()
  await postgres.remove()
})

test('while Postgres is away everything says so, and afterwards everything goes on by itself', async () => {
  const stream = newStream()
  const positions: number[] = []
  const end = new AbortController()
  const following = tail.follow(0, (events) => void positions.push(...events.map(({ position }) => position)), end)
  const indexing = runScopeIndexer({ prisma: connections.prisma, tail, scopesOf: byType, signal: end.signal })
  await store.append(anAppend(stream, -1))
  await eventually(() => expect(positions).toEqual([1]))

  const interrupted = Promise.allSettled(Array.from({ length: 50 }, () => store.append(anAppend(newStream(), -1))))
  await postgres.stop()
  for (const outcome of await interrupted)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'StoreUnavailable' })

  const away = { code: 'StoreUnavailable' }
  const command = anAppend(stream, 0)
  const began = performance.now()
  await expect(store.append(command)).rejects.toMatchObject(away)
  await expect(Promise.all([1, 2, 3].map(() => store.append(anAppend(newStream(), -1))))).rejects.toMatchObject(away)
  await expect(store.readStream(stream)).rejects.toMatchObject(away)
  await expect(store.readScope(['type:X'])).rejects.toMatchObject(away)
  await expect(store.answerTo(command.command, 'system')).rejects.toMatchObject(away)
  await expect(store.loadSnapshot(stream, { schemaVersion: 1, sealed: { fields: {} } })).rejects.toMatchObject(away)
  await expect(store.head()).rejects.toMatchObject(away)
  expect(performance.now() - began).toBeLessThan(10_000)

  await postgres.start()
  const appended = await eventually(() => store.append(command))
  expect(['appended', 'repeated']).toContain(appended.type)
  expect(await store.readStream(stream)).toHaveLength(2)
  const head = await store.head()
  await eventually(() => expect(positions).toEqual(Array.from({ length: head }, (_, n) => n + 1)))
  await eventually(async () => {
    const checkpoint = await connections.prisma.checkpoint.findUnique({ where: { name: 'scope-index' } })
    expect(Number(checkpoint?.position)).toBe(head)
  })
  end.abort()
  await Promise.all([following, indexing])
})

test('an append whose answer got lost is repeated safely', async () => {
  const append = anAppend(newStream(), -1)
  const attempts = Array.from({ length: 20 }, () => append)
  const kill = connections.pool.query(`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%append_%'`)
  const outcomes = await Promise.allSettled([...attempts.map((same) => store.append(same)), kill])
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(isStoreUnavailable(outcome.reason)).toBe(true)
  const answer = await eventually(() => store.append(append))
  expect(answer).toMatchObject({ version: 0 })
  expect(await store.readStream(append.streamId)).toHaveLength(1)
})

test.each([
  [{ code: 'StoreUnavailable' }, true],
  [{ code: 'P1001' }, true],
  [{ code: 'P2010', meta: { driverAdapterError: { cause: { kind: 'ConnectionClosed' } } } }, true],
  [{ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '57P01' } } } }, true],
  [{ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '22P05' } } } }, false],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('timeout exceeded when trying to connect'), true],
  [new Error('something else'), false],
  [undefined, false],
  ['Connection terminated', false],
])('%j: %s', (error, isAway) => expect(isStoreUnavailable(error)).toBe(isAway))
