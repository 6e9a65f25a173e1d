import { afterEach, describe, expect, test } from 'vitest'
import { eventually } from '@/tests/support/eventually'
import { anAppend, facts, newStream, openStore } from '@/tests/support/open-store'
import { createLogTail, type LogTail } from './log-tail'

const there = openStore()
const tails: LogTail[] = []

const newTail = (options: { pollMs?: number } = {}) => {
  const tail = createLogTail({ store: there.store, url: there.database.url, ...options })
  tails.push(tail)
  return tail
}

afterEach(async () => {
  for (const tail of tails.splice(0)) await tail.close()
})

/** Follows from a position on and keeps what it sees. */
function watch(tail: LogTail, after: number, batchSize?: number) {
  const positions: number[] = []
  const end = new AbortController()
  const done = tail.follow(after, (events) => void positions.push(...events.map(({ position }) => position)), {
    signal: end.signal,
    ...(batchSize && { batchSize }),
  })
  return { positions, stop: () => end.abort(), done }
}

const append = async (count: number, store = there.store) => {
  const appended = await store.append(anAppend(newStream(), -1, { events: facts(count) }))
  if (appended.type !== 'appended') throw new Error(appended.type)
  return appended.position
}

const upTo = (after: number, last: number) => Array.from({ length: last - after }, (_, n) => after + n + 1)

test('catches up, then follows, in batches of the asked size', async () => {
  const start = await there.store.head()
  await append(7)
  const sizes: number[] = []
  const end = new AbortController()
  const seen: number[] = []
  const done = newTail().follow(
    start,
    (events) => {
      sizes.push(events.length)
      seen.push(...events.map(({ position }) => position))
    },
    { signal: end.signal, batchSize: 3 },
  )
  await eventually(() => expect(seen).toHaveLength(7))
  const last = await append(2)
  await eventually(() => expect(seen).toEqual(upTo(start, last)))
  expect(sizes).toEqual([3, 3, 1, 2])
  end.abort()
  await done
})

test('four followers, each from its own place, each see everything once', async () => {
  const start = await there.store.head()
  await append(50)
  const tail = newTail()
  const watched = [0, 10, 49, 50].map((offset) => ({ from: start + offset, ...watch(tail, start + offset, 7) }))
  let last = 0
  for (let n = 0; n < 20; n++) last = await append(3)
  for (const { from, positions } of watched) await eventually(() => expect(positions).toEqual(upTo(from, last)))
})

test('whoever is first is told of an append before all others, also of those who have followed for longer', async () => {
  const tail = newTail()
  const start = await there.store.head()
  const end = new AbortController()
  const told: string[] = []
  const follow = (name: string, isFirst: boolean) =>
    tail.follow(start, () => void told.push(name), { signal: end.signal, isFirst })
  const done = [follow('projection', false), follow('saga', false), follow('gateway', true)]
  for (let round = 1; round <= 3; round++) {
    await append(1)
    await eventually(() => expect(told).toHaveLength(3 * round))
    expect(told.slice(-3)).toEqual(['gateway', 'projection', 'saga'])
  }
  end.abort()
  await Promise.all(done)
})

test('a slow follower falls behind what is kept in memory, and still misses nothing', async () => {
  const start = await there.store.head()
  const tail = newTail()
  const seen: number[] = []
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const end = new AbortController()
  const done = tail.follow(
    start,
    async (events) => {
      if (seen.length === 0) await held
      seen.push(...events.map(({ position }) => position))
    },
    { signal: end.signal },
  )
  const quick = watch(tail, start)
  let last = 0
  for (let n = 0; n < 24; n++) last = await append(1_000)
  await eventually(() => expect(quick.positions).toHaveLength(24_000))
  letGo()
  await eventually(() => expect(seen).toEqual(upTo(start, last)))
  end.abort()
  await done
}, 60_000)

test('what the handler throws ends the following', async () => {
  const position = await append(1)
  const failing = newTail().follow(
    position - 1,
    () => {
      throw new Error('no good')
    },
    { signal: new AbortController().signal },
  )
  await expect(failing).rejects.toThrow('no good')
})

test('ends when it is told to, also while it waits', async () => {
  const watched = watch(newTail(), await there.store.head())
  setTimeout(watched.stop, 30)
  await watched.done
})

describe('what other processes append', () => {
  test('arrives within milliseconds', async () => {
    const start = await there.store.head()
    const watched = watch(newTail({ pollMs: 60_000 }), start)
    const other = there.another()
    const last = await append(1, other)
    await eventually(() => expect(watched.positions).toEqual(upTo(start, last)))
    const waits: number[] = []
    for (let n = 0; n < 30; n++) {
      const next = await append(1, other)
      const began = performance.now()
      await eventually(() => expect(watched.positions.at(-1)).toBe(next), 2_000)
      waits.push(performance.now() - began)
    }
    expect(Math.max(...waits)).toBeLessThan(2_000)
  })

  test('arrives in order with what this one appends', async () => {
    const start = await there.store.head()
    const watched = watch(newTail(), start)
    const other = there.another()
    const positions = await Promise.all(
      Array.from({ length: 60 }, (_, n) => append(1 + (n % 3), n % 2 ? other : there.store)),
    )
    await eventually(() => expect(watched.positions).toEqual(upTo(start, Math.max(...positions))))
  })

  test('arrives although the listening connection is killed again and again', async () => {
    const start = await there.store.head()
    const watched = watch(newTail(), start)
    const other = there.another()
    let last = 0
    for (let n = 0; n < 5; n++) {
      last = await append(1, other)
      const killed = await there.asOwner<{ count: string }>(
        `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
         WHERE datname = current_database() AND query LIKE 'LISTEN %'`,
      )
      if (n > 0) expect(Number(killed[0]?.count)).toBeGreaterThanOrEqual(0)
      last = await append(1, other)
      await eventually(() => expect(watched.positions).toEqual(upTo(start, last)))
    }
  })

  test('arrives by looking, if no word of it comes through', async () => {
    const start = await there.store.head()
    const watched = watch(newTail({ pollMs: 100 }), start)
    await eventually(() => there.store.head())
    await there.asOwner(`
      INSERT INTO events (position, recorded_at, command_id, correlation_id, version, schema_version, stream_id, type,
        causation_id, actor_id, hash, data)
      SELECT max(position) + 1, now(), gen_random_uuid(), gen_random_uuid(), 0, 1, 'quiet-' || gen_random_uuid(), 'X', '-',
        'system', sha256(''), '{}' FROM events`)
    await eventually(() => expect(watched.positions).toEqual([start + 1]))
  })
})
