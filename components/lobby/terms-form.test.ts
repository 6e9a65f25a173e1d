import { expect, test } from 'vitest'
import { checkTerms, errorsOf, PLAIN, STAKES, type TypedTerms, typedStakes } from './terms-form'

const typed: TypedTerms = { name: 'The Long Room', ...typedStakes(STAKES[1]), seats: 6, ...PLAIN }

test('the usual stakes are fine as they come', () => {
  for (const stakes of STAKES) expect(checkTerms({ ...typed, ...typedStakes(stakes) }).ok).toBe(true)
})

test('terms come out as the room takes them', () =>
  expect(checkTerms({ ...typed, name: '  The Long Room ', minBuyIn: '5k' })).toEqual({
    ok: true,
    terms: {
      ...{ name: 'The Long Room', smallBlind: 50, bigBlind: 100, minBuyIn: 5_000, maxBuyIn: 20_000, seats: 6 },
      ...{ ante: 0, anteFrom: 'everyone', straddle: 0, clock: 20, timeBank: 60, pause: 3_000 },
      ...{ rabbitHunting: false, runItTwice: false, isPrivate: false },
    },
  }))

test('options are part of the terms', () =>
  expect(checkTerms({ ...typed, ante: '10', anteFrom: 'big-blind', straddle: '200', runItTwice: true })).toMatchObject({
    terms: { ante: 10, anteFrom: 'big-blind', straddle: 200, runItTwice: true },
  }))

test.each<[Partial<TypedTerms>, object]>([
  [{ name: ' ' }, { name: 'A name must not be empty.' }],
  [{ name: 'x'.repeat(25) }, { name: 'A name must be at most 24 characters.' }],
  [
    { smallBlind: '', bigBlind: '0' },
    { smallBlind: 'Enter a number of chips.', bigBlind: 'An amount must be at least 1 chip.' },
  ],
  [{ smallBlind: '200' }, { bigBlind: 'The big blind must be at least the small blind: 200 and 100 were asked.' }],
  [{ minBuyIn: '99' }, { minBuyIn: 'The smallest buy-in must be at least the big blind of 100: 99 was asked.' }],
  [{ maxBuyIn: '3,999' }, { maxBuyIn: 'The largest buy-in must be at least the smallest: 4,000 to 3,999 was asked.' }],
  [{ ante: '101' }, { ante: 'An ante is at most the big blind of 100: 101 was asked.' }],
  [{ straddle: '150' }, { straddle: 'A straddle is at least twice the big blind of 100: 150 was asked.' }],
  [{ ante: 'some' }, { ante: 'An amount is written in digits, as in 5,000.' }],
])('%j: what is wrong stands beside the field', (change, errors) =>
  expect(checkTerms({ ...typed, ...change })).toEqual({ ok: false, errors }),
)

test('what the room refuses stands beside the field it is about', () => {
  expect(errorsOf({ code: 'BuyInRangeEmpty', detail: 'No.' })).toEqual({ maxBuyIn: 'No.' })
  expect(
    errorsOf({ code: 'InvalidCommand', detail: 'No.', issues: [{ path: 'data.seats', message: 'must be 2 to 10' }] }),
  ).toEqual({ seats: 'This must be 2 to 10.' })
})

test('what is about no field is told of the form', () => {
  expect(errorsOf({ code: 'StoreUnavailable', detail: 'Later.' })).toEqual({ form: 'Later.' })
  expect(errorsOf({ code: 'InvalidCommand', detail: 'No.', issues: [{ path: 'other', message: 'x' }] })).toEqual({
    form: 'No.',
  })
})
