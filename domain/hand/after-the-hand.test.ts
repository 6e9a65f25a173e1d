import { describe, expect, test } from 'vitest'
import { PlayedHand } from '@/tests/support/played-hand'

const folded = (rabbitHunting = true) =>
  new PlayedHand({ stacks: [900, 900], cards: ['As Kd', '7c 2d'], board: 'Qs Js Ts 4h 3s', rabbitHunting }).fold(1)

describe('show one or both', () => {
  test('one alone, and the other later', () => {
    const hand = folded()
    expect(hand.show(0, 'Kd')).toBeUndefined()
    expect(hand.state.seats.find(({ seat }) => seat === 0)).toMatchObject({ cards: 'hidden', showed: ['Kd'] })
    hand.show(0, 'Kd')
    hand.show(0)
    hand.show(0)
    expect(hand.all('CardsShown').map(({ cards }) => cards.map(({ card }) => card))).toEqual([['Kd'], ['As']])
  })

  test('a card that is not one’s own is refused', () => expect(folded().show(0, '7c')).toBe('NotYourCard'))
})

describe('hunting the rabbit', () => {
  test('shows the rest of the board, once', () => {
    const hand = folded()
    hand.hunt(1)
    hand.hunt(0)
    expect(hand.all('RabbitHunted')).toHaveLength(1)
    expect(hand.all('RabbitHunted')[0]).toMatchObject({ seat: 1 })
    expect(hand.all('RabbitHunted')[0]?.cards.map(({ card }) => card)).toEqual(['Qs', 'Js', 'Ts', '4h', '3s'])
    expect(hand.state.board).toEqual([])
  })

  test('is for those who were dealt in, where the table allows it, after the hand, while there is a rest', () => {
    expect(folded().hunt(5)).toBe('NotInHand')
    expect(folded(false).hunt(0)).toBe('NoRabbitHunting')
    const hand = new PlayedHand({ stacks: [900, 900], rabbitHunting: true })
    expect(hand.hunt(0)).toBe('BoardNotOver')
    hand.callDown().callDown().callDown().callDown()
    expect(hand.hunt(0)).toBe('BoardIsComplete')
  })
})
