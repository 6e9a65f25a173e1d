import { expect, test } from 'vitest'
import type { MarkKind } from '@/projections/outline'
import { markerColumns } from './marker-columns'
import { fractionOf, nearestStop } from './stops'

/** A time line of so many stops, and the kinds that are marked, by stop. */
const line = (stops: number, kinds: Record<number, MarkKind>) => ({
  positions: Array.from({ length: stops }, (_, stop) => 10 * (stop + 1)),
  marks: Object.entries(kinds).map(([stop, kind]) => ({ kind, position: 10 * (Number(stop) + 1) })),
})

test('a few marks stand exactly where their events are', () => {
  const { width, kinds } = markerColumns(line(5, { 0: 'deposit', 2: 'buy-in', 3: 'deposit' }))
  expect(kinds.deposit).toEqual({ count: 2, columns: [0, 0.75 * width] })
  expect(kinds['buy-in']).toEqual({ count: 1, columns: [0.5 * width] })
})

test('many marks share columns; the most telling kind is seen, and all are counted', () => {
  const many = Array.from({ length: 10_001 }, (_, n): MarkKind => (n === 5_000 ? 'compensation' : 'deposit'))
  const { width, kinds } = markerColumns(line(10_001, { ...many }))
  expect(kinds.compensation).toEqual({ count: 1, columns: [width / 2] })
  expect(kinds.deposit.count).toBe(10_000)
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
