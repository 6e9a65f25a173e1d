import { expect, test } from 'vitest'
import { timeInWords } from './clock'

test.each([
  ['2026-11-23T14:02:11.250Z', '14:02:11'],
  ['2026-11-22T23:59:59Z', '22 Nov, 23:59:59'],
  ['2025-11-23T00:00:00Z', '23 Nov 2025, 00:00:00'],
])('%s is told as %s', (iso, told) => {
  expect(timeInWords(iso, new Date('2026-11-23T20:00:00Z'), 'UTC')).toBe(told)
})
