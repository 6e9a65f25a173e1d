import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { betSizes } from './bet-sizes'

const raise = (min: number, max: number) => ({
  check: false,
  call: chips(100),
  bet: null,
  raise: { min: chips(min), max: chips(max) },
})

test('sizes are offered from the least to everything', () =>
  expect(betSizes(raise(200, 5_000), 300, 100).map(({ name, to }) => ({ name, to }))).toEqual([
    { name: 'Min', to: 200 },
    { name: '½ pot', to: 250 },
    { name: '⅔ pot', to: 300 },
    { name: 'Pot', to: 400 },
    { name: 'All in', to: 5_000 },
  ]))

test('what comes to the same is offered once, by its plainest name', () =>
  expect(betSizes(raise(150, 150), 300, 100).filter(({ offered }) => offered)).toMatchObject([
    { name: 'All in', to: 150 },
  ]))

test('a digit stands for the same size at every turn', () =>
  expect(betSizes(raise(20, 990), 20, 10).find(({ digit }) => digit === '4')).toMatchObject({ name: 'Pot', to: 30 }))

test('with nothing to bet there is nothing to offer', () =>
  expect(betSizes({ check: true, call: null, bet: null, raise: null }, 300, 0)).toEqual([]))

test('whatever is offered is legal, and grows', () =>
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), fc.nat(20_000), fc.nat(5_000), (min, more, pot, price) => {
      const to = betSizes(raise(min, min + more), pot, price).map((size) => size.to)
      expect(to.at(-1)).toBe(min + more)
      expect(to).toEqual(to.toSorted((a, b) => a - b))
      expect(to.every((each) => each >= min && each <= min + more)).toBe(true)
    }),
  ))
