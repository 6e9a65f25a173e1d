import { describe, expect, test } from 'vitest'
import { PlayedHand } from '@/tests/support/played-hand'

const dealt = (timeBank = 60_000) => new PlayedHand({ stacks: [1_000, 1_000, 1_000], timeBank })

describe('rule 23: the clock', () => {
  test('runs for the table’s time from the start of the turn', () => {
    const hand = dealt()
    expect(hand.deadline - hand.now).toBe(20_000)
  })

  test('is not over before its time', () => {
    const hand = dealt()
    const before = hand.events.length
    hand.now += 19_999
    hand.timeOut()
    expect(hand.events).toHaveLength(before)
  })

  test('then the time bank runs', () => {
    const hand = dealt()
    hand.now += 20_000
    hand.timeOut()
    expect(hand.types.at(-1)).toBe('TimeBankStarted')
    expect(hand.deadline - hand.now).toBe(60_000)
  })

  test('what is left of the bank when the player acts is kept', () => {
    const hand = dealt()
    hand.now += 20_000
    hand.timeOut()
    hand.now += 45_000
    hand.call(2)
    expect(hand.all('ActionTaken')).toMatchObject([{ timeBank: 15_000, because: 'choice' }])
    expect(hand.state.seats.map(({ timeBank }) => timeBank)).toEqual([60_000, 60_000, 15_000])
  })

  test('an action within the clock costs nothing of the bank', () => {
    const hand = dealt()
    hand.now += 19_000
    hand.call(2)
    expect(hand.all('ActionTaken')).toMatchObject([{ timeBank: 60_000 }])
  })

  test('then whoever faces a bet folds', () => {
    const hand = dealt()
    hand.now += 20_000
    hand.timeOut()
    hand.now += 60_000
    hand.timeOut()
    expect(hand.all('ActionTaken')).toMatchObject([{ seat: 2, action: 'fold', because: 'timeout', timeBank: 0 }])
  })

  test('then whoever faces none checks', () => {
    const hand = dealt(0).call(2).call(0)
    hand.now += 20_000
    hand.timeOut()
    expect(hand.all('ActionTaken').at(-1)).toMatchObject({ seat: 1, action: 'check', because: 'timeout' })
  })

  test('of an old turn, or a finished hand, does nothing', () => {
    const hand = dealt(0).call(2)
    hand.now += 60_000
    const before = hand.events.length
    hand.timeOut(1)
    expect(hand.events).toHaveLength(before)
    hand.fold(0)
    expect(hand.tries(1, 'fold')).toBeUndefined()
    const after = hand.events.length
    hand.timeOut(3)
    expect(hand.events).toHaveLength(after)
  })
})

describe('after the room was away', () => {
  test('the clock goes on with what was left of it', () => {
    const hand = dealt()
    const stoppedAt = hand.now + 8_000
    hand.now += 600_000
    hand.resume(stoppedAt)
    expect(hand.deadline - hand.now).toBe(12_000)
  })

  test('and with five seconds at least', () => {
    const hand = dealt()
    const stoppedAt = hand.now + 19_500
    hand.now += 600_000
    hand.resume(stoppedAt)
    expect(hand.deadline - hand.now).toBe(5_000)
  })

  test('a time bank that ran goes on as a time bank', () => {
    const hand = dealt()
    hand.now += 20_000
    hand.timeOut()
    const stoppedAt = hand.now + 20_000
    hand.now += 600_000
    hand.resume(stoppedAt)
    expect(hand.deadline - hand.now).toBe(40_000)
    hand.now += 40_000
    hand.timeOut()
    expect(hand.all('ActionTaken')).toMatchObject([{ action: 'fold', because: 'timeout', timeBank: 0 }])
  })

  // Found by the simulation: seed 7, hand 65.
  test('the courtesy of five seconds does not fill a time bank', () => {
    const hand = dealt(1_000)
    hand.now += 20_000
    hand.timeOut()
    hand.resume(hand.now)
    hand.call(2)
    expect(hand.all('ActionTaken')).toMatchObject([{ timeBank: 1_000 }])
  })

  test('and away again before anybody looked, nobody has more time than the clock gives', () => {
    const hand = dealt()
    const stoppedAt = hand.now + 8_000
    hand.now += 600_000
    hand.resume(stoppedAt)
    hand.resume(stoppedAt)
    expect(hand.deadline - hand.now).toBe(20_000)
  })
})
