import { expect, test } from 'vitest'
import { LedgerEntry, ledger } from '@/projections/ledger'
import { ANN, amount, BEN, reservationId, tableId } from '@/tests/support/ids'
import { opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import { type HeldLedger, withChanges } from './ledger-lines'

const room = new SimulatedRoom()
for (const command of opening) room.send(command)
const seat = { playerId: ANN, tableId: tableId(1), reservationId: reservationId(1), seat: 0, amount: amount(100) }
room.send({ type: 'ReserveFunds', data: seat })
room.runErrands(() => 0)
room.send({ type: 'DepositFunds', data: { playerId: BEN, amount: amount(7) } })
room.send({ type: 'LeaveTable', data: { playerId: ANN, tableId: tableId(1), afterHand: false } })
room.runErrands(() => 0)
const { log } = room

/** Every line of Ann's ledger, as the server's projection writes it. */
const whole = log.flatMap(
  ((line) => (event: (typeof log)[number]) => {
    if (!ledger.keys(event).includes(ANN)) return []
    const next = ledger.evolve(line.last, event, ANN)
    line.last = next
    return next ? [LedgerEntry.parse(next)] : []
  })({ last: undefined as ReturnType<typeof ledger.evolve> }),
)
const upTo = (position: number): HeldLedger => ({
  entries: whole.filter((entry) => entry.position <= position),
  position,
})
const changes = (after: number, position: number) => ({
  scope: `player:${ANN}` as const,
  after,
  position,
  events: log.filter((event) => event.position > after && event.position <= position),
  names: {},
})

test('from any entry on, what follows is written as the server writes it', () => {
  expect(whole.length).toBeGreaterThan(3)
  for (let position = 0; position <= log.length; position++) {
    const { entries } = withChanges(ANN, upTo(position), changes(position, log.length))
    expect(entries.map((entry) => LedgerEntry.parse(entry))).toEqual(whole)
  }
})

test('what is known does nothing, and a gap is waited for', () => {
  const held = upTo(10)
  expect(withChanges(ANN, held, changes(0, 10))).toBe(held)
  expect(withChanges(ANN, held, changes(11, 12))).toBe(held)
})
