import { describe, expect, test } from 'vitest'
import { ANN, amount, BEN, CAT, DAN, reservationId } from '@/tests/support/ids'
import { TERMS } from '@/tests/support/played-table'
import { specification } from '@/tests/support/specification'
import { explain } from '../rejections'
import type { TableCommand } from './commands'
import type { TableEvent } from './events'
import { table } from './table'

const given = specification(table)

const felt = TERMS.tableId
const [r1, r2, r3] = [reservationId(1), reservationId(2), reservationId(3)]
const created: TableEvent = { type: 'TableCreated', data: { ...TERMS, seats: 3, createdBy: ANN, invitation: null } }
const closed: TableEvent = { type: 'TableClosed', data: { tableId: felt } }
const arriving = (playerId: typeof ANN, reservation: typeof r1, chips: number) => ({
  tableId: felt,
  playerId,
  reservationId: reservation,
  amount: amount(chips),
})
const seat = (playerId: typeof ANN, reservation: typeof r1, at: number | null, chips = 500): TableCommand => ({
  type: 'SeatPlayer',
  data: { ...arriving(playerId, reservation, chips), seat: at },
})
const seated = (playerId: typeof ANN, reservation: typeof r1, at: number, chips = 500): TableEvent => ({
  type: 'PlayerSeated',
  data: { ...arriving(playerId, reservation, chips), seat: at, confirmed: false, owesBigBlind: false },
})
const turnedAway = (
  playerId: typeof ANN,
  reservation: typeof r1,
  at: number | null,
  code: string,
  details: Record<string, unknown>,
  chips = 500,
): TableEvent => ({
  type: 'SeatingRejected',
  data: { ...arriving(playerId, reservation, chips), seat: at, reason: { code, details } },
})
const addChips = (playerId: typeof ANN, reservation: typeof r1, chips: number): TableCommand => ({
  type: 'AddChips',
  data: arriving(playerId, reservation, chips),
})
const at = (type: 'SitOut' | 'SitIn' | 'LeaveTable' | 'StayAtTable', playerId: typeof ANN): TableCommand => {
  const data = { tableId: felt, playerId }
  if (type === 'SitIn') return { type, data: { ...data, waits: false } }
  return type === 'LeaveTable' ? { type, data: { ...data, afterHand: false } } : { type, data }
}
const satOut = (playerId: typeof ANN, number: number): TableEvent => ({
  type: 'PlayerSatOut',
  data: { tableId: felt, playerId, seat: number },
})
const satIn = (playerId: typeof ANN, number: number): TableEvent => ({
  type: 'PlayerSatIn',
  data: { tableId: felt, playerId, seat: number, waits: false },
})
const left = (
  playerId: typeof ANN,
  reservation: typeof r1,
  number: number,
  stack: number,
  topUps: (typeof r1)[] = [],
): TableEvent => ({
  type: 'PlayerLeft',
  data: { tableId: felt, playerId, seat: number, reservationId: reservation, topUps, stack: amount(stack) },
})
const close: TableCommand = { type: 'CloseTable', data: { tableId: felt } }

describe('taking a seat', () => {
  test('the one asked for', () =>
    given(created)
      .when(seat(ANN, r1, 2))
      .thenAppended(seated(ANN, r1, 2)))
  test('the first free one when none is asked for', () =>
    given(created, seated(ANN, r1, 0))
      .when(seat(BEN, r2, null))
      .thenAppended(seated(BEN, r2, 1)))
  test('with the least and with the most', () => {
    given(created)
      .when(seat(ANN, r1, 0, 400))
      .thenAppended(seated(ANN, r1, 0, 400))
    given(created)
      .when(seat(ANN, r1, 0, 1000))
      .thenAppended(seated(ANN, r1, 0, 1000))
  })
  test('the same buy-in again does nothing', () =>
    given(created, seated(ANN, r1, 0))
      .when(seat(ANN, r1, 0))
      .thenNothing())
  test.each([399, 1001])('%i chips are turned away', (chips) =>
    given(created)
      .when(seat(ANN, r1, 0, chips))
      .thenAppended(turnedAway(ANN, r1, 0, 'BuyInOutOfRange', { minBuyIn: 400, maxBuyIn: 1000, asked: chips }, chips)),
  )
  test('a seat lost in a race is turned away', () =>
    given(created, seated(ANN, r1, 2))
      .when(seat(BEN, r2, 2))
      .thenAppended(turnedAway(BEN, r2, 2, 'SeatTaken', { seat: 2 })))
  test('a seat the table does not have is turned away', () =>
    given(created)
      .when(seat(ANN, r1, 3))
      .thenAppended(turnedAway(ANN, r1, 3, 'SeatOutOfRange', { seat: 3, seats: 3 })))
  test('a full table turns away whoever takes any seat', () =>
    given(created, seated(ANN, r1, 0), seated(BEN, r2, 1), seated(CAT, r3, 2))
      .when(seat(DAN, reservationId(4), null))
      .thenAppended(turnedAway(DAN, reservationId(4), null, 'TableFull', { seats: 3 })))
  test('nobody sits twice', () =>
    given(created, seated(ANN, r1, 0))
      .when(seat(ANN, r2, 1))
      .thenAppended(turnedAway(ANN, r2, 1, 'AlreadySeated', { seat: 0 })))
  test('a table that never opened turns away', () =>
    given()
      .when(seat(ANN, r1, 0))
      .thenAppended(turnedAway(ANN, r1, 0, 'TableNotFound', {})))
  test('a closed table turns away', () =>
    given(created, closed)
      .when(seat(ANN, r1, 0))
      .thenAppended(turnedAway(ANN, r1, 0, 'TableIsClosed', {})))
  test('a seat is free again once it is left', () =>
    given(created, seated(ANN, r1, 0), left(ANN, r1, 0, 500))
      .when(seat(BEN, r2, 0))
      .thenAppended(seated(BEN, r2, 0)))
})

describe('adding chips', () => {
  const added = (chips: number): TableEvent => ({
    type: 'ChipsAdded',
    data: { ...arriving(ANN, r2, chips), seat: 0, confirmed: false },
  })
  const refused = (
    playerId: typeof ANN,
    chips: number,
    code: string,
    details: Record<string, unknown>,
  ): TableEvent => ({
    type: 'ChipsRefused',
    data: { ...arriving(playerId, r2, chips), reason: { code, details } },
  })
  test('up to the table’s maximum', () => {
    given(created, seated(ANN, r1, 0))
      .when(addChips(ANN, r2, 500))
      .thenAppended(added(500))
    expect(given(created, seated(ANN, r1, 0), added(500)).state).toMatchObject({ seats: [{ stack: 1000 }, null, null] })
  })
  test('not beyond it', () =>
    given(created, seated(ANN, r1, 0))
      .when(addChips(ANN, r2, 501))
      .thenAppended(refused(ANN, 501, 'StackLimitExceeded', { stack: 500, asked: 501, maxBuyIn: 1000 })))
  test('not without a seat', () =>
    given(created)
      .when(addChips(BEN, r2, 1))
      .thenAppended(refused(BEN, 1, 'NotSeated', {})))
  test('not at a closed table', () =>
    given(created, closed)
      .when(addChips(ANN, r2, 1))
      .thenAppended(refused(ANN, 1, 'TableIsClosed', {})))
  test('not at a table that never opened', () =>
    given()
      .when(addChips(ANN, r2, 1))
      .thenAppended(refused(ANN, 1, 'TableNotFound', {})))
})

describe('at a seat', () => {
  test('sitting out and in again', () => {
    given(created, seated(ANN, r1, 1))
      .when(at('SitOut', ANN))
      .thenAppended(satOut(ANN, 1))
    given(created, seated(ANN, r1, 1), satOut(ANN, 1))
      .when(at('SitIn', ANN))
      .thenAppended(satIn(ANN, 1))
  })
  test('each twice does nothing', () => {
    given(created, seated(ANN, r1, 1), satOut(ANN, 1))
      .when(at('SitOut', ANN))
      .thenNothing()
    given(created, seated(ANN, r1, 1))
      .when(at('SitIn', ANN))
      .thenNothing()
  })
  test('leaving takes the stack along, under the buy-in that took the seat', () =>
    given(created, seated(ANN, r1, 1, 450))
      .when(at('LeaveTable', ANN))
      .thenAppended(left(ANN, r1, 1, 450)))
  test('leaving names the top-ups that lie in the stack', () =>
    given(created, seated(ANN, r1, 1, 450), {
      type: 'ChipsAdded',
      data: { ...arriving(ANN, r2, 50), seat: 1, confirmed: false },
    })
      .when(at('LeaveTable', ANN))
      .thenAppended(left(ANN, r1, 1, 500, [r2])))
  test.each(['SitOut', 'SitIn', 'LeaveTable'] as const)('%s is for those who sit', (type) => {
    given(created, seated(ANN, r1, 1))
      .when(at(type, BEN))
      .thenRejected('NotSeated')
    given().when(at(type, BEN)).thenRejected('TableNotFound')
    given(created, closed).when(at(type, BEN)).thenRejected('TableIsClosed')
  })
})

describe('closing', () => {
  test('an empty table', () => given(created).when(close).thenAppended(closed))
  test('not while somebody sits there', () =>
    given(created, seated(ANN, r1, 0))
      .when(close)
      .thenRejected('TableNotEmpty', { seated: 1 }))
  test('twice does nothing', () => given(created, closed).when(close).thenNothing())
  test('not what never opened', () => given().when(close).thenRejected('TableNotFound'))
})

test('every refusal is a sentence with its figures', () => {
  expect(explain({ code: 'BuyInOutOfRange', details: { minBuyIn: 400, maxBuyIn: 1000, asked: 1001 } })).toBe(
    'This table’s buy-in is 400 to 1,000: 1,001 was asked.',
  )
  expect(explain({ code: 'TableNotEmpty', details: { seated: 1 } })).toContain('1 player is seated')
})

test('an event at a table that is not open is the sign of a broken log', () => {
  expect(() => table.evolve(table.initial, seated(ANN, r1, 0))).toThrow('not open')
  expect(() => given(created, satOut(ANN, 0))).toThrow('Nobody sits in seat 0')
})
