import { expect, test } from 'vitest'
import { seededRandom } from '../demo/random'
import { CALLING_STATION, LOOSE_AGGRESSIVE, SOLID, TIGHT } from './character'
import type { Choice } from './choice'
import { thinkingTime } from './thinking-time'

const random = seededRandom(9)
const times = (difficulty: number, leftMs = 20_000) =>
  [TIGHT, SOLID, LOOSE_AGGRESSIVE, CALLING_STATION].flatMap((character) => {
    const choice: Choice = { action: 'call', difficulty }
    return Array.from({ length: 250 }, () => thinkingTime(choice, character, leftMs, random))
  })
const mean = (figures: number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length

test('what is easy is quick and what is hard takes its time: 0.6 to 6 seconds, never the same', () => {
  for (const difficulty of [0, 0.3, 0.7, 1]) {
    expect(Math.min(...times(difficulty))).toBeGreaterThanOrEqual(600)
    expect(Math.max(...times(difficulty))).toBeLessThanOrEqual(6_000)
  }
  expect(mean(times(0))).toBeLessThan(1_000)
  expect(mean(times(1))).toBeGreaterThan(4_000)
  expect(new Set(times(0.5)).size).toBeGreaterThan(900)
})

test('never longer than the clock', () => {
  expect(Math.max(...times(1, 3_000))).toBeLessThanOrEqual(2_000)
  expect(times(1, 500)).toEqual(times(1, 500).map(() => 0))
})
