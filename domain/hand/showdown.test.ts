import { describe, expect, test } from 'vitest'
import { PlayedHand } from '@/tests/support/played-hand'

const DRY = '2c 7d 9h Js 3c'

describe('rule 18: with an all-in and no betting left', () => {
  test('live hands are turned up before the rest of the board', () => {
    const hand = new PlayedHand({ stacks: [500, 500, 500], cards: ['As Ah', 'Ks Kh'], board: DRY })
    hand.fold(2).raise(0, 500).call(1)
    const after = hand.types.slice(hand.types.lastIndexOf('ActionTaken') + 1)
    expect(after).toEqual([
      ...['CardsShown', 'CardsShown', 'StreetDealt', 'StreetDealt', 'StreetDealt', 'PotAwarded', 'HandCompleted'],
    ])
    expect(hand.all('HandCompleted')).toMatchObject([{ shown: 2, pots: 1, runOut: 3 }])
  })

  test('while two can still bet, an all-in keeps its cards down', () => {
    const hand = new PlayedHand({ stacks: [100, 500, 500] }).call(2).call(0).check(1)
    expect(hand.types).not.toContain('CardsShown')
    expect(hand.toAct).toBe(1)
  })

  test('at the end everyone turns up, the beaten too', () => {
    const hand = new PlayedHand({ stacks: [100, 500, 500], cards: ['As Ah', 'Ks Kh', 'Qs Qh'], board: DRY })
    hand.call(2).call(0).check(1).callDown().callDown().callDown()
    expect(hand.all('CardsShown')).toHaveLength(3)
    expect(hand.types).not.toContain('CardsMucked')
  })
})

describe('rule 19: who shows first', () => {
  const riverOf = (cards: string[]) =>
    new PlayedHand({ stacks: [900, 900, 900], cards, board: DRY }).callDown().callDown().callDown()

  test('the last aggressor of the river', () => {
    const hand = riverOf(['Ks Kh', 'As Ah', 'Qs Qh']).check(0).bet(1, 100).call(2).call(0)
    expect(hand.all('CardsShown').map(({ seat }) => seat)).toEqual([1])
    expect(hand.all('CardsMucked').map(({ seat }) => seat)).toEqual([2, 0])
  })

  test('with no bet there, the first left of the button, also if others bet before', () => {
    const hand = new PlayedHand({ stacks: [900, 900, 900], cards: ['Ks Kh', 'Qs Qh', 'As Ah'], board: DRY })
    hand.callDown().check(0).check(1).bet(2, 100).call(0).call(1).callDown().callDown()
    expect(hand.all('CardsShown').map(({ seat }) => seat)).toEqual([0, 2])
    expect(hand.all('CardsMucked').map(({ seat }) => seat)).toEqual([1])
  })
})

describe('rule 20: who need not show', () => {
  test('whoever is beaten by a shown hand mucks; a winner does not', () => {
    const hand = new PlayedHand({ stacks: [900, 900], cards: ['As Ah', 'Ks Kh'], board: DRY })
    hand.callDown().callDown().callDown().callDown()
    expect(hand.all('CardsShown')).toMatchObject([{ seat: 0 }])
    expect(hand.all('CardsMucked')).toMatchObject([{ seat: 1 }])
    expect(hand.awards).toEqual([{ 0: 200 }])
  })

  test('a tie must be shown to win its half', () => {
    const hand = new PlayedHand({ stacks: [900, 900], cards: ['As Kh', 'Ad Kc'], board: DRY })
    hand.callDown().callDown().callDown().callDown()
    expect(hand.all('CardsShown')).toHaveLength(2)
    expect(hand.awards).toEqual([{ 0: 100, 1: 100 }])
  })

  test('a winner by folds shows nothing', () => {
    const hand = new PlayedHand({ stacks: [900, 900] }).fold(1)
    expect(hand.types).not.toContain('CardsShown')
    expect(hand.all('PotAwarded')[0]?.winners).toMatchObject([{ seat: 0, hand: null }])
  })

  test('after the hand anybody may show their own, once', () => {
    const hand = new PlayedHand({ stacks: [900, 900], cards: ['', '7c 2d'] })
    expect(hand.show(1)).toBe('HandNotOver')
    hand.fold(1)
    expect(hand.show(1)).toBeUndefined()
    expect(hand.all('CardsShown').map(({ cards }) => cards.map(({ card }) => card))).toEqual([['7c', '2d']])
    const shown = hand.events.length
    expect(hand.show(1)).toBeUndefined()
    expect(hand.events).toHaveLength(shown)
    expect(hand.show(5)).toBe('NotInHand')
  })
})

describe('rule 21: ranks', () => {
  test('the board may play', () => {
    const hand = new PlayedHand({ stacks: [900, 900], cards: ['2c 3d', '4h 5s'], board: 'As Ks Qs Js Ts' })
    hand.callDown().callDown().callDown().callDown()
    expect(hand.awards).toEqual([{ 0: 100, 1: 100 }])
  })

  test('the winners’ hands are named, with their five cards', () => {
    const hand = new PlayedHand({ stacks: [900, 900], cards: ['Ah 4d', 'Ks Kh'], board: '2c 3d 5h Js 9c' })
    hand.callDown().callDown().callDown().callDown()
    const [pot] = hand.all('PotAwarded')
    expect(pot?.winners[0]?.hand?.words).toMatch(/straight/i)
    expect(new Set(pot?.winners[0]?.hand?.cards)).toEqual(new Set(['Ah', '2c', '3d', '4d', '5h']))
  })
})

test('rule 17: the 52 cards of a deal are distinct, and each is dealt to one place', () => {
  const [dealt] = new PlayedHand({ stacks: [900, 900, 900] }).all('HandDealt')
  const hole = Object.values(dealt?.holeCards ?? {}).flat()
  const all = [...hole, ...(dealt?.board ?? []), ...(dealt?.rest ?? [])]
  expect(new Set(all.map(({ card }) => card)).size).toBe(52)
  expect(new Set(all.map(({ index }) => index)).size).toBe(52)
  // One card at a time: with three players the first gets cards 0 and 3.
  expect(hole.map(({ index }) => index)).toEqual([0, 3, 1, 4, 2, 5])
})
