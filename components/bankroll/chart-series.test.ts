import { expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import type { LedgerEntry } from '@/projections/ledger'
import { chartSeries, entryAt, shareAt } from './chart-series'
import { chartSummary } from './chart-summary'
import { movementInWords } from './movement'

const entry = (position: number, type: string, amount: number, total: number, available: number): LedgerEntry => ({
  position,
  recordedAt: new Date(position * 1_000).toISOString(),
  type,
  amount: chips(amount),
  available: chips(available),
  reserved: chips(total - available),
  total: chips(total),
  correlationId: 'c',
})
const entries = [
  entry(100, 'FundsDeposited', 500, 500, 500),
  entry(110, 'FundsReserved', 200, 500, 300),
  entry(200, 'FundsWithdrawn', 100, 400, 200),
]

test('it begins with nothing, steps at each movement, and holds the last', () => {
  expect(chartSeries(entries, 'movements', 2)).toEqual({
    x: [0, 1, 2, 3, 4],
    total: [0, 500, 500, 400, 400],
    available: [0, 500, 300, 200, 200],
    whole: [0, 500, 500, 400, 400],
  })
})

test('in the past it ends with the moment, and is as wide and as high as before', () => {
  const { total, available, ...place } = chartSeries(entries, 'movements', 0)
  expect({ total, available }).toEqual({ total: [0, 500, 500, null, null], available: [0, 500, 500, null, null] })
  const { x, whole } = chartSeries(entries, 'movements', 2)
  expect(place).toEqual({ x, whole })
  expect(chartSeries(entries, 'movements', -1).total).toEqual([0, 0, null, null, null])
})

test('over time it steps when it happened', () => {
  expect(chartSeries(entries, 'time', 2).x).toEqual([96, 100, 110, 200, 204])
})

test('nothing has no chart', () => expect(chartSeries([], 'time', 2).x).toEqual([]))

test('the entry whose step lies over a point is found, also beyond the ends', () => {
  const series = chartSeries(entries, 'movements', 2)
  expect([-1, 0.5, 1, 1.9, 2, 3.5, 9].map((x) => entryAt(series, x))).toEqual([-1, -1, 0, 0, 1, 2, 2])
})

test.each(['movements', 'time'] as const)('what is marked is what lies there, by %s', (axis) => {
  const series = chartSeries(entries, axis, 2)
  const [first = 0, last = 0] = [series.x[0], series.x.at(-1)]
  const marked = [0, 1, 2].map((index) => first + shareAt(series, index, axis) * (last - first))
  // A hair's breadth: a share is no exact number.
  expect(marked.map((x) => entryAt(series, x + 1e-6))).toEqual([0, 1, 2])
  expect(shareAt(series, -1, axis)).toBeLessThan(shareAt(series, 0, axis))
  expect(shareAt(chartSeries([], axis, 2), -1, axis)).toBe(0)
})

test('what the chart shows can be said', () => {
  expect(chartSummary('Ann', entries, true)).toBe(
    'Ann’s bankroll over 3 movements: now 400 in all, 200 available; at most 500.',
  )
  expect(chartSummary('Ann', [], true)).toBe('Ann’s bankroll has not moved yet.')
  expect(chartSummary('Ann', entries.slice(0, 1), false)).toBe(
    'Ann’s bankroll over one movement: then 500 in all, 500 available; at most 500.',
  )
})

test('the changes of the ledger add up to what is available', () => {
  const changes = entries.map((each) => movementInWords(each).change)
  expect(changes).toEqual([500, -200, -100])
})

test('a movement of a type still to come is shown by its name', () => {
  expect(movementInWords({ type: 'FundsSplit', amount: chips(1) })).toEqual({ what: 'FundsSplit', change: 0 })
})
