import { expect, test } from 'vitest'
import { markerColumns } from './marker-columns'
import { fractionOf, nearestStop } from './stops'

const events = (...types: string[]) => types.map((type) => ({ type }))

test('a few marks stand exactly where their events are', () => {
  const { width, kinds } = markerColumns(
    events('FundsDeposited', 'FundsReserved', 'PlayerSeated', 'FundsDeposited', 'PlayerSatOut'),
  )
  expect(kinds.deposit).toEqual({ count: 2, columns: [0, 0.75 * width] })
  expect(kinds['buy-in']).toEqual({ count: 1, columns: [0.5 * width] })
})

test('many marks share columns; the most telling kind is seen, and all are counted', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => ({ type: n === 5_000 ? 'FundsReleased' : 'FundsDeposited' }))
  const { width, kinds } = markerColumns(many)
  expect(kinds.compensation).toEqual({ count: 1, columns: [width / 2] })
  expect(kinds.deposit.count).toBe(9_999)
  expect(kinds.deposit.columns).toHaveLength(width)
})

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
