import { expect, test } from 'vitest'
import { lostSeat, lostTopUp } from './lost-seat'

test('a seat lost in a race costs nothing, and that is said', () =>
  expect(lostSeat(2, 5_000, { code: 'SeatTaken', details: { seat: 2 } })).toEqual({
    title: 'Somebody was a moment faster to seat 3',
    detail: 'Nothing was lost: all 5,000 are in your bankroll. Another seat may be free.',
  }))

test('any other reason is given in the words of the table', () =>
  expect(lostSeat(null, 5_000, { code: 'TableFull', details: { seats: 6 } }).detail).toBe(
    'All 6 seats are taken. Nothing was lost: all 5,000 are in your bankroll.',
  ))

test('a reason from a later release is survived', () =>
  expect(lostSeat(0, 1, { code: 'SomethingNew', details: {} }).detail).toMatch(/Nothing was lost: all 1 are/))

test('a top-up that came back says why', () =>
  expect(
    lostTopUp(900, { code: 'StackLimitExceeded', details: { stack: 1_500, asked: 900, maxBuyIn: 2_000 } }).detail,
  ).toBe(
    'A stack may be topped up to 2,000: 1,500 on the table, 900 more asked. Nothing was lost: all 900 are in your bankroll.',
  ))
