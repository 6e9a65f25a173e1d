import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventIndexAt, indexAt } from './index-at'

test('the moment’s stop is the last one at or before it', () => {
  const positions = [3, 5, 9]
  expect([0, 2, 3, 4, 5, 8, 9, 100].map((at) => indexAt(positions, at))).toEqual([-1, -1, 0, 0, 1, 1, 2, 2])
  expect(indexAt([], 5)).toBe(-1)
})

test('it is found among any positions, and any events', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.nat(), (unsorted, at) => {
      const positions = unsorted.toSorted((a, b) => a - b)
      const expected = positions.filter((position) => position <= at).length - 1
      expect(indexAt(positions, at)).toBe(expected)
      const events = positions.map((position) => ({ position }))
      expect(eventIndexAt(events, at)).toBe(expected)
    }),
  )
})
