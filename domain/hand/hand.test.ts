import { describe, expect, test } from 'vitest'
import { PlayedHand } from '@/tests/support/played-hand'

describe('leaving in mid-hand folds', () => {
  test('at once, where it is the leaver’s turn', () => {
    const hand = new PlayedHand({ stacks: [900, 900, 900] })
    hand.leave(2)
    expect(hand.all('ActionTaken')).toMatchObject([{ seat: 2, action: 'fold', because: 'leaving' }])
    expect(hand.toAct).toBe(0)
  })

  test('otherwise when the turn comes, without a clock', () => {
    const hand = new PlayedHand({ stacks: [900, 900, 900] })
    hand.leave(0)
    expect(hand.types.at(-1)).toBe('HandForfeited')
    hand.call(2)
    expect(hand.all('ActionTaken').at(-1)).toMatchObject({ seat: 0, action: 'fold', because: 'leaving' })
    expect(hand.all('TurnStarted').map(({ seat, turn }) => [seat, turn])).toEqual([
      [2, 1],
      [1, 3],
    ])
  })

  test('announced twice, it folds once; and it does not take back an all-in', () => {
    const hand = new PlayedHand({ stacks: [900, 100, 900] })
    hand.leave(0)
    hand.leave(0)
    hand.leave(1)
    expect(hand.all('HandForfeited')).toHaveLength(1)
  })
})

describe('a deck that cannot be read', () => {
  test('stops the hand at its next command: every bet goes back, the event is named, and nobody has won or lost', () => {
    const hand = new PlayedHand({ stacks: [900, 900, 900] }).raise(2, 300)
    hand.loseTheDeck()
    expect(hand.tries(0, 'call')).toBeUndefined()
    expect(hand.types.slice(-2)).toEqual(['HandStopped', 'HandCompleted'])
    expect(hand.all('HandStopped')).toMatchObject([
      {
        eventId: `hand-${hand.state.handId}/0`,
        returned: [
          { seat: 0, amount: 50 },
          { seat: 1, amount: 100 },
          { seat: 2, amount: 300 },
        ],
      },
    ])
    expect(hand.changes).toEqual([0, 0, 0])
    expect(hand.stacks).toEqual([900, 900, 900])
  })

  test('stops it by the clock, if nobody acts', () => {
    const hand = new PlayedHand({ stacks: [900, 900] })
    hand.loseTheDeck()
    hand.timeOut()
    expect(hand.types).toContain('HandStopped')
  })

  test('does not touch a hand that is over', () => {
    const hand = new PlayedHand({ stacks: [900, 900] }).fold(1)
    hand.loseTheDeck()
    expect(hand.show(0)).toBe('CardsUnreadable')
  })
})

test('a hand is dealt once', () => {
  const hand = new PlayedHand({ stacks: [900, 900] })
  const before = hand.events.length
  const { data } = { data: hand.all('HandDealt')[0] }
  if (!data) throw new Error('not dealt')
  const { commitment: _, holeCards: __, board: ___, rest: ____, ...deal } = data
  expect(hand.send({ type: 'DealHand', data: deal })).toBeUndefined()
  expect(hand.events).toHaveLength(before)
})
