import { expect, test } from 'vitest'
import { parseAmount } from './parse-amount'

test.each([
  ['5000', 5_000],
  [' 5,000 ', 5_000],
  ['1 250 000', 1_250_000],
  ["12'500", 12_500],
  ['5k', 5_000],
  ['1.5K', 1_500],
  ['1.15m', 1_150_000],
  ['2.3 M', 2_300_000],
  ['1,000,000,000,000', 1_000_000_000_000],
])('%j is %d chips', (typed, amount) => expect(parseAmount(typed)).toEqual({ ok: true, amount }))

test.each([
  ['', 'Enter a number of chips.'],
  ['   ', 'Enter a number of chips.'],
  ['0', 'An amount must be at least 1 chip.'],
  ['-5', 'An amount must be at least 1 chip.'],
  ['−5', 'An amount must be at least 1 chip.'],
  ['1.5', 'An amount must be a whole number of chips.'],
  // Five thousand to some readers and five to others.
  ['5.000', 'An amount must be a whole number of chips.'],
  ['1,5', 'An amount must be a whole number of chips.'],
  ['1.0005k', 'An amount must be a whole number of chips.'],
  ['many', 'An amount is written in digits, as in 5,000.'],
  ['1e5', 'An amount is written in digits, as in 5,000.'],
  ['NaN', 'An amount is written in digits, as in 5,000.'],
  ['1000000000001', 'An amount must be at most 1,000,000,000,000 chips.'],
  ['9'.repeat(30), 'An amount must be at most 1,000,000,000,000 chips.'],
])('%j is refused: %s', (typed, error) => expect(parseAmount(typed)).toEqual({ ok: false, error }))
