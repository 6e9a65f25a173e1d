import { expect, test } from 'vitest'
import { IDLE, waitBefore } from './pace'

test('at an even pace each event is shown for as long as another', () => {
  const even = { pace: 'even', skipsIdle: true } as const
  expect(waitBefore(3, even)).toEqual(waitBefore(3_600_000, even))
})

test('at the real pace it takes as long as it took', () => {
  expect(waitBefore(3_250, { pace: 'real', skipsIdle: true })).toEqual({ wait: 3_250, skipped: 0 })
  expect(waitBefore(600_000, { pace: 'real', skipsIdle: false })).toEqual({ wait: 600_000, skipped: 0 })
})

test('an idle stretch passes in a second, and it is known how much of it', () => {
  expect(waitBefore(IDLE, { pace: 'real', skipsIdle: true }).skipped).toBe(0)
  expect(waitBefore(600_000, { pace: 'real', skipsIdle: true })).toEqual({ wait: 1_000, skipped: 599_000 })
})

test('a clock that was set back holds nothing up', () => {
  expect(waitBefore(-5_000, { pace: 'real', skipsIdle: true })).toEqual({ wait: 0, skipped: 0 })
})
