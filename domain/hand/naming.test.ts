import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARDS, type Card } from '../cards'
import { inShort, name, named } from './naming'
import { category, describe as ranked } from './ranking'

const hand = (text: string) => text.split(' ').filter(Boolean) as Card[]
const someCards = (count: number) =>
  fc.shuffledSubarray([...CARDS], { minLength: count, maxLength: count }).map((cards) => cards as Card[])

test.each([5, 6, 7])('%d cards are called what the ranking calls them', (count) => {
  fc.assert(
    fc.property(someCards(count), (cards) => {
      const [mine, its] = [named(cards), ranked(cards)]
      expect(mine.words).toBe(its.words)
      expect(ranked(mine.cards).words).toBe(its.words)
    }),
    { numRuns: 1_000 },
  )
})

/** Two suits and few ranks: flushes, straights and full houses that whole decks seldom show. */
test('hands that are made are called what the ranking calls them', () => {
  const crowded = CARDS.filter((card) => /^[A2345678]/.test(card) || card.endsWith('s'))
  fc.assert(
    fc.property(fc.shuffledSubarray(crowded, { minLength: 7, maxLength: 7 }), (cards) => {
      expect(named(cards).words).toBe(ranked(cards).words)
    }),
    { numRuns: 3_000 },
  )
})

test('every 97th of all five cards has the kind that the ranking gives it', () => {
  let count = 0
  for (let a = 0; a < 52; a++)
    for (let b = a + 1; b < 52; b++)
      for (let c = b + 1; c < 52; c++)
        for (let d = c + 1; d < 52; d++)
          for (let e = d + 1; e < 52; e++) {
            if (count++ % 97 !== 0) continue
            const five = [a, b, c, d, e].flatMap((n) => CARDS[n] ?? [])
            if (name(five).category !== category(five)) expect.fail(five.join(' '))
          }
  expect(count).toBe(2_598_960)
})

test.each([
  ['Ah Kd', '', 'Ace king'],
  ['Kh Ah', '', 'Ace king, suited'],
  ['6h 6d', '', 'Pair of sixes'],
  ['Ah 9h', 'Kh 2h 5h', 'Flush, ace high'],
  ['Kh Td', 'Kd Tc 2s', 'Two pair, kings and tens'],
  ['Kh Kd', 'Kc Tc Ts', 'Full house, kings over tens'],
  ['Ah 2d', '3c 4c 5s', 'Straight, five high'],
  ['Th Jh', 'Qh Kh Ah', 'Royal flush'],
  ['Ah 9d', 'Kh 2h 5c Jd', 'Ace high'],
])('%s with %s is told as %s', (own, board, words) => expect(inShort(hand(own), hand(board))).toBe(words))

test('of hidden or folded cards there is nothing to tell', () => {
  expect(inShort([], hand('Kh 2h 5c'))).toBeUndefined()
  expect(inShort(hand('Kh'), [])).toBeUndefined()
})

test('fewer than five cards make no hand', () => expect(() => name(hand('Ah Kh Qh Jh'))).toThrow(RangeError))
