import fc from 'fast-check'
import pokersolver from 'pokersolver'
import { describe as about, beforeAll, expect, test } from 'vitest'
import { seededBytes } from '@/tests/support/seeded-bytes'
import { CARDS, type Card, RANKS, rankOf } from '../cards'
import { CATEGORIES, type Category, categoryOf, STRONGEST } from './category'
import { category, codeOf, describe, strength, strengthOfCodes } from './ranking'
import { shuffle } from './shuffle'

const cardsIn = (text: string) => text.split(' ') as Card[]

/** A hand of so many different cards, in any order. */
const hands = (size: number) => fc.shuffledSubarray([...CARDS], { minLength: size, maxLength: size })

const FIGURES: Record<Category, number> = {
  'straight-flush': 40,
  'four-of-a-kind': 624,
  'full-house': 3_744,
  flush: 5_108,
  straight: 10_200,
  'three-of-a-kind': 54_912,
  'two-pair': 123_552,
  pair: 1_098_240,
  'high-card': 1_302_540,
}

about('the census of all 2,598,960 five-card hands', () => {
  /** By strength: how many hands have it, and one of them. */
  const counts = new Array<number>(STRONGEST + 1).fill(0)
  const examples: Card[][] = []

  beforeAll(() => {
    for (let a = 0; a < 52; a++)
      for (let b = a + 1; b < 52; b++)
        for (let c = b + 1; c < 52; c++)
          for (let d = c + 1; d < 52; d++)
            for (let e = d + 1; e < 52; e++) {
              const strength = strengthOfCodes([a, b, c, d, e])
              counts[strength] = (counts[strength] ?? 0) + 1
              examples[strength] ??= CARDS.filter((card) => [a, b, c, d, e].includes(codeOf(card)))
            }
  })

  test('comes to the known figure for every category', () => {
    const census: Partial<Record<Category, number>> = {}
    for (const [strength, count] of counts.entries())
      if (count > 0) census[categoryOf(strength)] = (census[categoryOf(strength)] ?? 0) + count
    expect(census).toEqual(FIGURES)
    expect(counts.reduce((sum, count) => sum + count)).toBe(2_598_960)
  })

  test('has four royal flushes, the strongest of all', () => {
    expect(counts[STRONGEST]).toBe(4)
    expect(describe(examples[STRONGEST] ?? []).words).toBe('Royal flush')
  })

  test('puts all hands in the order of the rules: by category, then card by card', () => {
    /** The rules written out, without tables; the wheel's ace comes last and counts for one. */
    const byTheRules = (five: Card[]) => {
      const { cards } = describe(five)
      const heights = cards.map((card, n) => (n === 4 && isWheel(cards) ? 0 : RANKS.indexOf(rankOf(card)) + 1))
      return heights.reduce((sum, height) => sum * 14 + height, CATEGORIES.indexOf(kind(five)))
    }
    for (let strength = 2; strength <= STRONGEST; strength++)
      expect(byTheRules(examples[strength] ?? [])).toBeGreaterThan(byTheRules(examples[strength - 1] ?? []))
  })

  test('has different words for each of the 7,462 strengths', () => {
    const words = examples.flatMap((five) => describe(five).words)
    expect(new Set(words).size).toBe(7_462)
  })

  test('has the same words for hands of the same strength, whatever makes them', () =>
    fc.assert(
      fc.property(hands(7), (cards) => {
        expect(describe(cards).words).toBe(describe(examples[strength(cards)] ?? []).words)
      }),
      { seed: 6, numRuns: 1_000 },
    ))
})

const isWheel = (cards: readonly Card[]) => cards.map(rankOf).join('') === '5432A'

/** What a five-card hand is, counted on the fingers. */
function kind(five: readonly Card[]): Category {
  const counts = RANKS.map((rank) => five.filter((card) => rankOf(card) === rank).length)
    .filter(Boolean)
    .sort()
    .reverse()
    .join('')
  const inOrder = [...five].map(rankOf).sort((a, b) => RANKS.indexOf(a) - RANKS.indexOf(b))
  const isStraight = RANKS.join('').includes(inOrder.join('')) || inOrder.join('') === '2345A'
  const isFlush = new Set(five.map((card) => card.charAt(1))).size === 1
  if (counts === '11111')
    return isStraight && isFlush ? 'straight-flush' : isFlush ? 'flush' : isStraight ? 'straight' : 'high-card'
  const alike: Record<string, Category> = {
    '41': 'four-of-a-kind',
    '32': 'full-house',
    '311': 'three-of-a-kind',
    '221': 'two-pair',
    '2111': 'pair',
  }
  return alike[counts] ?? 'high-card'
}

about('more than five cards', () => {
  test.each([6, 7])('of %i cards the best five count', (size) =>
    fc.assert(
      fc.property(hands(size), (cards) => {
        const { cards: five } = describe(cards)
        expect(strength(five)).toBe(strength(cards))
        for (const left of cards) expect(strength(cards)).toBeGreaterThanOrEqual(strengthWithout(left, cards))
      }),
      { seed: 7, numRuns: 2_000 },
    ),
  )

  test('the order of the cards does not matter', () =>
    fc.assert(
      fc.property(hands(7), (cards) => {
        expect(strength([...cards].reverse())).toBe(strength(cards))
      }),
      { seed: 8, numRuns: 500 },
    ))

  const strengthWithout = (left: Card, cards: readonly Card[]) => strength(cards.filter((card) => card !== left))
})

test('20,000 random seven-card showdowns end as pokersolver ends them', () => {
  const nextByte = seededBytes('showdowns')
  let shared = 0
  for (let n = 0; n < 20_000; n++) {
    const deck = shuffle(CARDS, nextByte)
    const board = deck.slice(0, 5)
    const players = Array.from({ length: 2 + (n % 3) }, (_, i) => [...board, ...deck.slice(5 + 2 * i, 7 + 2 * i)])

    const strengths = players.map(strength)
    const ours = strengths.flatMap((own, i) => (own === Math.max(...strengths) ? [i] : []))
    const solved = players.map((cards) => pokersolver.Hand.solve(cards))
    const theirs = pokersolver.Hand.winners(solved).map((hand) => solved.indexOf(hand))

    expect(ours, players.map((cards) => cards.join(' ')).join('\n')).toEqual(theirs.sort())
    if (ours.length > 1) shared++
  }
  expect(shared).toBeGreaterThan(500)
})

about('rule 21: who wins at the showdown', () => {
  const on = (board: string, own: string) => strength([...cardsIn(own), ...cardsIn(board)])

  test('the board may play, and then everyone shares', () => {
    const board = 'Ts Jh Qd Kc As'
    expect(on(board, '2c 2d')).toBe(on(board, 'Ah Kd'))
    expect(describe([...cardsIn('2c 2d'), ...cardsIn(board)]).cards).toEqual(['As', 'Kc', 'Qd', 'Jh', 'Ts'])
  })

  test('a kicker that the board beats does not play', () =>
    expect(on('Ks Kh 9d 9c Ad', '2c 3c')).toBe(on('Ks Kh 9d 9c Ad', 'Qc Jc')))

  test('the wheel is a straight, and the lowest', () => {
    const board = '2c 3d 4h Kd Ks'
    expect(on(board, 'Ac 5c')).toBeLessThan(on(board, '5c 6c'))
    expect(on(board, 'Ac 5c')).toBeGreaterThan(on(board, 'Kh Ah'))
    expect(category([...cardsIn('Ac 5c'), ...cardsIn(board)])).toBe('straight')
  })

  test('no straight goes round the corner', () => expect(category(cardsIn('Qc Kd Ah 2d 3s'))).toBe('high-card'))

  test('suits break no ties', () => {
    expect(strength(cardsIn('As Ks 9s 6s 2s'))).toBe(strength(cardsIn('Ac Kc 9c 6c 2c')))
    expect(on('2c 7d Th Jc 4s', 'As Kd')).toBe(on('2c 7d Th Jc 4s', 'Ac Kh'))
  })
})

about('a hand in words, and its five cards', () => {
  test.each([
    ['Ts 2c Js Qs 3d Ks As', 'Royal flush', 'As Ks Qs Js Ts'],
    ['9h 8h Kd 7h 6h 5h Kc', 'Straight flush, nine high', '9h 8h 7h 6h 5h'],
    ['Ad 2d Kc 3d 4d 5d Ks', 'Straight flush, five high', '5d 4d 3d 2d Ad'],
    ['6c 6d Ks 6h 6s 2d Qh', 'Four of a kind, sixes, king kicker', '6c 6d 6h 6s Ks'],
    ['Kc Ac Kd Ad As Kh 2c', 'Full house, aces over kings', 'Ac Ad As Kc Kd'],
    ['2c 2d 3h 3s 2h', 'Full house, deuces over threes', '2c 2d 2h 3h 3s'],
    ['Ah 2h Kc 6h 9h Kh 3h', 'Flush, ace king nine six three', 'Ah Kh 9h 6h 3h'],
    ['Ac 2d Kc 3d 4h 5d Ks', 'Straight, five high', '5d 4h 3d 2d Ac'],
    ['Ac Kd Qc Jd Th 9d 8s', 'Straight, ace high', 'Ac Kd Qc Jd Th'],
    ['9c Ad 9h 2d Kh 9s 4c', 'Three of a kind, nines, ace king kickers', '9c 9h 9s Ad Kh'],
    ['5c Kd Ac Kh 5s 3d 3h', 'Two pair, kings and fives, ace kicker', 'Kd Kh 5c 5s Ac'],
    ['Ac As 7d Tc 2h Kd Qh', 'Pair of aces, king queen ten kickers', 'Ac As Kd Qh Tc'],
    ['Ac 7d 9c 2h Kd 6h 3s', 'High card, ace king nine seven six', 'Ac Kd 9c 7d 6h'],
  ])('%s: %s', (cards, words, five) => expect(describe(cardsIn(cards))).toEqual({ words, cards: cardsIn(five) }))

  test('of cards that do the same, those given first are taken', () =>
    expect(describe(cardsIn('9c 2d As Ah Kd Qh 9s')).cards).toEqual(cardsIn('As Ah 9c 9s Kd')))
})

test.each([
  ['four cards', 'Ac Kd 9c 7d'],
  ['eight cards', 'Ac Kd 9c 7d 2c 3c 4d 5h'],
])('%s make no hand', (_, cards) => {
  expect(() => strength(cardsIn(cards))).toThrow(RangeError)
  expect(() => describe(cardsIn(cards))).toThrow(RangeError)
})

test('every card has a code of its own', () => {
  const codes = CARDS.map(codeOf)
  expect(codes.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 52 }, (_, n) => n))
})

test.each([0, 7_463, Number.NaN])('%d is no strength', (figure) => expect(() => categoryOf(figure)).toThrow(RangeError))
