import { expect, test } from 'vitest'
import { specialRules } from './special-rules'

const plain = {
  ante: 0,
  anteFrom: 'everyone',
  straddle: 0,
  rabbitHunting: false,
  runItTwice: false,
  isPrivate: false,
} as const

test('a plain table has no special rules', () => expect(specialRules(plain)).toEqual([]))

test('antes say who posts them, and straddles how much', () => {
  expect(specialRules({ ...plain, ante: 2, straddle: 2_000 })).toEqual(['Ante 2', 'Straddle 2,000'])
  expect(specialRules({ ...plain, ante: 10, anteFrom: 'big-blind' })).toEqual(['Big blind ante 10'])
})

test('what the table allows is told too', () =>
  expect(specialRules({ ...plain, rabbitHunting: true, runItTwice: true, isPrivate: true })).toEqual([
    'Private',
    'Run it twice',
    'Rabbit hunting',
  ]))
