import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, notches, notchOf } from './amount-range'

const range = { min: 2_000, max: 7_250, step: 100 }

test('the ends are reached, also where no step falls on the last', () => {
  expect(amountOf(range, 0)).toBe(2_000)
  expect(amountOf(range, notches(range))).toBe(7_250)
  expect(amountOf(range, notches(range) - 1)).toBe(7_200)
})

test('a range of one amount has one notch', () => {
  expect(notches({ min: 500, max: 500, step: 100 })).toBe(0)
  expect(amountOf({ min: 500, max: 500, step: 100 }, 0)).toBe(500)
})

test('amounts outside have the notches at the ends', () => {
  expect(notchOf(range, 1)).toBe(0)
  expect(notchOf(range, 1e12)).toBe(notches(range))
})

test('every notch is the one nearest to its own amount', () =>
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 5_000 }), fc.nat(1e6), (min, width, step, pick) => {
      const some = { min, max: min + width, step }
      const notch = pick % (notches(some) + 1)
      expect(amountOf(some, notchOf(some, amountOf(some, notch)))).toBe(amountOf(some, notch))
    }),
  ))
