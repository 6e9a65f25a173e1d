import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { bankroll } from '@/projections/bankroll'
import { lobby } from '@/projections/lobby'
import { fold } from '@/projections/projection'
import { table } from '@/projections/table'
import { tableActivity } from '@/projections/table-activity'
import { tableLedger } from '@/projections/table-ledger'
import { eventually } from '@/tests/support/eventually'
import { opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import { CHUNK, type ChronicleSource, createChronicle, MOST_CHUNKS, PATIENCE } from './chronicle'

const PROJECTIONS = [bankroll, table, lobby, tableActivity, tableLedger]

/** The room's beginning, and then chips that come and go for so many events. */
function aLog(events: number): Recorded<RoomEvent>[] {
  const room = new SimulatedRoom()
  for (const command of opening) room.send(command)
  room.runErrands(() => 0)
  const [deposited] = room.log.filter(({ type }) => type === 'FundsDeposited')
  if (!deposited) throw new Error('nobody deposited')
  const more = Array.from({ length: Math.max(events - room.log.length, 0) }, (_, n) => ({
    ...deposited,
    // Positions have gaps where other scopes' events are.
    position: room.log.length + 3 * (n + 1),
  }))
  return [...room.log, ...more]
}

/** A room that answers at once or fails, and what it was asked. */
function aSource(log: readonly Recorded<RoomEvent>[]) {
  const asked: number[] = []
  const broken = { now: false }
  const source: ChronicleSource = {
    async events(after, limit) {
      asked.push(after)
      if (broken.now) throw new Error('The store is away')
      const events = log.filter(({ position }) => position > after).slice(0, limit)
      return { events, next: null, names: {} }
    },
    async views(at) {
      if (broken.now) throw new Error('The store is away')
      const before = log.filter(({ position }) => position <= at)
      const views = PROJECTIONS.map(({ name, ...projection }) => [name, fold<unknown>({ name, ...projection }, before)])
      return { views: Object.fromEntries(views), position: at, names: { at: String(at) } }
    },
  }
  return { source, asked, broken }
}

const LOG = aLog(6 * CHUNK + 100)
const POSITIONS = LOG.map(({ position }) => position)

const arrived = (chronicle: ReturnType<typeof createChronicle>, stop: number) =>
  eventually(async () => expect(chronicle.past().arrivalOf(stop)).toBe('here'))

test('whatever moments are gone to, in any order, each is what a fold from the first event makes of it', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -1, max: LOG.length - 1 }), { minLength: 1, maxLength: 12 }),
      async (stops) => {
        const chronicle = createChronicle(aSource(LOG).source)
        for (const stop of stops) {
          chronicle.show(stop, POSITIONS)
          await arrived(chronicle, stop)
          expect(chronicle.past().eventAt(stop)).toEqual(LOG[stop])
          for (const projection of PROJECTIONS)
            expect(chronicle.past().viewsAt<unknown>(projection, stop)).toEqual(
              fold<unknown>(projection, LOG.slice(0, stop + 1)),
            )
        }
      },
    ),
    { numRuns: 25 },
  ))

test('a moment is reached by the chunk that holds it, and what lies ahead is loaded before it is reached', async () => {
  const { source, asked } = aSource(LOG)
  const chronicle = createChronicle(source)
  const border = (chunk: number) => POSITIONS[chunk * CHUNK - 1]
  chronicle.show(3 * CHUNK + 20, POSITIONS)
  await arrived(chronicle, 3 * CHUNK + 20)
  await arrived(chronicle, 3 * CHUNK - 1)
  expect(asked).toEqual([border(3), border(2)])
  chronicle.show(3 * CHUNK + 21, POSITIONS)
  await arrived(chronicle, 4 * CHUNK)
  expect(asked).toEqual([border(3), border(2), border(4)])
  for (let stop = 3 * CHUNK + 21; stop < 4 * CHUNK - 1; stop++) chronicle.show(stop, POSITIONS)
  expect(asked).toHaveLength(3)
})

test('while a thumb is dragged along, only the chunks it rests on are loaded, two at a time', async () => {
  const { source, asked } = aSource(LOG)
  const chronicle = createChronicle(source)
  for (let stop = 0; stop < LOG.length; stop += 10) chronicle.show(stop, POSITIONS)
  expect(asked).toHaveLength(2)
  await arrived(chronicle, LOG.length - 1)
  await arrived(chronicle, LOG.length - 10)
  expect(asked.length).toBeLessThan(5)
})

test('what lies under the pointer is loaded once what is waited for is here, and once', async () => {
  const { source, asked } = aSource(LOG)
  const chronicle = createChronicle(source)
  const border = (chunk: number) => POSITIONS[chunk * CHUNK - 1]
  chronicle.ready(2 * CHUNK)
  expect(asked).toEqual([])
  chronicle.show(5 * CHUNK, POSITIONS)
  chronicle.ready(2 * CHUNK)
  expect(asked).toEqual([border(5)])
  await arrived(chronicle, 2 * CHUNK)
  await arrived(chronicle, 5 * CHUNK - 1)
  chronicle.show(5 * CHUNK + 1, POSITIONS)
  await arrived(chronicle, 6 * CHUNK)
  expect(asked).toEqual([border(5), border(2), border(4), border(6)])
})

test('while a moment is on its way, the one before it stays', async () => {
  const chronicle = createChronicle(aSource(LOG).source)
  chronicle.show(10, POSITIONS)
  await arrived(chronicle, 10)
  const before = chronicle.past().viewsAt(bankroll, 10)
  chronicle.show(5 * CHUNK, POSITIONS)
  expect(chronicle.past().arrivalOf(5 * CHUNK)).toBe('loading')
  expect(chronicle.past().viewsAt(bankroll, 5 * CHUNK)).toBe(before)
  await arrived(chronicle, 5 * CHUNK)
  expect(chronicle.past().viewsAt(bankroll, 5 * CHUNK)).not.toEqual(before)
  expect(chronicle.past().viewsAt(bankroll, 5 * CHUNK)).toBe(chronicle.past().viewsAt(bankroll, 5 * CHUNK))
})

/** Asked again and again, it never answers; a call that is given up ends. */
function aSilentSource() {
  const asked: AbortSignal[] = []
  const never = <Answer>(signal: AbortSignal) =>
    new Promise<Answer>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  const source: ChronicleSource = {
    events(_after, _limit, signal) {
      asked.push(signal)
      return never(signal)
    },
    views: (_at, signal) => never(signal),
  }
  return { source, asked }
}

test('what is never answered is given up, said, and leaves the way free for other moments', async () => {
  vi.useFakeTimers()
  try {
    const { source, asked } = aSilentSource()
    const chronicle = createChronicle(source)
    for (const chunk of [1, 3]) chronicle.show(chunk * CHUNK, POSITIONS)
    expect(asked).toHaveLength(2)
    chronicle.show(5 * CHUNK, POSITIONS)
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(PATIENCE)
    expect(asked).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(4 * PATIENCE)
    expect(chronicle.past().arrivalOf(5 * CHUNK)).toBe('failed')
    expect(asked.every(({ aborted }) => aborted)).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('a page that is left waits for nothing more', async () => {
  const { source, asked } = aSilentSource()
  const chronicle = createChronicle(source)
  chronicle.show(CHUNK, POSITIONS)
  chronicle.close()
  expect(asked.map(({ aborted }) => aborted)).toEqual([true])
  await Promise.resolve()
  expect(asked).toHaveLength(1)
  chronicle.show(CHUNK, POSITIONS)
  expect(chronicle.past().arrivalOf(CHUNK)).toBe('loading')
  expect(asked).toHaveLength(2)
})

test('what cannot be loaded is said, and can be tried again', async () => {
  const { source, broken } = aSource(LOG)
  const chronicle = createChronicle(source)
  broken.now = true
  chronicle.show(CHUNK, POSITIONS)
  await eventually(async () => expect(chronicle.past().arrivalOf(CHUNK)).toBe('failed'))
  broken.now = false
  let heard = 0
  const stop = chronicle.listen(() => heard++)
  chronicle.retry()
  expect(chronicle.past().arrivalOf(CHUNK)).toBe('loading')
  await arrived(chronicle, CHUNK)
  expect(heard).toBeGreaterThan(1)
  stop()
})

test('what happens meanwhile is added to the last chunk, and what was missed is loaded again', async () => {
  const soFar = 2 * CHUNK + 10
  const { source, asked } = aSource(LOG)
  const early: ChronicleSource = {
    ...source,
    events: async (...range) => {
      const page = await source.events(...range)
      return { ...page, events: page.events.filter(({ position }) => position <= (POSITIONS[soFar - 1] ?? 0)) }
    },
  }
  let present = early
  const chronicle = createChronicle({ events: (...range) => present.events(...range), views: source.views })
  chronicle.show(soFar - 1, POSITIONS.slice(0, soFar))
  await arrived(chronicle, soFar - 1)
  chronicle.grow(LOG.slice(soFar, soFar + 5), soFar)
  expect(chronicle.past().eventAt(soFar + 4)).toEqual(LOG[soFar + 4])
  expect(chronicle.past().viewsAt(bankroll, soFar + 4)).toEqual(fold(bankroll, LOG.slice(0, soFar + 5)))
  expect(chronicle.past().arrivalOf(soFar + 5)).toBe('loading')

  present = source
  // Heard of without what lies between: it is no part of what is held.
  chronicle.grow(LOG.slice(soFar + 7, soFar + 9), soFar + 7)
  expect(chronicle.past().eventAt(soFar + 7)).toBeUndefined()
  const before = asked.length
  chronicle.show(soFar + 8, POSITIONS)
  await arrived(chronicle, soFar + 8)
  expect(asked[before]).toBe(POSITIONS[2 * CHUNK - 1])
  expect(chronicle.past().viewsAt(bankroll, soFar + 8)).toEqual(fold(bankroll, LOG.slice(0, soFar + 9)))
})

test('however far one goes, only so many chunks are kept', async () => {
  const chunks = 2 * MOST_CHUNKS
  const log = aLog(chunks * CHUNK)
  const positions = log.map(({ position }) => position)
  const { source } = aSource([])
  const chronicle = createChronicle({
    events: async (after, limit) => {
      const first = positions.findIndex((position) => position > after)
      return { events: log.slice(first, first + limit), next: null, names: {} }
    },
    views: source.views,
  })
  const kept = () =>
    Array.from({ length: chunks }, (_, n) => chronicle.past().arrivalOf(n * CHUNK)).filter((a) => a === 'here')
  for (let chunk = 0; chunk < chunks; chunk++) {
    chronicle.show(chunk * CHUNK, positions)
    await arrived(chronicle, chunk * CHUNK)
    expect(kept().length).toBeLessThanOrEqual(MOST_CHUNKS)
  }
  expect(kept()).toHaveLength(MOST_CHUNKS)
  chronicle.show(0, positions)
  await arrived(chronicle, 0)
  expect(chronicle.past().eventAt(0)).toEqual(log[0])
})
