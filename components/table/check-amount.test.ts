import { expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { tableRejections } from '@/domain/table/rejections'
import { checkBet, checkBuyIn, checkTopUp } from './check-amount'

const terms = { minBuyIn: 2_000, maxBuyIn: 20_000 }
const outOfRange = (asked: number) =>
  tableRejections.BuyInOutOfRange({ minBuyIn: chips(2_000), maxBuyIn: chips(20_000), asked: chips(asked) })

test('a buy-in within the range and the bankroll is fine', () =>
  expect(checkBuyIn('5,000', terms, 5_000)).toEqual({ ok: true, amount: 5_000 }))

test.each([
  ['1,999', 9_000, outOfRange(1_999)],
  ['20001', 90_000, outOfRange(20_001)],
  ['6k', 5_000, 'Insufficient funds: 5,000 available, 6,000 asked.'],
  ['', 5_000, 'Enter a number of chips.'],
])('a buy-in of %j with %d available is refused: %s', (typed, available, error) =>
  expect(checkBuyIn(typed, terms, available)).toEqual({ ok: false, error }),
)

test('a stack may be topped up to the maximum', () =>
  expect(checkTopUp('15,000', terms, 5_000, 15_000)).toEqual({ ok: true, amount: 15_000 }))

test.each([
  ['15,001', 90_000, 'A stack may be topped up to 20,000: 5,000 on the table, 15,001 more asked.'],
  ['900', 800, 'Insufficient funds: 800 available, 900 asked.'],
])('a top-up of %j with %d available is refused: %s', (typed, available, error) =>
  expect(checkTopUp(typed, terms, 5_000, available)).toEqual({ ok: false, error }),
)

test.each([
  ['19', { ok: false, error: 'The bet must come to at least 20: 19 was asked.' }],
  ['20', { ok: true, amount: 20 }],
  ['500', { ok: true, amount: 500 }],
  ['501', { ok: false, error: 'All your chips come to a bet of 500: 501 was asked.' }],
])('a raise to %s', (typed, expected) => expect(checkBet(typed, { min: chips(20), max: chips(500) })).toEqual(expected))
