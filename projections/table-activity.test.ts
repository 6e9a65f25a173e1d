import { expect, test } from 'vitest'
import { chips, PlayerId, type Recorded, ReservationId, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { fold } from '@/projections/projection'
import { tableActivity } from './table-activity'

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
