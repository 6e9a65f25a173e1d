import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, test } from 'vitest'
import { eventually } from '@/tests/support/eventually'
import { anAppend, facts, newStream, openStore } from '@/tests/support/open-store'
import { createLogTail } from './log-tail'

const there = openStore()

const WRITERS = 16

test('sixteen writers on one stream: exactly the winners’ events, and no gap', async () => {
  const stream = newStream()
  const stores = [there.store, there.another(), there.another(), there.another()]
  const won: string[] = []
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const store = stores[writer % stores.length] ?? there.store
      let version = -1
      for (let tries = 0; tries < 20; tries++) {
        const append = anAppend(stream, version, { events: facts(1 + (tries % 3)) })
        const appended = await store.append(append)
        if (appended.type === 'appended') won.push(append.command.id)
        version = appended.type === 'conflict' ? appended.currentVersion : version + append.events.length
      }
    }),
  )
  const events = await there.store.readStream(stream)
  expect(events.map(({ version }) => version)).toEqual(events.map((_, n) => n))
  expect(new Set(events.map(({ commandId }) => commandId))).toEqual(new Set(won))
  expect(won.length).toBeGreaterThan(20)
  for (const commandId of won) {
    const own = events.filter((event) => event.commandId === commandId).map(({ data }) => data)
    expect(own).toEqual(facts(own.length).map(({ data }) => data))
  }
})

test('a follower beside sixteen writers in three processes loses none, and sees them in order', async () => {
  const stores = [there.store, there.another(), there.another()]
  const start = await there.store.head()
  const seen: number[] = []
  const end = new AbortController()
  const tail = createLogTail({ store: there.store, url: there.database.url })
  const following = tail.follow(start, (events) => void seen.push(...events.map(({ position }) => position)), {
    signal: end.signal,
    batchSize: 100,
  })
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const stream = newStream()
      for (let n = 0; n < 40; n++) await stores[writer % 3]?.append(anAppend(stream, n - 1))
    }),
  )
  await eventually(() => expect(seen).toHaveLength(WRITERS * 40))
  expect(seen).toEqual(seen.map((_, n) => start + n + 1))
  end.abort()
  await following
  await tail.close()
})

test('an append that commits late is not skipped: whoever comes after it waits for it', async () => {
  const [late, early] = [new pg.Client(there.database.url), new pg.Client(there.database.url)]
  await Promise.all([late.connect(), early.connect()])
  const start = await there.store.head()
  const statement = (stream: string) => ({
    text: `SELECT append_one($1, '00', 'X', $2, -1, 'system', $1, '-', NULL, NULL, NULL, 'FundsDeposited', 1, '{}', false)`,
    values: [randomUUID(), stream],
  })
  try {
    const [first, second] = [newStream(), newStream()]
    await late.query('BEGIN')
    await late.query(statement(first))
    let isDone = false
    const other = early.query(statement(second)).then(() => {
      isDone = true
    })
    const third = there.store.append(anAppend(newStream(), -1))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(isDone).toBe(false)
    expect(await there.store.readAll({ after: start, limit: 10 })).toEqual([])
    await late.query('COMMIT')
    await Promise.all([other, third])
    const events = await there.store.readAll({ after: start, limit: 10 })
    expect(events.map(({ position }) => position)).toEqual([start + 1, start + 2, start + 3])
    expect(events[0]?.streamId).toBe(first)
  } finally {
    await Promise.all([late.end(), early.end()])
  }
})

test('an append that is rolled back leaves no gap', async () => {
  const start = await there.store.head()
  await there.asOwner(`
    BEGIN;
    SELECT append_one(gen_random_uuid(), '00', 'X', 'x-1', -1, 'system', gen_random_uuid(), '-', NULL, NULL, NULL, 'X', 1,
      '{}', false);
    ROLLBACK`)
  const appended = await there.store.append(anAppend(newStream(), -1))
  expect(appended.type === 'appended' && appended.position).toBe(start + 1)
})
