import { expect, test } from 'vitest'
import { chips, HandId, TableId } from '@/domain/kernel'
import type { Mark } from '@/projections/outline'
import { jumpGroups, kindsAmong } from './jump-list'
import { markContext, markInWords } from './mark-in-words'
import { markersOf } from './markers-of'
import { placeInWords, placesOf } from './place-in-words'

const handId = HandId.parse('00000000-0000-4000-8000-000000000012')
const tableId = TableId.parse('00000000-0000-4000-8000-000000000001')
const names = { ann: 'Ann', ben: 'Ben', [tableId]: 'Harbour' }
const of = { handId, tableId }

const MARKS: Mark[] = [
  { kind: 'table', position: 1, tableId },
  { kind: 'buy-in', position: 2, playerId: 'ann', tableId, amount: chips(1_000) },
  { kind: 'rejection', position: 3, playerId: 'ben', tableId, amount: chips(500) },
  { kind: 'rejection', position: 4, playerId: 'ben', tableId },
  { kind: 'compensation', position: 5, playerId: 'ben', tableId, amount: chips(500) },
  { kind: 'hand', position: 6, ...of, number: 12 },
  { kind: 'street', position: 7, ...of, street: 'flop' },
  { kind: 'all-in', position: 8, ...of, playerId: 'ann', amount: chips(1_000) },
  { kind: 'street', position: 9, ...of, street: 'river' },
  { kind: 'result', position: 11, ...of, playerId: 'ben', amount: chips(2_400) },
  { kind: 'compensation', position: 12, ...of },
  { kind: 'cash-out', position: 13, playerId: 'ben', tableId, amount: chips(3_400) },
  { kind: 'deposit', position: 14, playerId: 'ann', amount: chips(20) },
  { kind: 'withdrawal', position: 15, playerId: 'ann', amount: chips(7) },
  { kind: 'table', position: 16, tableId },
]
const markers = markersOf(MARKS, (position) => position - 1)
const context = markContext(MARKS, names)

test('every mark has a name', () => {
  expect(markers.map((marker) => markInWords(marker, context))).toEqual([
    'Harbour opens',
    'Ann buys in for 1,000',
    'Ben turned away with 500',
    'Ben turned away',
    'Ben gets back 500',
    'Hand 12',
    'Flop of hand 12',
    'Ann all in for 1,000',
    'River of hand 12',
    'Biggest swing: Ben +2,400 in hand 12',
    'Hand 12 stopped',
    'Ben cashes out 3,400',
    'Ann deposits 20',
    'Ann withdraws 7',
    'Harbour closes',
  ])
})

test('where a line passes several tables, each is named', () => {
  const several = markContext(
    [...MARKS, { kind: 'table', position: 17, tableId: TableId.parse('00000000-0000-4000-8000-000000000002') }],
    names,
  )
  const [, buyIn] = markers
  expect(buyIn && markInWords(buyIn, several)).toBe('Ann buys in for 1,000 at Harbour')
})

test('of all results the ten biggest are swings', () => {
  const results = Array.from(
    { length: 30 },
    (_, n): Mark => ({ kind: 'result', position: n + 1, handId, playerId: 'ann', amount: chips(100 * ((n * 7) % 30)) }),
  )
  const swings = markersOf(results, (position) => position - 1)
  expect(swings.map(({ amount }) => amount).toSorted((a, b) => (b ?? 0) - (a ?? 0))).toEqual(
    Array.from({ length: 10 }, (_, n) => 2_900 - n * 100),
  )
  expect(swings.map(({ position }) => position)).toEqual(
    swings.map(({ position }) => position).toSorted((a, b) => a - b),
  )
})

test('where play stands is told by the hand and its street; between hands there is no such place', () => {
  const placeAt = placesOf(MARKS)
  const told = (position: number) => {
    const place = placeAt(position)
    return place && placeInWords(place)
  }
  expect([5, 6, 8, 10, 11, 12].map(told)).toEqual([
    undefined,
    'Hand 12',
    'Hand 12, flop',
    'Hand 12, river',
    undefined,
    undefined,
  ])
  expect(placeAt(10, handId)?.street).toBe('river')
  expect(placeInWords({ number: 12, street: 'river' }, 'Harbour')).toBe('Hand 12 at Harbour, river')
  expect(placeAt(10, 'another')).toBeUndefined()
})

test('what is typed narrows the marks to those whose words hold it', () => {
  const groups = jumpGroups({ markers, context, typed: 'HAND 12', kind: undefined, index: 0 })
  expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
    ['compensation', 1],
    ['swing', 1],
    ['hand', 1],
    ['street', 2],
  ])
  const found = (typed: string) =>
    jumpGroups({ markers, context, typed, kind: undefined, index: 0 }).flatMap(({ options }) =>
      options.map(({ words }) => words),
    )
  expect(found('riv')).toEqual(['River of hand 12'])
  expect(found('hand 1')).toContain('Hand 12')
  expect(found('2,4')).toEqual(['Biggest swing: Ben +2,400 in hand 12'])
  expect(jumpGroups({ markers, context, typed: 'nothing of the kind', kind: undefined, index: 0 })).toEqual([])
  expect(kindsAmong(markers).reduce((sum, { count }) => sum + count, 0)).toBe(markers.length)
})

test('a whole word goes before one that begins like it: hand 21 is not hand 2,100', () => {
  const hands = Array.from({ length: 3_000 }, (_, n): Mark => ({ kind: 'hand', position: n + 1, number: n + 1 }))
  const many = markersOf(hands, (position) => position - 1)
  const [group] = jumpGroups({ markers: many, context, typed: 'hand 21', kind: undefined, index: 2_999 })
  expect(group?.options.map(({ words }) => words)).toEqual(['Hand 21'])
})

test('of many marks of a kind those round the moment are listed, in their order', () => {
  const hands = Array.from({ length: 3_000 }, (_, n): Mark => ({ kind: 'hand', position: n + 1, number: n + 1 }))
  const many = markersOf(hands, (position) => position - 1)
  const listed = (index: number) =>
    jumpGroups({ markers: many, context, typed: '', kind: undefined, index }).flatMap(({ options }) =>
      options.map(({ marker }) => marker.number ?? 0),
    )
  expect(listed(1_500)).toContain(1_501)
  expect(listed(1_500)).toContain(1_502)
  expect(listed(0)[0]).toBe(1)
  expect(listed(2_999).at(-1)).toBe(3_000)
  expect(listed(1_500).length).toBeLessThan(50)
})
