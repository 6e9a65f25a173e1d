import { expect, test } from 'vitest'
import { heard, msUntil } from './server-clock'

test('until anything was heard, the two clocks are taken for one', () => expect(msUntil(10_000, 4_000)).toBe(6_000))

test('a browser that is ahead or behind counts down what the server means, by the quickest of what it heard', () => {
  heard(1_000, 61_400)
  heard(2_000, 62_020)
  heard(3_000, 63_900)
  expect(msUntil(20_000, 64_020)).toBe(16_000)
  expect(msUntil(1_000, 64_020)).toBe(0)
})
