import { expect, test } from 'vitest'
import { fractionOf, nearestStop } from './stops'

test('a stop and its place along the track lead to each other', () => {
  for (const stops of [1, 2, 7, 5_000])
    for (const index of [0, Math.floor(stops / 2), stops - 1])
      expect(nearestStop(fractionOf(index, stops), stops)).toBe(index)
})

test('beyond the ends is the end', () => {
  expect(nearestStop(-0.5, 10)).toBe(0)
  expect(nearestStop(1.5, 10)).toBe(9)
  expect(fractionOf(-1, 10)).toBe(0)
})
