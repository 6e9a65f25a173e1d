import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Card } from '@/domain/cards'
import type { LegalActions } from '@/domain/hand/events'
import { codeOf } from '@/domain/hand/ranking'
import { chips } from '@/domain/kernel'
import { playBotHand } from '@/tests/support/bot-hand'
import { seededRandom } from '../demo/random'
import { CALLING_STATION, LOOSE_AGGRESSIVE, SOLID, TIGHT } from './character'
import type { Choice } from './choice'
import { choose, ITERATIONS } from './decide'
import type { Situation } from './situation'

const ALL = [TIGHT, SOLID, LOOSE_AGGRESSIVE, CALLING_STATION]

/** Whether the turn's own legal actions name a choice, with its amount. */
function isNamed({ action, amount }: Choice, legal: LegalActions): boolean {
  if (action === 'check') return legal.check
  if (action === 'call') return legal.call !== null
  if (action === 'fold') return true
  const range = legal[action]
  return range !== null && amount !== undefined && amount >= range.min && amount <= range.max
}

const aTable = fc.record({
  seed: fc.integer(),
  bigBlind: fc.integer({ min: 1, max: 60 }).map((half) => 2 * half),
  seats: fc.array(fc.record({ character: fc.constantFrom(...ALL), stack: fc.integer({ min: 1, max: 20_000 }) }), {
    minLength: 2,
    maxLength: 9,
  }),
})

test('every choice is legal, whatever the stacks, and what is free is never folded', () => {
  fc.assert(
    fc.property(aTable, ({ seed, bigBlind, seats }) => {
      playBotHand({
        characters: seats.map(({ character }) => character),
        stacks: seats.map(({ stack }) => stack),
        button: Math.abs(seed) % seats.length,
        bigBlind,
        random: seededRandom(seed),
        iterations: 5,
        onChoice: (_seat, { legal }, choice) => {
          expect(isNamed(choice, legal)).toBe(true)
          expect(choice.action === 'fold' && legal.check).toBe(false)
          expect(choice.difficulty).toBeGreaterThanOrEqual(0)
          expect(choice.difficulty).toBeLessThanOrEqual(1)
        },
      })
    }),
    { numRuns: 150 },
  )
})

test('aces are not folded before the flop', () => {
  const random = seededRandom(1)
  const taken = new Set<string>()
  for (let n = 0; n < 400; n++) {
    const characters = ALL.map((_, seat) => ALL[(seat + n) % ALL.length] ?? TIGHT)
    const stacks = characters.map(() => 500 + Math.floor(random() * 20_000))
    playBotHand({
      characters,
      stacks,
      button: n % 4,
      random,
      iterations: 5,
      cards: ['As Ah'],
      onChoice: (seat, { street }, { action }) => {
        if (seat === 0 && street === 'preflop') taken.add(action)
      },
    })
  }
  expect(taken).toContain('raise')
  expect(taken).not.toContain('fold')
})

const range = (min: number, max: number) => ({ min: chips(min), max: chips(max) })
const codes = (text: string) => text.split(' ').map((card) => codeOf(Card.parse(card)))

/** On the river, with a bet of the pot to call. */
function river(own: string, board: string): Situation {
  const [first = 0, second = 0] = codes(own)
  return {
    street: 'river',
    own: [first, second],
    board: codes(board),
    rivals: [{ width: 1, bestOf: 2 }],
    legal: { check: false, call: chips(100), bet: null, raise: range(200, 1_000) },
    pot: 200,
    price: 100,
    bet: 0,
    stack: 1_000,
    bigBlind: 10,
    raises: 1,
    callers: 0,
    position: 1,
  }
}

test('the nuts are never folded on the river, and nothing at all seldom called', () => {
  const random = seededRandom(2)
  const nuts = river('As Ks', 'Qs Js Ts 2h 3d')
  const air = river('2c 3h', 'As Kh Qh Jd 6c')
  const taken = (situation: Situation) =>
    Array.from({ length: 200 }, (_, n) => choose(situation, ALL[n % 4] ?? TIGHT, random, 100).action)
  expect(taken(nuts)).not.toContain('fold')
  expect(taken(air).filter((action) => action === 'fold').length).toBeGreaterThan(180)
})

test('a decision is never the same for sure: the same hand is bet, checked and sized in several ways', () => {
  const random = seededRandom(3)
  const first: Situation = {
    ...river('As Ks', 'Ah Js 9d 2h 3d'),
    legal: { check: true, call: null, bet: range(10, 1_000), raise: null },
    price: 0,
    raises: 0,
  }
  const taken = Array.from({ length: 100 }, () => choose(first, SOLID, random))
  expect(new Set(taken.map(({ action }) => action)).size).toBe(2)
  expect(new Set(taken.map(({ amount }) => amount)).size).toBeGreaterThan(3)
})

test('the work of a decision has a bound', () => {
  const chance = seededRandom(4)
  const most = 250 * ITERATIONS
  let drawn = 0
  const random = () => {
    drawn++
    return chance()
  }
  const drawnFor: number[] = []
  for (let n = 0; n < 20; n++) {
    drawn = 0
    playBotHand({
      characters: Array.from({ length: 9 }, () => CALLING_STATION),
      stacks: Array.from({ length: 9 }, () => 10_000),
      button: 0,
      random,
      iterations: ITERATIONS,
      onChoice: () => {
        drawnFor.push(drawn)
        drawn = 0
      },
    })
  }
  expect(drawnFor.length).toBeGreaterThan(100)
  expect(Math.max(...drawnFor)).toBeLessThan(most)
})
