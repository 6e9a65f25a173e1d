import { expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { ANN, amount, BEN } from '@/tests/support/ids'
import { auditUrl, filterOfId, filtersOf, matches } from './filters'
import { withChanges } from './fresh'
import { momentLink } from './moment-link'
import { shortStream } from './short-stream'

const WORKFLOW = '9cc7147e-1a4f-4b2b-a53b-798403e5bd4f'

const deposit = (position: number, playerId = ANN): Recorded<RoomEvent> => ({
  type: 'FundsDeposited',
  data: { playerId, amount: amount(5) },
  position,
  streamId: `player-${playerId}`,
  version: 0,
  schemaVersion: 1,
  commandId: 'c',
  correlationId: WORKFLOW,
  causationId: 'c',
  actorId: playerId,
  recordedAt: new Date(0).toISOString(),
  hash: '',
})

test('filters are read from an address and written into one', () => {
  const query = { type: 'FundsDeposited', player: ANN, stream: `player-${ANN}`, correlationId: WORKFLOW }
  expect(filtersOf(query)).toEqual({ filters: query, ignored: [] })
  expect(filtersOf(Object.fromEntries(new URL(auditUrl(query), 'http://x').searchParams)).filters).toEqual(query)
  expect(auditUrl({})).toBe('/audit')
})

test('nonsense is left out and told', () => {
  const { filters, ignored } = filtersOf({
    type: 'Nonsense',
    player: 'Ann',
    stream: ['../x'],
    correlationId: '',
    sort: 'a',
  })
  expect(filters).toEqual({})
  expect(ignored).toEqual(['“Nonsense” is no type of event.', '“Ann” is no player’s id.', '“../x” is no stream.'])
})

test('a pasted id is what it looks like', () => {
  expect(filterOfId(` player-${ANN} `)).toEqual({ stream: `player-${ANN}` })
  expect(filterOfId(`buy-in-${ANN}.${WORKFLOW}`)).toEqual({ stream: `buy-in-${ANN}.${WORKFLOW}` })
  expect(filterOfId(WORKFLOW.toUpperCase())).toEqual({ correlationId: WORKFLOW })
  expect(filterOfId('ann')).toBeUndefined()
})

test('all that is asked for must hold', () => {
  expect(matches({}, deposit(1))).toBe(true)
  expect(matches({ player: ANN, type: 'FundsDeposited' }, deposit(1))).toBe(true)
  expect(matches({ player: BEN, type: 'FundsDeposited' }, deposit(1))).toBe(false)
  expect(matches({ player: ANN, type: 'FundsWithdrawn' }, deposit(1))).toBe(false)
  expect(matches({ stream: `player-${ANN}`, correlationId: WORKFLOW }, deposit(1))).toBe(true)
})

test('what may not be seen is found by where it stands, never by what it says', () => {
  const redacted = { ...deposit(1), type: 'Redacted' as const, data: {} }
  expect(matches({ stream: `player-${ANN}` }, redacted)).toBe(true)
  expect(matches({ correlationId: WORKFLOW }, redacted)).toBe(true)
  expect(matches({ player: ANN }, redacted)).toBe(false)
  expect(matches({ type: 'FundsDeposited' }, redacted)).toBe(false)
  expect(momentLink(redacted)).toBeUndefined()
})

test('new events come first, each once, as far as they are asked for', () => {
  const start = { events: [], position: 4, names: {} }
  const changes = (after: number, ...events: Recorded<RoomEvent>[]) => ({
    scope: 'log' as const,
    after,
    position: events.at(-1)?.position ?? after,
    events,
    names: {},
  })
  const once = withChanges({ player: ANN }, start, changes(3, deposit(4), deposit(5), deposit(6, BEN), deposit(7)))
  expect(once.events.map(({ position }) => position)).toEqual([7, 5])
  const twice = withChanges({ player: ANN }, once, changes(6, deposit(7), deposit(8)))
  expect(twice.events.map(({ position }) => position)).toEqual([8, 7, 5])
  expect(withChanges({ player: ANN }, twice, changes(9, deposit(10)))).toBe(twice)
})

test('a stream is named by as much as tells it apart', () => {
  expect(shortStream('buy-in-e7424533-3154-5bac-b2ff-d797298e36b1.a522c79c-3154-5bac-b2ff-d797298e36b1')).toBe(
    'buy-in-e7424533.a522c79c',
  )
})
