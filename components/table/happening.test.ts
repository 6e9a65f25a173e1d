import { expect, test } from 'vitest'
import { chips, PlayerId, ReservationId, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { TableHappening } from '@/projections/table-activity'
import { handId } from '@/tests/support/ids'
import { happening } from './happening'

const tableId = TableId.parse('0190f3a2-0000-7000-8000-000000000050')
const playerId = PlayerId.parse('0190f3a2-0000-7000-8000-000000000001')
const reservationId = ReservationId.parse('0190f3a2-0000-7000-8000-000000000090')
const amount = chips(500)
const arriving = { tableId, playerId, reservationId, amount }

const seated: RoomEvent = {
  type: 'PlayerSeated',
  data: { ...arriving, seat: 2, confirmed: false, owesBigBlind: false },
}
const lost: RoomEvent = {
  type: 'SeatingRejected',
  data: { ...arriving, seat: 2, reason: { code: 'SeatTaken', details: { seat: 2 } } },
}
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
  const { who, did } = happening(event as TableHappening, () => 'Ann')
  expect(`${who} ${did}`).toBe(words)
})
