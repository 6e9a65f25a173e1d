import { describe, expect, test } from 'vitest'
import { amount } from '@/tests/support/ids'
import { type HandStarted, PlayedTable, positionsOf, postsOf } from '@/tests/support/played-table'

const playsIn = ({ seats }: HandStarted, seat: number) => seats.some((each) => each.seat === seat)

const BOTH_OF_SEAT_3 = [
  { seat: 3, blind: 'big' },
  { seat: 3, blind: 'small' },
]

/** Four-handed, button 0, small blind 1, big blind 2; then seat 3 sits out and the big blind passes it by. */
function passedBy(terms = {}) {
  const table = new PlayedTable(terms).sit(0, 1, 2, 3)
  table.hand()
  table.sitOut(3)
  const hand = table.hand()
  return { table, hand }
}

describe('rule 13: whoever sits out', () => {
  test('owes the big blind that passed by, and the small one that follows it', () => {
    const { table, hand } = passedBy()
    expect(positionsOf(hand)).toEqual([1, 2, 0])
    expect(hand.missed).toEqual(BOTH_OF_SEAT_3)
    expect(table.at(3).owes).toEqual({ small: true, big: true })
  })

  test('pays as much for each round as those who play it', () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    table.hand()
    const posted = [0, 0, 0, 0]
    for (let n = 0; n < 6; n++) {
      if (n % 3 === 0) table.sitOut(3)
      if (n % 3 === 1) table.sitIn(3)
      for (const { seat, amount } of table.hand().posts) posted[seat] = (posted[seat] ?? 0) + amount
    }
    expect(posted).toEqual([30, 30, 30, 30])
  })

  test('owes the small blind where that was due', () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    table.hand()
    table.sitOut(2)
    const hand = table.hand()
    expect(hand).toMatchObject({ smallBlindSeat: 2, missed: [{ seat: 2, blind: 'small' }] })
    expect(table.at(2).owes).toEqual({ small: true, big: false })
  })

  test('owes one of each, however often they pass', () => {
    const { table } = passedBy()
    for (let n = 0; n < 8; n++) table.hand()
    expect(table.at(3).owes).toEqual({ small: true, big: true })
  })

  test('so does whoever has no chips', () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    table.start()
    table.end({ 3: -500, 0: 500 })
    expect(table.hand().missed).toEqual(BOTH_OF_SEAT_3)
  })

  test('so does whoever waits for a top-up: it is no way round the big blind', () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    table.hand()
    table.topUp(3, 100)
    const hand = table.hand()
    expect(playsIn(hand, 3)).toBe(false)
    expect(hand.missed).toEqual(BOTH_OF_SEAT_3)
  })
})

describe('rule 13: whoever is back', () => {
  test('posts the big blind, live', () => {
    const { table } = passedBy()
    table.hand()
    table.sitIn(3)
    const hand = table.hand()
    expect(positionsOf(hand)).toEqual([0, 1, 2])
    expect(hand.posts).toEqual([
      { seat: 1, forced: 'small-blind', amount: 5 },
      { seat: 2, forced: 'big-blind', amount: 10 },
      { seat: 3, forced: 'late-blind', amount: 10 },
      { seat: 3, forced: 'dead-blind', amount: 5 },
    ])
    expect(table.at(3).owes).toEqual({ small: false, big: false })
  })

  test('posts a small blind as dead money', () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    table.hand()
    table.sitOut(2)
    table.hand()
    table.sitIn(2)
    expect(postsOf(table.hand(), 2)).toEqual(['dead-blind 5'])
  })

  test('posts both, where both were missed', () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    table.hand()
    table.sitOut(2)
    for (let n = 0; n < 4; n++) table.hand()
    expect(table.at(2).owes).toEqual({ small: true, big: true })
    table.sitIn(2)
    const posts = [table.hand(), table.hand()].flatMap((hand) => postsOf(hand, 2))
    expect(posts).toEqual(['late-blind 10', 'dead-blind 5'])
  })

  test('or waits, and is dealt in when the big blind comes, owing nothing else', () => {
    const { table } = passedBy()
    table.sitIn(3, { waits: true })
    const hands = [table.hand(), table.hand(), table.hand()]
    expect(hands.map((hand) => playsIn(hand, 3))).toEqual([false, false, true])
    expect(hands.at(-1)).toMatchObject({ bigBlindSeat: 3 })
    expect(postsOf(hands[2] as HandStarted, 3)).toEqual(['big-blind 10'])
    expect(table.at(3)).toMatchObject({ waits: false, owes: { small: false, big: false } })
  })

  test('may still post when tired of waiting', () => {
    const { table } = passedBy()
    table.sitIn(3, { waits: true })
    table.hand()
    expect(table.sitIn(3, { waits: true })).toEqual([])
    expect(table.sitIn(3)).toMatchObject([{ type: 'PlayerSatIn', data: { seat: 3, waits: false } }])
    expect(postsOf(table.hand(), 3)).toEqual(['late-blind 10', 'dead-blind 5'])
  })

  test('without having missed anything has nothing to wait for', () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    table.hand()
    table.sitOut(0)
    expect(table.sitIn(0, { waits: true })).toMatchObject([{ type: 'PlayerSatIn', data: { waits: false } }])
    expect(postsOf(table.hand(), 0)).toEqual([])
  })

  test('between the button and the big blind lets them pass first', () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    table.hand()
    table.leave(2)
    // A newcomer, in the seat where the small blind is due.
    table.sit(2)
    const [first, second] = [table.hand(), table.hand()]
    expect(positionsOf(first)).toEqual([1, 2, 3])
    expect(playsIn(first, 2)).toBe(false)
    expect(first.missed).toEqual([])
    expect(positionsOf(second)).toEqual([2, 3, 0])
    expect(postsOf(second, 2)).toEqual(['late-blind 10'])
  })

  test('on the straddle posts no big blind beside it', () => {
    const { table } = passedBy({ straddle: amount(20) })
    table.sitIn(3)
    table.leave(1)
    const hand = table.start()
    expect(hand).toMatchObject({ bigBlindSeat: 2, opening: 20 })
    expect(postsOf(hand, 3)).toEqual(['straddle 20', 'dead-blind 5'])
  })

  test('heads-up owes nothing, since both post in every hand', () => {
    const { table } = passedBy()
    table.sitIn(3)
    table.leave(0)
    table.leave(1)
    const hand = table.hand()
    expect(positionsOf(hand)).toEqual([3, 3, 2])
    expect(postsOf(hand, 3)).toEqual(['small-blind 5'])
    expect(table.at(3).owes.big).toBe(false)
  })

  test('does not wait where nobody else would be left to play', () => {
    const { table } = passedBy()
    table.sitIn(3, { waits: true })
    table.leave(1)
    table.leave(2)
    // The big blind would come to seat 3 at last; before that, to seat 0 of the hand before.
    expect(playsIn(table.hand(), 3)).toBe(true)
  })
})

/** What was recorded of each who took a seat. */
const owesBigBlind = ({ events }: PlayedTable): boolean[] =>
  events.flatMap((event) => (event.type === 'PlayerSeated' ? [event.data.owesBigBlind] : []))

describe('a newcomer (house rule)', () => {
  test('to a game of two or more posts the big blind', () => {
    const table = new PlayedTable().sit(0, 3)
    table.hand()
    table.sit(1)
    expect(owesBigBlind(table)).toEqual([false, false, true])
    expect(postsOf(table.hand(), 1)).toEqual(['late-blind 10'])
  })

  test('or waits for it', () => {
    const table = new PlayedTable().sit(0, 3)
    table.hand()
    table.sit(1)
    expect(table.sitIn(1, { waits: true })).toMatchObject([{ type: 'PlayerSatIn', data: { waits: true } }])
    const hands = [table.hand(), table.hand()]
    expect(hands.map((hand) => playsIn(hand, 1))).toEqual([false, true])
    expect(hands[1]).toMatchObject({ bigBlindSeat: 1 })
  })

  test('to one who waits for company owes nothing', () => {
    const table = new PlayedTable().sit(0, 3)
    table.hand()
    table.leave(0)
    table.sit(1)
    expect(table.at(1).owes.big).toBe(false)
    expect(owesBigBlind(table)).toEqual([false, false, false])
  })
})
