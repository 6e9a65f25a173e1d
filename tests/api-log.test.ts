import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { bankroll } from '@/projections/bankroll'
import { balance, books, THE_ROOM } from '@/projections/books'
import { ledger } from '@/projections/ledger'
import { lobby, openTables } from '@/projections/lobby'
import { extendOutline, NO_OUTLINE, unpackOutline } from '@/projections/outline'
import { fold } from '@/projections/projection'
import { extendRoomOutline } from '@/projections/room-outline'
import { table } from '@/projections/table'
import type { ApiClient } from './support/api-client'
import { underContract } from './support/contract'
import { eventually } from './support/eventually'
import { quietLog, unfinished, wholeLog } from './support/log'
import { type RunningApp, runningApp } from './support/running-app'

type Event = Recorded<RoomEvent>

let app: RunningApp
let api: ApiClient
let log: Event[]
let head: number

beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
  await reachForOneSeat()
  log = await quietLog(api)
  head = log.length
})
afterAll(() => app?.close())

/** Four players ask for the same two seats at once: some are seated, some get their chips back, and one leaves again. */
async function reachForOneSeat() {
  const players = await Promise.all(['Ann', 'Ben', 'Cat', 'Dan'].map((name) => api.signUp(name, 1_000)))
  const terms = { name: 'Race', smallBlind: 1, bigBlind: 2, minBuyIn: 100, maxBuyIn: 500, seats: 2 }
  const [ann] = players
  const tableId = (await ann?.must('CreateTable', terms))?.body.events[0].data.tableId
  await Promise.all(
    players.map((player, n) =>
      player.send('ReserveFunds', { reservationId: randomUUID(), tableId, seat: n % 2, amount: 250 }),
    ),
  )
  // Whoever leaves does so before a hand can start.
  await eventually(async () => expect(unfinished(await wholeLog(api))).toEqual([]))
  const { seats } = (await api.get(`/api/tables/${tableId}`)).body
  expect(seats).toHaveLength(2)
  await players.find(({ playerId }) => playerId === seats[0]?.playerId)?.must('LeaveTable', { tableId })
}

describe('the log', () => {
  test('is a run of positions without a gap, and so is every stream', () => {
    expect(log.map(({ position }) => position)).toEqual(Array.from({ length: head }, (_, n) => n + 1))
    for (const streamId of new Set(log.map((event) => event.streamId))) {
      const versions = log.filter((event) => event.streamId === streamId).map(({ version }) => version)
      expect(versions).toEqual(versions.map((_, n) => n))
    }
    const times = log.map(({ recordedAt }) => recordedAt)
    expect(times).toEqual([...times].sort())
  })

  test('is read newest first without a cursor, and oldest first after one', async () => {
    const newest = (await api.get('/api/events?limit=10')).body
    expect(newest.events).toEqual(log.slice(-10).reverse())
    expect(newest.next).toBe(head - 9)
    const oldest = (await api.get('/api/events?after=0&limit=10')).body
    expect(oldest.events).toEqual(log.slice(0, 10))
    expect(oldest.next).toBe(10)
  })

  test('names everyone whom its events mention', async () => {
    const { events, names } = (await api.get('/api/events?type=PlayerSeated')).body
    for (const { data } of events) expect(names[data.playerId]).toBe(nameOf(data.playerId))
  })
})

const nameOf = (playerId: string) =>
  log.flatMap(({ type, data }) =>
    type === 'PlayerRegistered' && data.playerId === playerId ? data.displayName : [],
  )[0]

/** Each filter, by hand, over one event. */
const HOLDS: Record<string, (event: Event, value: string) => boolean> = {
  stream: (event, value) => event.streamId === value,
  type: (event, value) => event.type === value,
  correlationId: (event, value) => event.correlationId === value,
  actor: (event, value) => event.actorId === value,
  player: ({ data }, value) =>
    ('playerId' in data && data.playerId === value) || ('createdBy' in data && data.createdBy === value),
  table: ({ data }, value) => 'tableId' in data && data.tableId === value,
  from: ({ position }, value) => position >= Number(value),
  to: ({ position }, value) => position <= Number(value),
  after: ({ position }, value) => position > Number(value),
  before: ({ position }, value) => position < Number(value),
}

/** What an answer should hold. */
function byHand({ limit = '100', ...filters }: Record<string, string>): { events: Event[]; next: number | null } {
  const found = log.filter((event) => Object.entries(filters).every(([name, value]) => HOLDS[name]?.(event, value)))
  if (filters.after === undefined) found.reverse()
  const events = found.slice(0, Number(limit))
  return { events, next: found.length > events.length ? (events.at(-1)?.position ?? null) : null }
}

/** Filters that an event passes, and so are worth asking for. */
function filtersOf({ streamId, type, correlationId, actorId, data }: Event): Record<string, string> {
  return {
    stream: streamId,
    type,
    correlationId,
    actor: actorId,
    ...('playerId' in data && { player: data.playerId }),
    ...('tableId' in data && { table: data.tableId }),
  }
}

describe('a filter', () => {
  test('finds what a look at every event finds', async () => {
    const asked = new Set(log.flatMap((event) => Object.entries(filtersOf(event)).map((entry) => entry.join('='))))
    expect(asked.size).toBeGreaterThan(50)
    for (const filter of asked) {
      const [name = '', value = ''] = filter.split('=')
      const { events, next } = (await api.get(`/api/events?${filter}`)).body
      expect({ filter, events, next }).toEqual({ filter, ...byHand({ [name]: value }) })
    }
  })

  test('goes together with every other, with ranges and limits, in both directions', async () => {
    const position = fc.integer({ min: 0, max: head }).map(String)
    const names = ['stream', 'type', 'correlationId', 'actor', 'player', 'table']
    const aQuery = fc
      .tuple(
        fc.integer({ min: 0, max: head - 1 }),
        fc.subarray(names, { maxLength: 3 }),
        fc.record({ from: position, to: position, before: position, after: position }, { requiredKeys: [] }),
        fc.record({ limit: fc.integer({ min: 1, max: 20 }).map(String) }, { requiredKeys: [] }),
      )
      .map(([n, chosen, range, limit]) => {
        const filters = log[n] ? filtersOf(log[n]) : {}
        const some = Object.fromEntries(Object.entries(filters).filter(([name]) => chosen.includes(name)))
        return { ...some, ...range, ...limit } as Record<string, string>
      })
    await fc.assert(
      fc.asyncProperty(aQuery, async (query) => {
        const { events, next } = (await api.get(`/api/events?${new URLSearchParams(query)}`)).body
        expect({ events, next }).toEqual(byHand(query))
      }),
      { numRuns: 150 },
    )
  })

  test('leads through all that passes it, page by page', async () => {
    const { table: tableId = '' } = filtersOf(log.findLast(({ type }) => type === 'PlayerSeated') as Event)
    for (const cursor of ['after', 'before']) {
      const found: Event[] = []
      for (let next: number | null = cursor === 'after' ? 0 : head + 1; next !== null; ) {
        const { body } = await api.get(`/api/events?table=${tableId}&limit=3&${cursor}=${next}`)
        found.push(...body.events)
        next = body.next
      }
      const all = log.filter((event) => HOLDS.table?.(event, tableId))
      expect(found).toEqual(cursor === 'after' ? all : all.reverse())
    }
  })
})

test('the outline of a scope is made of its events, and grows with them', async () => {
  const players = Object.keys(fold(bankroll, log))
  for (const scope of ['lobby', ...players.map((id) => `player:${id}`)]) {
    const { body, headers } = await api.get(`/api/outline?scope=${scope}`)
    const { events } = (await api.get(`/api/events?scope=${scope}&after=0&limit=1000`)).body
    const { names, ...packed } = body
    expect(unpackOutline(packed)).toEqual(extendOutline(NO_OUTLINE, events, head))
    for (const { playerId } of packed.marks) if (playerId) expect(names[playerId]).toBeDefined()
    const again = await api.request(`/api/outline?scope=${scope}`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    })
    expect([again.status, again.body]).toEqual([304, ''])
  }
  for (const scope of ['books', 'leaderboard', 'type:FundsDeposited', 'nonsense'])
    expect(await api.get(`/api/outline?scope=${scope}`)).toMatchObject({
      status: 400,
      body: { code: 'InvalidQuery', detail: expect.stringContaining('must be room, lobby, player:<id>') },
    })
})

test('the outline of the whole room is made of a few events, the first and the last among them, and of what stands out', async () => {
  const { body } = await api.get('/api/outline?scope=room')
  const { positions, times, marks, position } = unpackOutline(body)
  expect([positions[0], positions.at(-1), position]).toEqual([1, head, head])
  expect(times).toEqual(positions.map((each) => Date.parse(log[each - 1]?.recordedAt ?? '')))
  expect(marks).toEqual(extendRoomOutline(NO_OUTLINE, log, head).marks)
  const kinds = new Set(marks.map(({ kind }) => kind))
  for (const kind of ['table', 'rejection', 'compensation', 'buy-in', 'cash-out'] as const)
    expect(kinds).toContain(kind)
  expect(kinds).not.toContain('street')
})

test('what pages of a scope show is asked for by scope and moment', async () => {
  const [playerId = ''] = Object.keys(fold(bankroll, log))
  const tableId = filtersOf(log.findLast(({ type }) => type === 'PlayerSeated') as Event).table
  const names = async (query: string) => {
    const { body } = await api.get(`/api/views?${query}`)
    return [body.position, ...Object.keys(body.views)]
  }
  expect(await names('scope=lobby')).toEqual([head, 'lobby'])
  expect(await names('scope=books&at=3')).toEqual([3, 'books'])
  expect(await names(`scope=player:${playerId}&at=${log[1]?.recordedAt}`)).toEqual([
    expect.any(Number),
    'bankroll',
    'statistics',
  ])
  const ofTables = ['table', 'table-activity', 'session-result', 'table-ledger']
  expect(await names(`scope=table:${tableId}&at=0`)).toEqual([0, ...ofTables])
  for (const wrong of ['', 'scope=leaderboard', 'scope=lobby&at=v3', `scope=lobby&at=${head + 1}`]) {
    const { status, body } = await api.get(`/api/views?${wrong}`)
    expect({ wrong, status, code: body.code }).toEqual({ wrong, status: 400, code: 'InvalidQuery' })
  }
})

describe('at every position of the log', () => {
  /** Asks the same of every position, a few at a time. */
  async function everywhere(ask: (at: number, past: Event[]) => Promise<void>) {
    const positions = Array.from({ length: head + 1 }, (_, at) => at)
    const next = async () => {
      for (let at = positions.pop(); at !== undefined; at = positions.pop()) await ask(at, log.slice(0, at))
    }
    await Promise.all(Array.from({ length: 4 }, next))
  }

  test('the books balance, and are those of the events up to there', () =>
    everywhere(async (at, past) => {
      const { position, ...view } = (await api.get(`/api/books?at=${at}`)).body
      expect({ position, view }).toEqual({ position: at, view: balance(fold(books, past)[THE_ROOM]) })
      const { deposits, withdrawals, available, reserved, onTables, inFlight, balanced } = view
      expect(balanced).toBe(true)
      expect(available + reserved + onTables + inFlight).toBe(deposits - withdrawals)
    }))

  test('the bankrolls come to what was deposited less what was withdrawn', () =>
    everywhere(async (at, past) => {
      const views = Object.values(fold(bankroll, past))
      let total = 0
      for (const view of views) {
        const { body } = await api.get(`/api/players/${view.playerId}/bankroll?at=${at}`)
        expect(body).toEqual({ ...view, displayName: nameOf(view.playerId), position: at })
        total += body.total
      }
      const sumOf = (type: string) =>
        past.reduce((sum, event) => sum + (event.type === type && 'amount' in event.data ? event.data.amount : 0), 0)
      expect(total).toBe(sumOf('FundsDeposited') - sumOf('FundsWithdrawn'))
    }))

  test('the lobby and its tables are those of the events up to there', () =>
    everywhere(async (at, past) => {
      const { tables } = (await api.get(`/api/tables?at=${at}`)).body
      expect(tables).toEqual(openTables(fold(lobby, past)))
      for (const view of Object.values(fold(table, past)).slice(-1)) {
        const seats = view.seats.map((seat) => seat && { ...seat, displayName: nameOf(seat.playerId) })
        const { body } = await api.get(`/api/tables/${view.tableId}?at=${at}`)
        expect(body).toEqual({ ...view, seats, position: at })
      }
    }))
})

test('a ledger has a line for each movement, in pages of any size', async () => {
  for (const playerId of Object.keys(fold(bankroll, log))) {
    const movements = log.filter((event) => ledger.keys(event).includes(playerId))
    const expected = movements.map((_, n) => {
      const { playerId: _player, inPlay: _inPlay, ...line } = fold(ledger, movements.slice(0, n + 1))[playerId] ?? {}
      return line
    })
    for (const limit of [1, 2, 100]) {
      const entries = []
      for (let after: number | null = 0; after !== null; ) {
        const { body } = await api.get(`/api/players/${playerId}/ledger?after=${after}&limit=${limit}`)
        expect(body.position).toBe(head)
        entries.push(...body.entries)
        after = body.next
      }
      expect(entries).toEqual(expected)
    }
  }
})
