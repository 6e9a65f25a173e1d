import { expect, test } from 'vitest'
import { markerColumns } from './marker-columns'
import { fractionOf, nearestStop } from './stops'

const events = (...types: string[]) => types.map((type) => ({ type }))

test('each kind stands where its events are', () => {
  const { deposit, 'buy-in': buyIn } = markerColumns(
    events('FundsDeposited', 'FundsReserved', 'PlayerSeated', 'FundsDeposited', 'PlayerSatOut'),
    100,
  )
  expect(deposit).toEqual({ count: 2, columns: [0, 75] })
  expect(buyIn).toEqual({ count: 1, columns: [50] })
})

test('where kinds share a column the most telling has it, and all are counted', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => ({ type: n === 5_000 ? 'FundsReleased' : 'FundsDeposited' }))
  const { deposit, compensation } = markerColumns(many, 100)
  expect(compensation).toEqual({ count: 1, columns: [50] })
  expect(deposit.count).toBe(9_999)
  expect(deposit.columns).toHaveLength(100)
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
