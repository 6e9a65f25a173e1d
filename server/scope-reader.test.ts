import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '@/tests/support/eventually'
import { anAppend, byType, newStream, openStore } from '@/tests/support/open-store'
import { createLogTail, type LogTail } from './log-tail'
import { runScopeIndexer } from './scope-indexer'
import type { StoredEvent } from './stored-events'

const there = openStore()

const TYPES = ['A', 'B', 'C']
const ACTORS = ['ann', 'bob']
const LENGTH = 120

let log: StoredEvent[]
let tail: LogTail
let end = new AbortController()
let indexing: Promise<void> = Promise.resolve()

/** Lets the indexer run until it has come so far, and stops it there. */
async function indexUpTo(position: number): Promise<void> {
  end = new AbortController()
  const bounded: LogTail = {
    ...tail,
    follow: (after, handle, options) =>
      tail.follow(after, async (events) => handle(events.filter((event) => event.position <= position)), {
        ...options,
        batchSize: 7,
      }),
  }
  indexing = runScopeIndexer({ prisma: there.database.prisma, tail: bounded, scopesOf: byType, signal: end.signal })
  await eventually(async () => expect(await checkpoint()).toBe(position))
  end.abort()
  await indexing
}

const checkpoint = async () => {
  const found = await there.database.prisma.checkpoint.findUnique({ where: { name: 'scope-index' } })
  return Number(found?.position ?? 0)
}

beforeAll(async () => {
  tail = createLogTail({ store: there.store, url: there.database.url })
  const streams = [newStream(), newStream()]
  for (let n = 0; n < LENGTH; n++) {
    const type = TYPES[(n * 7) % 3] ?? 'A'
    await there.store.append(
      anAppend(streams[n % 2] ?? newStream(), Math.floor(n / 2) - 1, {
        actorId: ACTORS[(n * 5) % 2] ?? 'ann',
        events: [{ type, data: { n } }],
      }),
    )
  }
  log = await there.store.readAll({ after: 0, limit: 1_000 })
})
afterAll(async () => {
  await tail.close()
})

const scopes = fc.subarray([...TYPES.map((type) => `type:${type}`), ...ACTORS.map((actor) => `actor:${actor}`)])
const bound = fc.option(fc.integer({ min: 0, max: LENGTH + 5 }), { nil: undefined })
const ranges = fc.record({
  after: bound,
  before: bound,
  upTo: bound,
  limit: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
  order: fc.constantFrom<'asc' | 'desc'>('asc', 'desc'),
})

type Range = typeof ranges extends fc.Arbitrary<infer R> ? R : never

/** What ought to come: the whole log, filtered. */
function expected(asked: string[], range: Range): number[] {
  const found = log
    .filter((event) => asked.every((scope) => byType(event).includes(scope)))
    .map(({ position }) => position)
    .filter((position) => position > (range.after ?? 0))
    .filter((position) => position < (range.before ?? Number.POSITIVE_INFINITY))
    .filter((position) => position <= (range.upTo ?? Number.POSITIVE_INFINITY))
  return (range.order === 'desc' ? found.toReversed() : found).slice(0, range.limit)
}

test.each([0, 1, 50, LENGTH])('is complete while the index has come to %i', async (position) => {
  if (position > 0) await indexUpTo(position)
  await fc.assert(
    fc.asyncProperty(scopes, ranges, async (asked, range) => {
      const given = Object.fromEntries(Object.entries(range).filter(([, value]) => value !== undefined))
      const events = await there.store.readScope(asked, given)
      expect(events.map((event) => event.position)).toEqual(expected(asked, range))
    }),
    { numRuns: 60 },
  )
})

test('an index that is made again has nothing twice', async () => {
  await there.database.prisma.checkpoint.update({ where: { name: 'scope-index' }, data: { position: 0 } })
  await indexUpTo(LENGTH)
  expect(await there.database.prisma.scopeEntry.count()).toBe(
    log.reduce((sum, event) => sum + new Set(byType(event)).size, 0),
  )
})
