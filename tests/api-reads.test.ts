import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import { player } from '@/domain/player/player'
import type { RoomEvent } from '@/domain/room'
import { table } from '@/domain/table/table'
import type { ApiClient } from './support/api-client'
import { underContract } from './support/contract'
import { wholeLog } from './support/log'
import { type RunningApp, runningApp } from './support/running-app'

let app: RunningApp
let api: ApiClient
/** The demo's evening: nothing is written while these tests read. */
let log: Recorded<RoomEvent>[]
let head: number
let somebody: string
let someTable: string

beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
  log = await wholeLog(api)
  head = log.length
  somebody = of('PlayerRegistered').data.playerId
  someTable = of('PlayerSeated').data.tableId
})
afterAll(() => app?.close())

/** The first event of a type. */
function of<Type extends RoomEvent['type']>(type: Type): Extract<Recorded<RoomEvent>, { type: Type }> {
  const found = log.find((event) => event.type === type)
  if (!found) throw new Error(`The demo has no ${type}`)
  return found as Extract<Recorded<RoomEvent>, { type: Type }>
}

const nobody = randomUUID()

/** A path with its names in place: {somebody} plays, {someTable} is played at, {nobody} is neither. */
const filled = (path: string) =>
  path.replace('{somebody}', somebody).replace('{someTable}', someTable).replace('{nobody}', nobody)

describe('what is not there', () => {
  test.each([
    ['/api/players/{nobody}/bankroll', 'PlayerNotFound'],
    ['/api/players/{nobody}/ledger', 'PlayerNotFound'],
    ['/api/players/{somebody}/bankroll?at=0', 'PlayerNotFound'],
    ['/api/tables/{nobody}', 'TableNotFound'],
    ['/api/tables/{nobody}/hands', 'TableNotFound'],
    ['/api/tables/{someTable}/hands?at=0', 'TableNotFound'],
    ['/api/hands/{nobody}', 'HandNotFound'],
    ['/api/players/{nobody}/statistics', 'PlayerNotFound'],
    ['/api/players/{somebody}/statistics?at=0', 'PlayerNotFound'],
    ['/api/tables/{someTable}?at=0', 'TableNotFound'],
    // One kind of thing is not another.
    ['/api/tables/{somebody}', 'TableNotFound'],
    ['/api/hands/{someTable}', 'HandNotFound'],
    ['/api/players/{someTable}/bankroll', 'PlayerNotFound'],
    ['/api/streams/player-{nobody}', 'StreamNotFound'],
    ['/api/streams/player-{somebody}?at=0', 'StreamNotFound'],
    ['/api/streams/player-{somebody}?at=1999-12-31T23:59:59Z', 'StreamNotFound'],
    ['/api/streams/nonsense', 'StreamNotFound'],
    ['/api/streams/player-%00', 'StreamNotFound'],
    ['/api/streams/player-%27%20OR%201=1%20--', 'StreamNotFound'],
    ['/api/nonsense', 'NotFound'],
    ['/api', 'NotFound'],
    ['/api/players', 'NotFound'],
    ['/api/players/{somebody}', 'NotFound'],
    ['/api/players/{somebody}/secrets', 'NotFound'],
    ['/api/streams', 'NotFound'],
  ])('is 404, as a problem: %s', async (path, code) => {
    const { status, headers, body } = await api.get(filled(path))
    expect({ status, code: body.code }).toEqual({ status: 404, code })
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(body).toMatchObject({ type: `urn:rewind-poker:${code}`, title: 'Not found', status: 404 })
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is 404 to %s as well', async (method) => {
    const { status, body } = await api.request('/api/nonsense', { method })
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'NotFound' })
  })
})

/** Every call that takes a cursor, with the name of it. */
const CURSORS: [name: string, path: string][] = [
  ['at', '/api/players/{somebody}/bankroll'],
  ['at', '/api/tables'],
  ['at', '/api/tables/{someTable}'],
  ['at', '/api/tables/{someTable}/hands'],
  ['before', '/api/tables/{someTable}/hands'],
  ['at', '/api/players/{somebody}/statistics'],
  ['at', '/api/leaderboard'],
  ['at', '/api/books'],
  ['at', '/api/streams/player-{somebody}'],
  ['at', '/api/players/{somebody}/ledger'],
  ['after', '/api/players/{somebody}/ledger'],
  ['after', '/api/events'],
  ['before', '/api/events'],
  ['from', '/api/events'],
  ['to', '/api/events'],
]

describe('a cursor', () => {
  test.each(CURSORS)('%s that is nonsense is 400: %s', async (name, path) => {
    const values = [
      '-1',
      '1.5',
      'now',
      '',
      '0x10',
      '1e1',
      '99999999999999999999',
      '%20',
      'v',
      'v-1',
      'null',
      '%00',
      '१',
    ]
    for (const value of values) {
      const { status, body } = await api.get(`${filled(path)}?${name}=${value}`)
      expect({ value, status, code: body.code }).toEqual({ value, status: 400, code: 'InvalidQuery' })
      expect(body.issues).toEqual([{ path: name, message: expect.stringContaining('must be') }])
    }
  })

  test.each(CURSORS)('%s beyond the end is 400, and at the end is not: %s', async (name, path) => {
    const last = name === 'before' ? head + 1 : head
    expect((await api.get(`${filled(path)}?${name}=${last}`)).status).toBe(200)
    for (const beyond of [last + 1, Number.MAX_SAFE_INTEGER]) {
      const { status, body } = await api.get(`${filled(path)}?${name}=${beyond}`)
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidQuery' })
      expect(body.detail).toContain(`${name}=${beyond}`)
      expect(body.detail).toContain(String(head))
    }
  })

  test.each(['0', '1001', '-5', '2.5', 'all', ''])('takes a limit from 1 to 1000, not %j', async (limit) => {
    for (const path of ['/api/events', `/api/players/${somebody}/ledger`]) {
      const { status, body } = await api.get(`${path}?limit=${limit}`)
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidQuery' })
    }
  })

  test.each([
    'correlationId=1',
    'player=Ann',
    'table=1',
    'type=Nonsense',
    'type=fundsDeposited',
    'scope=everything',
    'scope=player:Ann',
    'stream=',
    'stream=%00',
    'actor=%00',
    'actor=%F0%9F%83%8F',
    `stream=${'x'.repeat(201)}`,
  ])('goes with filters that make sense, not with %s', async (filter) => {
    const { status, body } = await api.get(`/api/events?${filter}`)
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidQuery' })
    expect(body.issues[0].path).toBe(filter.split('=')[0])
  })
})

test.each(['players/Ann/bankroll', 'players/1/ledger', 'tables/1', 'tables/%00', `tables/${nobody}x`])(
  'an id that is no uuid is 400: /api/%s',
  async (path) => {
    const { status, body } = await api.get(`/api/${path}`)
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidQuery' })
    expect(body.detail).toContain('must be a uuid')
  },
)

test.each(['/api/players/%E0%A4%A/bankroll', '/api/tables/%', '/lobby/%ff', '/%'])(
  'an address that cannot be read is 400: %s',
  async (path) => {
    // Not by the checked client: a document cannot name such a path.
    const { status, body } = await app.get(path)
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidQuery' })
  },
)

describe('a stream', () => {
  const streams = () => [...new Set(log.map(({ streamId }) => streamId))].filter((id) => /^(player|table)-/.test(id))
  const foldOf = (events: Recorded<RoomEvent>[]) => {
    const { initial, evolve } = (events[0]?.streamId.startsWith('player-') ? player : table) as {
      initial: object
      evolve(state: object, event: object): object
    }
    return events.reduce(evolve, initial)
  }

  test('is answered as of every version and every position of its own', async () => {
    for (const streamId of streams()) {
      const events = log.filter((event) => event.streamId === streamId)
      for (const { version, position } of events) {
        const expected = { streamId, version, position, state: foldOf(events.slice(0, version + 1)) }
        expect((await api.get(`/api/streams/${streamId}?at=v${version}`)).body).toEqual(expected)
        expect((await api.get(`/api/streams/${streamId}?at=${position}`)).body).toEqual(expected)
      }
    }
  })

  test('is answered as of positions between its events, and as of now', async () => {
    const [first, second] = log.filter(({ streamId }) => streamId === `player-${somebody}`)
    const between = await api.get(`/api/streams/player-${somebody}?at=${(second?.position ?? 0) - 1}`)
    expect(between.body).toMatchObject({ version: 0, position: first?.position })
    const now = await api.get(`/api/streams/player-${somebody}`)
    expect(now.body).toEqual((await api.get(`/api/streams/player-${somebody}?at=${head}`)).body)
  })

  test('is answered as of a time, in any time zone', async () => {
    const streamId = `player-${somebody}`
    for (const { recordedAt } of log.filter((event) => event.streamId === streamId)) {
      const past = log.filter((event) => event.streamId === streamId && event.recordedAt <= recordedAt)
      const expected = { version: past.length - 1, state: foldOf(past) }
      const inKathmandu = new Date(Date.parse(recordedAt) + 345 * 60_000).toISOString().replace('Z', '+05:45')
      for (const time of [recordedAt, inKathmandu]) {
        const { body } = await api.get(`/api/streams/${streamId}?at=${encodeURIComponent(time)}`)
        expect(body).toMatchObject(expected)
      }
    }
  })

  test('has no version beyond its last', async () => {
    const last = log.filter(({ streamId }) => streamId === `player-${somebody}`).length - 1
    expect((await api.get(`/api/streams/player-${somebody}?at=v${last}`)).status).toBe(200)
    const { status, body } = await api.get(`/api/streams/player-${somebody}?at=v${last + 1}`)
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidQuery' })
    expect(body.detail).toContain(`v${last}`)
  })
})

describe('a view', () => {
  test.each(['/api/players/{somebody}/bankroll', '/api/tables/{someTable}'])(
    'is answered as of a version and a time as it is as of their position: %s',
    async (path) => {
      const streamId = path.includes('players') ? `player-${somebody}` : `table-${someTable}`
      for (const { version, recordedAt, position } of log.filter((event) => event.streamId === streamId)) {
        const expected = (await api.get(`${filled(path)}?at=${position}`)).body
        expect(expected.position).toBe(position)
        expect((await api.get(`${filled(path)}?at=v${version}`)).body).toEqual(expected)
        const then = log.findLast((event) => event.recordedAt <= recordedAt)?.position
        const { body } = await api.get(`${filled(path)}?at=${encodeURIComponent(recordedAt)}`)
        expect(body).toEqual((await api.get(`${filled(path)}?at=${then}`)).body)
      }
    },
  )

  test('has no version beyond the last of what it shows, and none at all where it shows the room', async () => {
    for (const path of [`/api/players/${somebody}/bankroll`, '/api/books', '/api/tables', '/api/leaderboard']) {
      const { status, body } = await api.get(`${path}?at=v999`)
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidQuery' })
      expect(body.detail).toMatch(/no such version|counts the events of one stream/)
    }
  })

  /** Every view that is told as of a moment, and what of it there is at any. */
  const VIEWS = [
    ...CURSORS.flatMap(([name, path]) => (name === 'at' ? [path] : [])),
    ...['/api/views?scope=lobby', '/api/views?scope=player:{somebody}', '/api/views?scope=table:{someTable}'],
    ...['/api/reasons?figure=available&player={somebody}', '/api/tables/{someTable}/ledger'],
  ]
  const atMoment = (path: string, at: string) =>
    api.get(`${filled(path)}${path.includes('?') ? '&' : '?'}at=${encodeURIComponent(at)}`)

  test.each(VIEWS)('is refused as what it is at a moment that cannot be: %s', async (path) => {
    for (const [at, sentence] of [
      ['v2147483648', /no such version yet|counts the events of one stream|beyond the end of the stream/],
      ['v9007199254740991', /no such version yet|counts the events of one stream|beyond the end of the stream/],
      ['0000-01-01', /at: must be a day and a time that the calendar has/],
      ['0000-12-31T23:59:59Z', /calendar/],
      ['0001-01-01T00:00:00+01:00', /calendar/],
      ['2026-02-31', /calendar/],
      ['2026-02-31T09:00:00Z', /calendar/],
      ['yesterday 9:00', /at: must be a position/],
    ] as const) {
      const { status, body } = await atMoment(path, at)
      expect({ at, status, code: body.code }).toEqual({ at, status: 400, code: 'InvalidQuery' })
      expect(body.detail).toMatch(sentence)
    }
  })

  test.each(VIEWS)('is the present at a time that is still to come: %s', async (path) => {
    const { status, body } = await atMoment(path, '9999-12-31T23:59:59Z')
    expect(status).toBe(200)
    expect(body).toEqual((await atMoment(path, String(head))).body)
  })

  test('is of an empty room before the first event', async () => {
    expect((await api.get('/api/books?at=1999-12-31')).body).toMatchObject({ deposits: 0, position: 0 })
    expect((await api.get(`/api/players/${somebody}/bankroll?at=1999-12-31`)).body.code).toBe('PlayerNotFound')
  })
})

test('a ledger as of a moment ends there, and goes on page by page as it was then', async () => {
  const path = `/api/players/${somebody}/ledger`
  const { entries } = (await api.get(`${path}?limit=1000`)).body
  expect(entries.length).toBeGreaterThan(2)
  for (const { position: at } of entries) {
    const past = entries.filter(({ position }: { position: number }) => position <= at)
    const { body } = await api.get(`${path}?at=${at}&limit=1000`)
    expect(body).toEqual({ entries: past, next: null, position: at })
    const last = past.at(-2)?.position ?? 0
    const page = (await api.get(`${path}?at=${at}&after=${last}&limit=1000`)).body
    expect(page.entries).toEqual(past.slice(-1))
  }
  const [first] = log.filter(({ streamId }) => streamId === `player-${somebody}`)
  expect((await api.get(`${path}?at=${(first?.position ?? 0) - 1}`)).body.code).toBe('PlayerNotFound')
  expect((await api.get(`${path}?at=v0`)).body).toMatchObject({ entries: [], position: first?.position })
})

test('a range of the log may begin and end at a time', async () => {
  const times = [...new Set(log.map(({ recordedAt }) => recordedAt))]
  const [from = '', to = ''] = [times.at(times.length / 3), times.at((2 * times.length) / 3)]
  const within = log.filter(({ recordedAt }) => from <= recordedAt && recordedAt <= to)
  const query = new URLSearchParams({ from, to, after: '0', limit: '1000' })
  const { body } = await api.get(`/api/events?${query}`)
  expect(body.events).toEqual(within.slice(0, 1_000))
  expect((await api.get(`/api/events?from=0001-01-01T00:00:00Z&to=1999-12-31`)).body.events).toEqual([])
  expect((await api.get('/api/events?from=9999-12-31')).body.events).toEqual([])
  for (const wrong of ['from=v1', 'to=v1', 'to=2026-02-31', 'from=0000-01-01']) {
    const { status, body: refused } = await api.get(`/api/events?${wrong}`)
    expect({ wrong, status, path: refused.issues[0].path }).toEqual({ wrong, status: 400, path: wrong.split('=')[0] })
  }
})
