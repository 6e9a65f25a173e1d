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
  expect(betSizes(raise(200, 5_000), 300, 100)).toEqual([
    { name: 'Min', to: 200 },
    { name: '½ pot', to: 250 },
    { name: 'Pot', to: 400 },
    { name: 'All in', to: 5_000 },
  ]))

test('what comes to the same is offered once, by its plainest name', () =>
  expect(betSizes(raise(150, 150), 300, 100)).toEqual([{ name: 'All in', to: 150 }]))

test('with nothing to bet there is nothing to offer', () =>
  expect(betSizes({ check: true, call: null, bet: null, raise: null }, 300, 0)).toEqual([]))
