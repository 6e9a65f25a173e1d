import { describe, expect, test } from 'vitest'
import { CARDS, type Card } from '@/domain/cards'
import { verifyCard } from '@/domain/hand/commitment'
import { HandId } from '@/domain/kernel'
import { commitTo, dealDeck, orderOf } from './dealing'

const HAND = HandId.parse('40000000-0000-4000-8000-000000000001')
const OTHER_HAND = HandId.parse('40000000-0000-4000-8000-000000000002')
const cardsOf = (deck: { cards: readonly { card: Card }[] }) => deck.cards.map(({ card }) => card)

describe('a deck', () => {
  test('has all 52 cards, in places 0 to 51, each with a salt of its own', () => {
    const { cards } = dealDeck(HAND, [])
    expect(cards.map(({ card }) => card).toSorted()).toEqual(CARDS.toSorted())
    expect(cards.map(({ index }) => index)).toEqual([...CARDS.keys()])
    expect(new Set(cards.map(({ salt }) => salt)).size).toBe(52)
  })

  test('has a proof for every card, which the browser’s own check accepts for this hand alone', async () => {
    const { root: commitment, cards } = dealDeck(HAND, ['x', 'y'])
    for (const card of cards) {
      expect(await verifyCard({ handId: HAND, commitment, card })).toBe(true)
      expect(await verifyCard({ handId: OTHER_HAND, commitment, card })).toBe(false)
    }
  })

  test('is another each time, although hand and seeds are the same', () =>
    expect(cardsOf(dealDeck(HAND, ['x']))).not.toEqual(cardsOf(dealDeck(HAND, ['x']))))

  test('in the same order has another commitment each time: it tells nothing of the cards', () =>
    expect(commitTo(HAND, CARDS).root).not.toBe(commitTo(HAND, CARDS).root))

  test('takes less than a millisecond', () => {
    const times = Array.from({ length: 300 }, () => {
      const from = performance.now()
      dealDeck(HAND, ['one seed', 'and another'])
      return performance.now() - from
    })
    expect(Math.min(...times)).toBeLessThan(1)
  })
})

describe('its order', () => {
  const entropy = new Uint8Array(32).fill(7)
  const order = orderOf(entropy, HAND, ['ab', 'c'])

  test('follows from entropy, hand and seeds', () => expect(orderOf(entropy, HAND, ['ab', 'c'])).toEqual(order))

  test.each<[string, Card[]]>([
    ['the entropy', orderOf(new Uint8Array(32).fill(8), HAND, ['ab', 'c'])],
    ['the hand', orderOf(entropy, OTHER_HAND, ['ab', 'c'])],
    ['one player’s seed', orderOf(entropy, HAND, ['ab', 'd'])],
    ['who gave which seed', orderOf(entropy, HAND, ['c', 'ab'])],
    ['where one seed ends and the next begins', orderOf(entropy, HAND, ['a', 'bc'])],
    ['a seed that is empty', orderOf(entropy, HAND, ['ab', 'c', ''])],
  ])('is another with %s', (_, other) => expect(other).not.toEqual(order))

  test('takes in seeds of any length and script', () =>
    expect(new Set(orderOf(entropy, HAND, ['♠'.repeat(5_000), '', '\n'])).size).toBe(52))
})
