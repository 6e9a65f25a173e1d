import { expect, test } from 'vitest'
import { lengthInWords, timeInWords } from './clock'

test.each([
  ['2026-11-23T14:02:11.250Z', '14:02:11'],
  ['2026-11-22T23:59:59Z', '22 Nov, 23:59:59'],
  ['2025-11-23T00:00:00Z', '23 Nov 2025, 00:00:00'],
])('%s is told as %s', (iso, told) => {
  expect(timeInWords(iso, new Date('2026-11-23T20:00:00Z'), 'UTC')).toBe(told)
})

test.each([
  [999, '0 seconds'],
  [1_000, '1 second'],
  [59_999, '59 seconds'],
  [750_000, '12 minutes'],
  [3_600_000, '1 hour'],
  [200_000_000, '2 days'],
])('%d ms are %s', (milliseconds, words) => expect(lengthInWords(milliseconds)).toBe(words))
