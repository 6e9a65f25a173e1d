import { expect, test } from 'vitest'
import { type Mark, NO_OUTLINE } from '@/projections/outline'
import { handAround, hasTurns, turnFrom } from './hand-stops'
import { lineOf } from './line'

const at = (position: number, kind: Mark['kind']): Mark => ({ kind, position })
const positions = [10, 20, 30, 40, 50, 60, 70, 80]
const line = lineOf({
  positions,
  times: positions,
  marks: [at(20, 'hand'), at(40, 'street'), at(50, 'street'), at(70, 'hand')],
  position: 80,
})

test('from within a hand the way back leads to its beginning first, and from there to the one before', () => {
  expect(turnFrom(line, 'hand', 4, -1)).toBe(1)
  expect(turnFrom(line, 'hand', 6, -1)).toBe(1)
  expect(turnFrom(line, 'hand', 1, -1)).toBeUndefined()
  expect(turnFrom(line, 'hand', 1, 1)).toBe(6)
  expect(turnFrom(line, 'hand', 6, 1)).toBeUndefined()
})

test('by streets one comes upon the beginnings of hands as well', () => {
  expect(turnFrom(line, 'street', 0, 1)).toBe(1)
  expect(turnFrom(line, 'street', 1, 1)).toBe(3)
  expect(turnFrom(line, 'street', 4, 1)).toBe(6)
  expect(turnFrom(line, 'street', 4, -1)).toBe(3)
})

test('a hand reaches up to where the next one begins', () => {
  expect(handAround(line, 0)).toEqual({ first: 0, last: 0 })
  expect(handAround(line, 3)).toEqual({ first: 1, last: 5 })
  expect(handAround(line, 7)).toEqual({ first: 6, last: 7 })
  expect(handAround(lineOf(NO_OUTLINE), 0)).toEqual({ first: 0, last: -1 })
})

test('a line without hands has no turns', () => {
  expect([hasTurns(line, 'hand'), hasTurns(line, 'street')]).toEqual([true, true])
  expect(hasTurns(lineOf({ ...NO_OUTLINE, positions: [1], times: [1], position: 1 }), 'hand')).toBe(false)
})
