import { expect, test } from 'vitest'
import { belowOn, checkAutoTopUp, whatItTakes } from './auto-top-up-terms'

test('an occasion is a figure of what one wants to have, and never less than a chip', () => {
  expect([belowOn('any-loss', 2_000), belowOn('half-gone', 2_000), belowOn('all-gone', 2_000)]).toEqual([
    2_000, 1_000, 1,
  ])
  expect([belowOn('any-loss', 1), belowOn('half-gone', 1), belowOn('all-gone', 1)]).toEqual([1, 1, 1])
})

test.each([
  ['500', '1,000', { ok: true, below: 500, to: 1_000 }],
  ['1k', '1k', { ok: true, below: 1_000, to: 1_000 }],
  ['1,001', '1,000', { ok: false, field: 'below', error: expect.stringMatching(/below 1,001 to 1,000 was asked/) }],
  ['500', '2,001', { ok: false, field: 'to', error: expect.stringMatching(/up to 2,000 at most/) }],
  ['0', '1,000', { ok: false, field: 'below', error: 'An amount must be at least 1 chip.' }],
  ['500', '1.5', { ok: false, field: 'to', error: 'An amount must be a whole number of chips.' }],
  ['half', '1,000', { ok: false, field: 'below', error: 'An amount is written in digits, as in 5,000.' }],
])('below %j to %j', (below, to, expected) =>
  expect(checkAutoTopUp({ below, to }, { maxBuyIn: 2_000 })).toEqual(expected),
)

const wish = { below: 500, to: 1_000 }
const standing = { stack: 800, available: 3_000, sittingOut: false, playing: false }

test.each([
  ['a stack that will do', standing, /3,000 are there now\. At most 1,000/, false],
  ['a stack that is short already', { ...standing, stack: 300 }, /700 come .* at once, 2,300 stay/, false],
  ['a short stack in mid-hand', { ...standing, stack: 300, playing: true }, /At most 1,000/, false],
  ['a short stack that sits out', { ...standing, stack: 300, sittingOut: true }, /None come while you sit out/, false],
  ['a short bankroll', { ...standing, stack: 300, available: 699 }, /700 are more than the 699/, true],
  ['an empty bankroll', { ...standing, available: 0 }, /is empty: deposit some first/, true],
] as const)('%s: what it takes is told', (_, at, words, short) =>
  expect(whatItTakes(wish, at)).toEqual({ words: expect.stringMatching(words), short }),
)
