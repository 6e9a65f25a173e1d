import { expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { ANN, amount, reservationId, tableId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { reasonOf } from './reason-of'

const TABLE = tableId(1)
const arriving = (number: number, chips: number) => ({
  ...{ tableId: TABLE, playerId: ANN, seat: 0 },
  ...{ reservationId: reservationId(number), amount: amount(chips) },
})
const refused = (number: number, chips: number) => {
  const { seat: _, ...data } = arriving(number, chips)
  return { ...data, reason: { code: 'AboveMaximum', details: {} } }
}

/** What waits beside Ann's stack after these, term by term. */
const waiting = (...events: RoomEvent[]) =>
  reasonOf({ figure: 'queued', table: TABLE, player: ANN })
    .termsOf(recorded(events) as Recorded<RoomEvent>[])
    .map((term) => term.amount)

test('what waits for the hand’s end waits until it is added or turned away; what is added at once never waited', () =>
  expect(
    waiting(
      { type: 'ChipsAdded', data: { ...arriving(1, 70), confirmed: true } },
      { type: 'ChipsQueued', data: arriving(2, 100) },
      { type: 'ChipsQueued', data: arriving(3, 50) },
      { type: 'ChipsAdded', data: { ...arriving(2, 100), confirmed: false } },
      { type: 'ChipsRefused', data: refused(3, 50) },
    ),
  ).toEqual([100, 50, -100, -50]))
