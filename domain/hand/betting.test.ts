import { describe, expect, test } from 'vitest'
import { PlayedHand } from '@/tests/support/played-hand'

describe('rule 1: the smallest bet is one big blind', () => {
  test('a bet after the flop is at least that', () => {
    const hand = new PlayedHand({ stacks: [1_000, 1_000, 1_000] }).call(2).call(0).check(1)
    expect(hand.legal.bet).toEqual({ min: 100, max: 900 })
    expect(hand.tries(0, 'bet', 99)).toBe('BelowMinimum')
    hand.bet(0, 100)
  })

  test('after a big blind posted short, the price to call and the smallest raise are those of the full one', () => {
    const hand = new PlayedHand({ stacks: [1_000, 30, 1_000] })
    expect(hand.all('BlindPosted').map(({ amount }) => amount)).toEqual([50, 30])
    expect(hand.legal).toEqual({ check: false, call: 100, bet: null, raise: { min: 200, max: 1_000 } })
  })

  test('after a small blind posted short likewise', () => {
    const hand = new PlayedHand({ stacks: [20, 1_000, 1_000] })
    expect(hand.all('BlindPosted').map(({ amount }) => amount)).toEqual([20, 100])
    expect(hand.legal.call).toBe(100)
  })

  test('nobody pays more than an all-in blind for a hand against it alone', () => {
    const hand = new PlayedHand({ stacks: [1_000, 30, 1_000] }).fold(2)
    expect(hand.types).not.toContain('CardsMucked')
    expect(hand.all('UncalledBetReturned')).toMatchObject([{ seat: 0, amount: 20 }])
    expect(hand.state.status).toBe('completed')
  })
})

describe('rule 2: a raise is at least as large as the largest full bet or raise of this street', () => {
  test('blinds 50/100, raise to 300: the next raise is to at least 500', () => {
    const hand = new PlayedHand({ stacks: [5_000, 5_000, 5_000] }).raise(2, 300)
    expect(hand.legal.raise).toEqual({ min: 500, max: 5_000 })
    expect(hand.tries(0, 'raise', 499)).toBe('BelowMinimum')
    hand.raise(0, 500)
  })

  test('the next street begins anew at the big blind', () => {
    const hand = new PlayedHand({ stacks: [5_000, 5_000, 5_000] }).raise(2, 1_000).call(0).call(1).bet(0, 100)
    expect(hand.legal.raise?.min).toBe(200)
  })

  test('a straddle is raised by at least the straddle', () => {
    const hand = new PlayedHand({
      stacks: [5_000, 5_000, 5_000],
      opening: 200,
      posts: [
        { seat: 0, forced: 'small-blind', amount: 50 },
        { seat: 1, forced: 'big-blind', amount: 100 },
        { seat: 2, forced: 'straddle', amount: 200 },
      ],
    })
    expect(hand.toAct).toBe(0)
    expect(hand.legal).toMatchObject({ call: 150, raise: { min: 400 } })
    expect(hand.call(0).call(1).toAct).toBe(2)
    expect(hand.legal).toMatchObject({ check: true, raise: { min: 400 } })
  })
})

describe('rule 3: an all-in below the minimum is legal', () => {
  test('after a bet of 100 and an all-in of 140, a full raise is to 240 at least', () => {
    const hand = new PlayedHand({ stacks: [5_000, 240, 5_000] }).call(2).call(0).check(1)
    hand.bet(0, 100)
    expect(hand.legal.raise).toEqual({ min: 140, max: 140 })
    hand.raise(1, 140)
    expect(hand.legal).toMatchObject({ call: 140, raise: { min: 240 } })
    expect(hand.tries(2, 'raise', 239)).toBe('BelowMinimum')
  })

  test('an all-in bet below the big blind is legal', () => {
    const hand = new PlayedHand({ stacks: [160, 5_000, 5_000] }).call(2).call(0).check(1)
    expect(hand.legal.bet).toEqual({ min: 60, max: 60 })
    hand.bet(0, 60)
    expect(hand.legal).toMatchObject({ call: 60, raise: { min: 160 } })
  })

  test('a call for less is an all-in', () => {
    const hand = new PlayedHand({ stacks: [5_000, 5_000, 70] })
    expect(hand.legal.call).toBe(70)
    expect(hand.legal.raise).toBeNull()
    hand.call(2)
    expect(hand.all('ActionTaken')).toMatchObject([{ action: 'call', amount: 70, to: 70, allIn: true }])
  })
})

test('rule 4: a short all-in does not reopen the betting for those who have acted', () => {
  // 100/200: raise to 600, all-in 650, call; the first raiser may call 50 more or fold.
  const hand = new PlayedHand({ stacks: [5_000, 5_000, 5_000, 650, 5_000], button: 4, bigBlind: 200 })
  hand.raise(2, 600).raise(3, 650).call(4).fold(0).fold(1)
  expect(hand.toAct).toBe(2)
  expect(hand.legal).toEqual({ check: false, call: 50, bet: null, raise: null })
  expect(hand.tries(2, 'raise', 1_100)).toBe('BettingNotReopened')
  hand.call(2)
  expect(hand.state.street).toBe('flop')
})

describe('rule 5: short all-ins add up', () => {
  const raised = () =>
    new PlayedHand({ stacks: [9_000, 9_000, 9_000, 9_000, 1_300, 1_700], button: 5, bigBlind: 500 })
      .raise(2, 1_000)
      .call(3)
      .raise(4, 1_300)
      .raise(5, 1_700)
      .fold(0)
      .fold(1)

  test('together a full raise, they reopen it for the raiser to 1,000: to 2,200 at least', () => {
    const hand = raised()
    expect(hand.toAct).toBe(2)
    expect(hand.legal.raise?.min).toBe(2_200)
  })

  test('and for the caller', () => {
    const hand = raised().call(2)
    expect(hand.toAct).toBe(3)
    expect(hand.legal.raise?.min).toBe(2_200)
  })
})

describe('rule 6: the reopening is judged player by player', () => {
  // After the flop: A bets 100, B all-in 125, C calls 125, D all-in 200, E calls.
  const facing = () =>
    new PlayedHand({ stacks: [5_000, 225, 5_000, 300, 5_000], button: 4 })
      .call(2)
      .call(3)
      .call(4)
      .call(0)
      .check(1)
      .bet(0, 100)
      .raise(1, 125)
      .call(2)
      .raise(3, 200)
      .call(4)

  test('A faces 100 and may raise, to 300 at least', () => {
    const hand = facing()
    expect(hand.toAct).toBe(0)
    expect(hand.legal).toMatchObject({ call: 100, raise: { min: 300 } })
  })

  test('if A only calls, C faces 75 and may not', () => {
    const hand = facing().call(0)
    expect(hand.toAct).toBe(2)
    expect(hand.legal).toMatchObject({ call: 75, raise: null })
  })
})

describe('rule 7: who has not yet acted may always raise', () => {
  test('the big blind has an option when everyone has called', () => {
    const hand = new PlayedHand({ stacks: [5_000, 5_000, 5_000] }).call(2).call(0)
    expect(hand.toAct).toBe(1)
    expect(hand.legal).toMatchObject({ check: true, call: null, raise: { min: 200 } })
    expect(hand.raise(1, 200).toAct).toBe(2)
  })

  test('a short all-in leaves those behind free to raise', () => {
    const hand = new PlayedHand({ stacks: [5_000, 5_000, 5_000, 130], button: 0 }).raise(3, 130)
    expect(hand.toAct).toBe(0)
    expect(hand.legal.raise?.min).toBe(230)
    expect(hand.call(0).legal.raise?.min).toBe(230)
  })
})

describe('rule 8: when at most one player can still bet and owes nothing, there is no more action', () => {
  test('the board runs out', () => {
    const hand = new PlayedHand({ stacks: [300, 5_000] }).raise(1, 300).call(0)
    expect(hand.all('TurnStarted')).toHaveLength(2)
    expect(hand.all('StreetDealt').map(({ street }) => street)).toEqual(['flop', 'turn', 'river'])
    expect(hand.state.status).toBe('completed')
  })

  test('a big blind that covers an all-in for less is not asked', () => {
    const hand = new PlayedHand({ stacks: [5_000, 5_000, 60] }).call(2).fold(0)
    expect(hand.all('TurnStarted')).toHaveLength(2)
    expect(hand.all('UncalledBetReturned')).toMatchObject([{ seat: 1, amount: 40 }])
  })

  test('who owes something is asked, and cannot raise against nobody', () => {
    const hand = new PlayedHand({ stacks: [5_000, 5_000, 600] }).raise(2, 600).fold(0)
    expect(hand.legal).toEqual({ check: false, call: 500, bet: null, raise: null })
    expect(hand.tries(1, 'raise', 1_100)).toBe('NobodyToBetAgainst')
  })

  test('blinds that put everyone all-in are played out without a turn', () => {
    const hand = new PlayedHand({ stacks: [50, 80] })
    expect(hand.types).not.toContain('TurnStarted')
    expect(hand.state.status).toBe('completed')
  })
})

describe('rule 9: nothing is appended', () => {
  const hand = () => new PlayedHand({ stacks: [1_000, 1_000, 1_000] })

  test.each([
    ['for whoever acts out of turn', (played: PlayedHand) => played.tries(0, 'call'), 'NotYourTurn'],
    ['for a check that faces a bet', (played: PlayedHand) => played.tries(2, 'check'), 'CannotCheck'],
    ['for a bet where one lies already', (played: PlayedHand) => played.tries(2, 'bet', 300), 'CannotBet'],
    ['for a raise below the minimum', (played: PlayedHand) => played.tries(2, 'raise', 199), 'BelowMinimum'],
    ['for a raise above the stack', (played: PlayedHand) => played.tries(2, 'raise', 1_001), 'AboveStack'],
    ['for a raise without an amount', (played: PlayedHand) => played.tries(2, 'raise'), 'AmountMissing'],
    ['for somebody who was not dealt in', (played: PlayedHand) => played.tries(7, 'call'), 'NotInHand'],
  ])('%s', (_, attempt, code) => {
    const played = hand()
    const before = played.events.length
    expect(attempt(played)).toBe(code)
    expect(played.events).toHaveLength(before)
  })

  test('on an old turn number, nor a second time', () => {
    const played = hand()
    const act = (turn: number) =>
      played.send({
        type: 'Act',
        data: { handId: played.state.handId, playerId: played.state.seats[2]?.playerId as never, turn, action: 'call' },
      })
    expect(act(1)).toBeUndefined()
    expect(act(1)).toBe('TurnIsOver')
    expect(act(9)).toBe('TurnIsOver')
  })

  test('with nothing to call, a call is refused, and a raise of nothing', () => {
    const played = hand().call(2).call(0).check(1)
    expect(played.tries(0, 'call')).toBe('NothingToCall')
    expect(played.tries(0, 'raise', 300)).toBe('CannotRaise')
  })

  test('after folding, and on a finished hand', () => {
    const played = hand().fold(2)
    expect(played.tries(2, 'call')).toBe('HasFolded')
    played.fold(0)
    expect(played.state.status).toBe('completed')
    expect(played.tries(1, 'check')).toBe('HandIsOver')
  })
})

describe('rule 10: heads-up', () => {
  test('the button is the small blind, acts first before the flop and last after it', () => {
    const hand = new PlayedHand({ stacks: [1_000, 1_000], button: 1 })
    expect(hand.all('BlindPosted')).toMatchObject([
      { seat: 1, forced: 'small-blind', amount: 50 },
      { seat: 0, forced: 'big-blind', amount: 100 },
    ])
    expect(hand.toAct).toBe(1)
    expect(hand.call(1).toAct).toBe(0)
    expect(hand.check(0).toAct).toBe(0)
    expect(hand.check(0).toAct).toBe(1)
  })
})

test('before the flop the player left of the big blind is first, after it the first left of the button', () => {
  const hand = new PlayedHand({ stacks: [1_000, 1_000, 1_000, 1_000], button: 0 })
  expect(hand.toAct).toBe(3)
  expect(hand.call(3).toAct).toBe(0)
  expect(hand.fold(0).fold(1).check(2).toAct).toBe(2)
  expect(hand.state.street).toBe('flop')
  expect(hand.check(2).toAct).toBe(3)
})
