import { expect, test } from 'vitest'
import { markerColumns as columnsFor } from './marker-columns'
import type { MarkerKind } from './marker-kind'

const markerColumns = (marks: Parameters<typeof columnsFor>[0], room = 90) => columnsFor(marks, room)
const seen = (kind: MarkerKind, fractions: readonly number[]) => fractions.map((fraction) => ({ kind, fraction }))
const evenly = (count: number) => Array.from({ length: count }, (_, n) => n / (count - 1))

test('few marks stand exactly where their events are, streets among them', () => {
  const { width, kinds } = markerColumns([...seen('hand', [0, 0.5]), ...seen('street', [0.75, 1])])
  expect(kinds).toEqual({ hand: [0, width / 2], street: [width * 0.75, width] })
})

test('where kinds share a column, the most telling has it', () => {
  const { kinds } = markerColumns([...seen('hand', [0.5]), ...seen('compensation', [0.5]), ...seen('buy-in', [0.5])])
  expect(Object.keys(kinds)).toEqual(['compensation'])
})

test('of many marks there are never more columns than the track has room for, and no street', () => {
  const { width, kinds } = markerColumns([...seen('hand', evenly(3_000)), ...seen('street', evenly(9_000))])
  expect(kinds.street).toBeUndefined()
  expect(kinds.hand?.length).toBe(width + 1)
  expect(width).toBeLessThanOrEqual(120)
})

test('where there is less room there are fewer columns, from fewer marks on', () => {
  const hands = seen('hand', evenly(60))
  expect(markerColumns(hands).kinds.hand).toHaveLength(60)
  expect(markerColumns(hands, 30).kinds.hand).toHaveLength(31)
})

test('what would fill the track is left for a closer look; what is rare is seen among thousands', () => {
  const { kinds } = markerColumns([
    ...seen('hand', evenly(3_000)),
    ...seen('all-in', evenly(400)),
    ...seen('buy-in', [0.25]),
    ...seen('rejection', [0.5]),
  ])
  expect(kinds['all-in']).toBeUndefined()
  expect([kinds['buy-in']?.length, kinds.rejection?.length]).toEqual([1, 1])
})
