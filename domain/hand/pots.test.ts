import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { PlayedHand } from '@/tests/support/played-hand'
import { potsOf, split } from './pots'

const stake = (seat: number, committed: number, isLive = true) => ({ seat, committed: chips(committed), isLive })

describe('rule 14: what nobody could call is returned', () => {
  test('before the pots are awarded, and is not winnings', () => {
    const hand = new PlayedHand({ stacks: [1_000, 1_000, 1_000] }).raise(2, 600).fold(0).fold(1)
    expect(hand.all('UncalledBetReturned')).toMatchObject([{ seat: 2, amount: 500 }])
    expect(hand.awards).toEqual([{ 2: 250 }])
    expect(hand.all('HandCompleted')[0]?.seats.find(({ seat }) => seat === 2)).toMatchObject({
      bet: 100,
      won: 250,
      change: 150,
    })
    expect(hand.types.indexOf('UncalledBetReturned')).toBeLessThan(hand.types.indexOf('PotAwarded'))
  })

  test('an all-in that covers the other comes back by the difference', () => {
    const hand = new PlayedHand({ stacks: [300, 1_000], cards: ['As Ah', 'Ks Kh'], board: '2c 7d 9h Js 3c' })
    hand.raise(1, 1_000).call(0)
    expect(hand.all('UncalledBetReturned')).toMatchObject([{ seat: 1, amount: 700 }])
    expect(hand.stacks).toEqual([600, 700])
  })
})

describe('rule 15: pots', () => {
  test('one for each all-in level, each among its own', () => {
    const hand = new PlayedHand({
      stacks: [100, 300, 600, 1_000],
      button: 3,
      cards: ['As Ah', 'Ks Kh', 'Qs Qh', 'Js Jh'],
      board: '2c 7d 9c 3s 4d',
    })
    hand.raise(2, 600).call(3).call(0).call(1)
    expect(hand.all('PotAwarded').map(({ amount }) => amount)).toEqual([400, 600, 600])
    expect(hand.awards).toEqual([{ 0: 400 }, { 1: 600 }, { 2: 600 }])
    expect(hand.stacks).toEqual([400, 600, 600, 400])
  })

  test('folded chips stay in', () =>
    expect(potsOf([stake(0, 100), stake(1, 300), stake(2, 300, false)], chips(0))).toEqual([
      { amount: 300, eligible: [0, 1] },
      { amount: 400, eligible: [1] },
    ]))

  test('pots with the same eligible players are one', () =>
    expect(potsOf([stake(0, 500), stake(1, 500), stake(2, 200, false), stake(3, 50, false)], chips(0))).toEqual([
      { amount: 1_250, eligible: [0, 1] },
    ]))

  test('what a folded player put in beyond all others goes to the last pot', () =>
    expect(potsOf([stake(0, 60), stake(1, 60), stake(2, 100, false)], chips(0))).toEqual([
      { amount: 220, eligible: [0, 1] },
    ]))

  test('dead money lies in the main pot', () =>
    expect(potsOf([stake(0, 100), stake(1, 200), stake(2, 200)], chips(30))).toEqual([
      { amount: 330, eligible: [0, 1, 2] },
      { amount: 200, eligible: [1, 2] },
    ]))

  test('no chip is lost or made, whoever folds', () => {
    const stakes = fc.array(fc.record({ committed: fc.nat(1_000).map(chips), isLive: fc.boolean() }), { minLength: 2 })
    fc.assert(
      fc.property(stakes, fc.nat(50).map(chips), (given, dead) => {
        const all = given.map((each, seat) => ({ ...each, seat }))
        fc.pre(all.some(({ isLive }) => isLive))
        const pots = potsOf(all, dead)
        const total = all.reduce((sum, { committed }) => sum + committed, 0) + dead
        expect(pots.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
        for (const [n, pot] of pots.entries()) {
          const before = pots[n - 1]
          if (before) expect(before.eligible.length).toBeGreaterThan(pot.eligible.length)
        }
      }),
    )
  })
})

describe('rule 16: each pot is split by itself', () => {
  test('odd chips go one each, beginning left of the button', () => {
    expect(split(chips(101), ['a', 'b', 'c'])).toEqual([
      { winner: 'a', amount: 34 },
      { winner: 'b', amount: 34 },
      { winner: 'c', amount: 33 },
    ])
    const hand = new PlayedHand({
      stacks: [1_000, 1_000, 1_000, 1_000],
      button: 1,
      cards: ['2c 3d', '2d 3c', '2h 3s', '2s 3h'],
      board: 'As Ks Qd Jd Tc',
      posts: [
        { seat: 2, forced: 'small-blind', amount: 51 },
        { seat: 3, forced: 'big-blind', amount: 101 },
      ],
      bigBlind: 101,
    })
    hand.fold(0).call(1).fold(2).callDown().callDown().callDown().callDown()
    // 51 + 101 + 101 = 253 between seats 3 and 1: seat 3 sits nearer to the left of the button.
    expect(hand.awards).toEqual([{ 3: 127, 1: 126 }])
  })

  test('a side pot is split among its own, whoever wins the main pot', () => {
    const hand = new PlayedHand({
      stacks: [200, 700, 700],
      cards: ['As Ad', 'Kc Qd', 'Kd Qc'],
      board: 'Ac 7d 7s 2h 3h',
    })
    hand.raise(2, 700).call(0).call(1)
    expect(hand.awards).toEqual([{ 0: 600 }, { 1: 500, 2: 500 }])
  })
})

describe('forced bets', () => {
  test('antes from everyone go to the pot and are no bet', () => {
    const posts = [0, 1, 2].map((seat) => ({ seat, forced: 'ante' as const, amount: 10 }))
    const hand = new PlayedHand({
      stacks: [1_000, 1_000, 1_000],
      posts: [...posts, { seat: 0, forced: 'small-blind', amount: 50 }, { seat: 1, forced: 'big-blind', amount: 100 }],
    })
    expect(hand.legal).toMatchObject({ call: 100, raise: { min: 200 } })
    hand.fold(2).fold(0)
    expect(hand.awards).toEqual([{ 1: 130 }])
    expect(hand.changes).toEqual([-60, 70, -10])
  })

  test('a player whose ante takes all is all-in for the antes alone', () => {
    const hand = new PlayedHand({
      stacks: [1_000, 1_000, 6],
      cards: ['Ks Kh', 'Qs Qh', 'As Ah'],
      board: '2c 7d 9c 3s 4d',
      posts: [
        { seat: 0, forced: 'ante', amount: 10 },
        { seat: 1, forced: 'ante', amount: 10 },
        { seat: 2, forced: 'ante', amount: 10 },
        { seat: 0, forced: 'small-blind', amount: 50 },
        { seat: 1, forced: 'big-blind', amount: 100 },
      ],
    })
    hand.callDown().callDown().callDown().callDown()
    expect(hand.awards).toEqual([{ 2: 18 }, { 0: 208 }])
  })

  test('the big blind’s ante for all is dead: it does not come back, and everyone plays for it', () => {
    const hand = new PlayedHand({
      stacks: [1_000, 1_000, 1_000],
      posts: [
        { seat: 0, forced: 'small-blind', amount: 50 },
        { seat: 1, forced: 'big-blind', amount: 100 },
        { seat: 1, forced: 'big-blind-ante', amount: 100 },
      ],
    })
    hand.raise(2, 300).fold(0).fold(1)
    expect(hand.all('UncalledBetReturned')).toMatchObject([{ seat: 2, amount: 200 }])
    expect(hand.changes).toEqual([-50, -200, 250])
  })

  test('a big blind too short for the ante owes none once part of the blind comes back', () => {
    const hand = new PlayedHand({
      stacks: [50, 80],
      cards: ['As Ah', 'Ks Kh'],
      board: '2c 7d 9h Js 3c',
      posts: [
        { seat: 0, forced: 'small-blind', amount: 50 },
        { seat: 1, forced: 'big-blind', amount: 100 },
        { seat: 1, forced: 'big-blind-ante', amount: 100 },
      ],
    })
    expect(hand.all('UncalledBetReturned')).toMatchObject([{ seat: 1, amount: 30 }])
    expect(hand.stacks).toEqual([100, 30])
  })

  test('a missed small blind is dead, a late big blind is live and leaves its option', () => {
    const hand = new PlayedHand({
      stacks: [1_000, 1_000, 1_000],
      posts: [
        { seat: 0, forced: 'small-blind', amount: 50 },
        { seat: 1, forced: 'big-blind', amount: 100 },
        { seat: 2, forced: 'late-blind', amount: 100 },
        { seat: 2, forced: 'dead-blind', amount: 50 },
      ],
    })
    expect(hand.toAct).toBe(2)
    expect(hand.legal).toMatchObject({ check: true, raise: { min: 200 } })
    hand.check(2).fold(0).check(1)
    expect(hand.state.street).toBe('flop')
    expect(hand.stacks).toEqual([950, 900, 850])
  })
})
