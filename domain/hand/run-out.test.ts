import { describe, expect, test } from 'vitest'
import { PlayedHand } from '@/tests/support/played-hand'

/** Kings and aces, all-in before the flop: the first board helps the kings, the second nobody. */
const allIn = () => {
  const hand = new PlayedHand({
    stacks: [901, 900],
    cards: ['Ks Kh', 'As Ah'],
    board: 'Kd 7d Ts 4h 3s',
    second: '2c 8d 9h Jc 5s',
    runItTwice: true,
  })
  return hand.raise(1, 900).call(0)
}

describe('run it twice', () => {
  test('all who are left are asked once their hands are up, and for ten seconds', () => {
    const hand = allIn()
    expect(hand.types.slice(-3)).toEqual(['CardsShown', 'CardsShown', 'RunOutOffered'])
    expect(Date.parse(hand.state.offer?.deadline ?? '') - hand.now).toBe(10_000)
    expect(hand.tries(0, 'fold')).toBe('BettingIsOver')
  })

  test('when all agree there are two boards, and each awards its half', () => {
    const hand = allIn()
    hand.runs(0, 2)
    hand.runs(1, 2)
    expect(hand.all('PotAwarded')).toMatchObject([
      { pot: 0, run: 1, amount: 900, winners: [{ seat: 0, amount: 900 }] },
      { pot: 0, run: 2, amount: 900, winners: [{ seat: 1, amount: 900 }] },
    ])
    expect(hand.state.secondBoard.map(({ card }) => card)).toEqual(['2c', '8d', '9h', 'Jc', '5s'])
    expect(hand.types.at(-1)).toBe('HandCompleted')
  })

  test('one who says once decides it, and so does the deadline', () => {
    const once = allIn()
    once.runs(1, 1)
    expect(once.all('RunOutDecided')).toMatchObject([{ times: 1, because: 'choice' }])
    const late = allIn()
    late.runs(1, 2)
    late.timeOutRunOut()
    expect(late.all('RunOutDecided')).toEqual([])
    late.now += 10_000
    late.timeOutRunOut()
    expect(late.all('RunOutDecided')).toMatchObject([{ times: 1, because: 'timeout' }])
    expect(late.all('SecondRunDealt')).toEqual([])
    expect(late.all('PotAwarded')).toMatchObject([{ run: null, amount: 1_800 }])
  })

  test('an answer stands, and whoever leaves without one runs it once', () => {
    const hand = allIn()
    hand.runs(0, 2)
    expect(hand.runs(0, 2)).toBeUndefined()
    expect(hand.runs(0, 1)).toBe('RunOutAlreadyChosen')
    hand.leave(1)
    expect(hand.all('RunOutDecided')).toMatchObject([{ times: 1 }])
  })

  test('where the table does not allow it nobody is asked', () => {
    const hand = new PlayedHand({ stacks: [900, 900] }).raise(1, 900).call(0)
    expect(hand.types).not.toContain('RunOutOffered')
    expect(hand.runs(0, 2)).toBe('HandIsOver')
    expect(hand.all('HandDealt')[0]?.secondBoard).toEqual([])
  })
})
