import { expect, test } from 'vitest'
import type { Award } from '@/projections/table-view'
import { awardRows } from './award-rows'

const KINGS_UP = { words: 'Two pair, kings and tens, ace kicker', cards: ['Kh', 'Kd', 'Tc', 'Ts', 'As'] }
const won = (seat: number, amount: number, hand: object | null = null) => ({ seat, playerId: `p${seat}`, amount, hand })
const award = (pot: number, run: 1 | 2 | null, ...winners: ReturnType<typeof won>[]) =>
  ({ pot, run, amount: winners.reduce((sum, { amount }) => sum + amount, 0), winners }) as unknown as Award

test('an only pot needs no label', () =>
  expect(awardRows([award(0, null, won(1, 450, KINGS_UP))])).toEqual([
    {
      label: '',
      amount: 450,
      pots: [0],
      run: null,
      winners: [{ playerId: 'p1', amount: 450 }],
      held: 'Two pair, kings and tens',
    },
  ]))

test('pots that the same players win with the same cards are one line', () => {
  const shared = (pot: number, each: number) => award(pot, null, won(1, each, KINGS_UP), won(4, each, KINGS_UP))
  expect(awardRows([shared(0, 200), shared(1, 135), shared(2, 360)])).toEqual([
    {
      label: 'All 3 pots',
      amount: 1_390,
      pots: [0, 1, 2],
      run: null,
      winners: [
        { playerId: 'p1', amount: 695 },
        { playerId: 'p4', amount: 695 },
      ],
      held: 'Two pair, kings and tens',
    },
  ])
})

test('pots that go to different players are told apart', () =>
  expect(
    awardRows([award(0, null, won(1, 30)), award(1, null, won(2, 20)), award(2, null, won(2, 10))]).map(
      ({ label, amount }) => `${label} ${amount}`,
    ),
  ).toEqual(['Main 30', 'Side 1 + Side 2 30']))

test('each of two boards has a line of its own', () =>
  expect(awardRows([award(0, 1, won(1, 50)), award(0, 2, won(1, 50))]).map(({ label }) => label)).toEqual([
    'Board 1',
    'Board 2',
  ]))
