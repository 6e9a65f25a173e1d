import { expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { tableRules } from './table-rules'

const plain = {
  ...{ smallBlind: chips(50), bigBlind: chips(100), minBuyIn: chips(4_000), maxBuyIn: chips(20_000) },
  ...{ ante: chips(0), straddle: chips(0), clock: 20, timeBank: 60, pause: 3_000 },
  ...{ anteFrom: 'everyone' as const, runItTwice: false, rabbitHunting: false, isPrivate: false },
}
const said = (terms: Parameters<typeof tableRules>[0]) =>
  Object.fromEntries(tableRules(terms).map(({ about, says }) => [about, says]))

test('a plain table says what it has, and what it has not', () =>
  expect(said(plain)).toEqual({
    Blinds: '50 / 100',
    Ante: 'None',
    Straddle: 'None',
    'Buy-in': '4,000 to 20,000',
    'Time to act': '20 seconds, and 60 seconds in the time bank',
    'Between hands': '3 seconds',
    'Run it twice': 'No',
    'Rabbit hunting': 'No',
    Seats: 'For everybody',
  }))

test('what is special is told in full: who posts, when, and for whom', () => {
  const allowed = { runItTwice: true, rabbitHunting: true, isPrivate: true, pause: 0, clock: 1 }
  expect(said({ ...plain, ...allowed, ante: chips(10), straddle: chips(200) })).toMatchObject({
    Ante: '10 from everybody',
    Straddle: '200, left of the big blind',
    'Time to act': '1 second, and 60 seconds in the time bank',
    'Between hands': 'No pause',
    'Run it twice': 'When all who are all-in agree',
    'Rabbit hunting': 'Allowed',
    Seats: 'For those who were invited',
  })
  expect(said({ ...plain, ante: chips(100), anteFrom: 'big-blind' as const }).Ante).toBe(
    '100 from the big blind, for all',
  )
})
