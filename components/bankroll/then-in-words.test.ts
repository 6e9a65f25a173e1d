import { expect, test } from 'vitest'
import { amount } from '@/tests/support/ids'
import { thenInWords } from './then-in-words'

const balances = (available: number, reserved: number, inPlay: number) => ({
  available: amount(available),
  reserved: amount(reserved),
  inPlay: amount(inPlay),
  total: amount(available + reserved + inPlay),
})

test('what somebody had is told by where it lay', () => {
  expect(thenInWords('Ann', balances(1_000, 0, 500))).toBe('Ann had 1,500: 1,000 available and 500 in play.')
  expect(thenInWords('Ann', balances(100, 200, 300))).toBe('Ann had 600: 100 available, 200 reserved, and 300 in play.')
  expect(thenInWords('Ann', balances(0, 0, 0))).toBe('Ann had no chips.')
})
