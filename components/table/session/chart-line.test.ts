import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import type { SessionResult } from '@/projections/session-result'
import { chartLine } from './chart-line'
import { sessionInWords } from './session-in-words'

const session = (results: number[], others: Partial<SessionResult> = {}): SessionResult => ({
  boughtIn: chips(1_000),
  stack: chips(1_000 + (results.at(-1) ?? 0)),
  cashedOut: chips(0),
  hands: results.length - 1,
  results,
  every: 1,
  ...others,
})

test('before the first hand the line lies on zero, in the middle', () =>
  expect(chartLine(session([0]), 100, 50)).toMatchObject({ line: 'M4 25L96 25', zero: 25, end: { x: 96, y: 25 } }))

test('what is won goes up, what is lost goes down', () => {
  const { zero, end } = chartLine(session([0, 100]), 100, 50)
  expect([zero, end.y]).toEqual([46, 4])
  expect(chartLine(session([0, -100]), 100, 50)).toMatchObject({ zero: 4, end: { y: 46 } })
})

test('every point lies within the box, zero among them', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -900, max: 9_000 }), { maxLength: 80 }), (results) => {
      const { line, zero } = chartLine(session([0, ...results]), 180, 56)
      const figures = line.match(/[\d.]+ [\d.]+/g)?.map((pair) => pair.split(' ').map(Number)) ?? []
      for (const [x, y] of [...figures, [4, zero]]) {
        expect(x).toBeGreaterThanOrEqual(4)
        expect(x).toBeLessThanOrEqual(176)
        expect(y).toBeGreaterThanOrEqual(4)
        expect(y).toBeLessThanOrEqual(52)
      }
    }),
  ))

test('in words: where it ended, how high it went and how low', () => {
  expect(sessionInWords(session([0]))).toBe('After no hand: even. At best even, at worst even.')
  expect(sessionInWords(session([0, 1_200, -300]))).toBe(
    'After 2 hands: 300 down. At best 1,200 up, at worst 300 down.',
  )
})
