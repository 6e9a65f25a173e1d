import { expect, test } from 'vitest'
import { chips, PlayerId, type Recorded, ReservationId, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { fold } from '@/projections/projection'
import { handId } from '@/tests/support/ids'
import { tableActivity } from './activity'
import { happening } from './happening'

const tableId = TableId.parse('0190f3a2-0000-7000-8000-000000000050')
const playerId = PlayerId.parse('0190f3a2-0000-7000-8000-000000000001')
const reservationId = ReservationId.parse('0190f3a2-0000-7000-8000-000000000090')
const amount = chips(500)
const arriving = { tableId, playerId, reservationId, amount }

const reserved: RoomEvent = { type: 'FundsReserved', data: { ...arriving, seat: 2, purpose: 'buy-in' } }
const seated: RoomEvent = {
  type: 'PlayerSeated',
  data: { ...arriving, seat: 2, confirmed: false, owesBigBlind: false },
}
const lost: RoomEvent = {
  type: 'SeatingRejected',
  data: { ...arriving, seat: 2, reason: { code: 'SeatTaken', details: { seat: 2 } } },
}
const released: RoomEvent = { type: 'FundsReleased', data: arriving }
const satOut: RoomEvent = { type: 'PlayerSatOut', data: { tableId, playerId, seat: 2 } }

function after(...events: RoomEvent[]) {
  const recorded = events.map((event, index) => ({
    ...event,
    position: index + 1,
    streamId: `table-${tableId}`,
    version: index,
    schemaVersion: 1,
    commandId: '',
    correlationId: '',
    causationId: '',
    actorId: '',
    recordedAt: '2026-01-01T00:00:00.000Z',
    hash: '',
  })) as Recorded<RoomEvent>[]
  return fold(tableActivity, recorded)[tableId]
}

test('who has set chips aside is about to sit down', () =>
  expect(after(reserved)).toEqual({ arrivals: [{ reservationId, playerId, seat: 2, amount }], recent: [] }))

test.each([[seated], [lost], [released]])('$type ends the wait', (end) =>
  expect(after(reserved, end)?.arrivals).toEqual([]),
)

test('chips for a top-up are nobody arriving', () =>
  expect(after({ type: 'FundsReserved', data: { ...arriving, seat: null, purpose: 'top-up' } })?.arrivals).toEqual([]))

test('what people speak of is kept in order, the money behind it is not', () =>
  expect(after(reserved, seated, satOut)?.recent.map(({ type }) => type)).toEqual(['PlayerSeated', 'PlayerSatOut']))

test('only the latest are kept', () => {
  const recent = after(...Array.from({ length: 100 }, () => satOut))?.recent
  expect(recent).toHaveLength(60)
  expect(recent?.at(-1)?.position).toBe(100)
})

const atSeat = { tableId, playerId, seat: 2 }
const reason = { code: 'InsufficientFunds', details: { available: 3, asked: 500 } }
const spoken: [RoomEvent, string][] = [
  [seated, 'Ann took seat 3 with 500'],
  [lost, 'Ann came second to seat 3; 500 went back'],
  [{ type: 'InvitationRenewed', data: { tableId, playerId, invitation: null } }, 'Ann renewed the invitation'],
  [{ type: 'PlayerAdmitted', data: { tableId, playerId } }, 'Ann came by invitation'],
  [{ type: 'PlayerSatIn', data: { ...atSeat, waits: true } }, 'Ann waits for the big blind'],
  [{ type: 'PlayerSatIn', data: { ...atSeat, waits: false } }, 'Ann is ready to play'],
  [
    { type: 'AutoTopUpSet', data: { ...atSeat, below: chips(400), to: amount } },
    'Ann has auto top-up on: to 500, when below 400',
  ],
  [{ type: 'AutoTopUpStopped', data: { ...atSeat, reason: null } }, 'Ann has auto top-up off'],
  [
    { type: 'AutoTopUpStopped', data: { ...atSeat, reason } },
    'Ann has auto top-up off: insufficient funds: 3 available, 500 asked',
  ],
  [{ type: 'SeedChosen', data: { ...atSeat, seed: 'x' } }, 'Ann put a seed of their own into the next shuffles'],
  [
    {
      type: 'HandStopped',
      data: { tableId, handId: handId(1), reason: 'DeckUnreadable', eventId: '', returned: [] },
    },
    'A hand was stopped, since its cards cannot be read; every bet went back',
  ],
]

test.each(spoken)('$type is spoken of', (event, words) => {
  const told = after(event)?.recent.map((each) => happening(each, () => 'Ann'))
  expect(told?.map(({ who, did }) => `${who} ${did}`)).toEqual([words])
})
