import { expect, test } from 'vitest'
import type { Award } from '@/projections/table-view'
import { awardInWords } from './award-in-words'

const NAMES = { a: 'Ann', b: 'Ben' }
const KINGS_UP = { words: 'Two pair, kings and tens, ace kicker', cards: ['Kh', 'Kd', 'Tc', 'Ts', 'As'] }
const award = (pot: number, ...winners: object[]) => ({ pot, run: null, amount: 0, winners }) as unknown as Award

test('an only pot needs no name', () =>
  expect(awardInWords(award(0, { playerId: 'a', amount: 1_450, hand: KINGS_UP }), 1, NAMES)).toBe(
    'Ann wins 1,450 with two pair, kings and tens',
  ))

test('one of several is named', () =>
  expect(awardInWords(award(1, { playerId: 'a', amount: 450, hand: KINGS_UP }), 2, NAMES)).toBe(
    'Ann wins 450, the side pot, with two pair, kings and tens',
  ))

test('who need not show has won all the same', () =>
  expect(awardInWords(award(0, { playerId: 'b', amount: 20, hand: null }), 2, NAMES)).toBe('Ben wins 20, the main pot'))

test('a pot is shared', () =>
  expect(
    awardInWords(
      award(0, { playerId: 'a', amount: 10, hand: KINGS_UP }, { playerId: 'b', amount: 10, hand: KINGS_UP }),
      1,
      NAMES,
    ),
  ).toBe('Ann wins 10 of the pot with two pair, kings and tens; Ben wins 10 of the pot with two pair, kings and tens'))

test('a board that is one of two awards its half', () =>
  expect(awardInWords({ ...award(0, { playerId: 'a', amount: 50, hand: KINGS_UP }), run: 2 }, 1, NAMES)).toBe(
    'Ann wins 50, the second board’s half of the pot, with two pair, kings and tens',
  ))
