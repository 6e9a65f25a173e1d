import { expect, test } from 'vitest'
import { PlayerId } from '@/domain/kernel'
import { figuresOf, noneYet } from '@/projections/statistics'
import { ANN } from '@/tests/support/ids'
import { figuresInWords, tooFew } from './figures-in-words'

const none = noneYet(PlayerId.parse(ANN))
const values = (statistics: typeof none) =>
  Object.fromEntries(figuresInWords(figuresOf(statistics)).map(({ name, value }) => [name, value]))

test('rates are told as shares, and what was lost with its sign', () =>
  expect(
    values({ ...none, hands: 40, voluntary: 10, raised: 5, betsAndRaises: 3, calls: 2, net: { 10: -1_250 } }),
  ).toEqual({ VPIP: '25 %', PFR: '13 %', AF: '1.5', 'bb/100': '−312.5', Hands: '40', Won: '−1,250' }))

test('where there is nothing to divide by there is no rate', () =>
  expect(values(none)).toMatchObject({ VPIP: '–', AF: '–', 'bb/100': '–', Won: '0' }))

test('fewer than twenty hands are too few', () => {
  expect(tooFew({ hands: 0 })).toBe('No hand played to its end yet.')
  expect(tooFew({ hands: 19 })).toContain('19 of at least 20')
  expect(tooFew({ hands: 20 })).toBeUndefined()
})
