import { expect, test } from 'vitest'
import { playerId } from '@/tests/support/ids'
import { PlayedHand } from '@/tests/support/played-hand'
import { tableThrough } from '@/tests/support/table-of-hand'
import { inOneGo, sentenceOf, turnInWords } from './sentences'

const NAMES = { [playerId(0)]: 'Ann', [playerId(1)]: 'Ben', [playerId(2)]: 'Cat' }

function toldTo(seat: number | undefined, hand: PlayedHand, stacks: number[]): string[] {
  const own = seat === undefined ? undefined : playerId(seat)
  return tableThrough(hand, stacks).flatMap(({ event, after }) => sentenceOf(event, after, NAMES, own) ?? [])
}

const dealt = { stacks: [900, 900, 900], cards: ['Kh Kd', 'Ac Qc', '2d 7s'], board: 'Ah Tc 2c Ts 3d' }

test('a hand is told from the deal to the pot', () => {
  const hand = new PlayedHand(dealt).fold(2).raise(0, 300).call(1).check(0).bet(1, 150).call(0)
  hand.callDown().callDown()
  const told = toldTo(undefined, hand, dealt.stacks)
  expect(told.slice(0, 12)).toEqual([
    'Hand 1.',
    'Cat folds.',
    'Ann raises to 300.',
    'Ben calls 200.',
    'Flop: ace of hearts, ten of clubs, and two of clubs. Pot 600.',
    'Ann checks.',
    'Ben bets 150.',
    'Ann calls 150.',
    'Turn: ten of spades. Pot 900.',
    'Ann checks.',
    'Ben checks.',
    'River: three of diamonds. Pot 900.',
  ])
  expect(told.join(' ')).toMatch(/(Ann|Ben) wins 900 with two pair/)
})

test('whoever listens is “you”', () => {
  const told = toldTo(0, new PlayedHand(dealt).fold(2).raise(0, 900).fold(1), dealt.stacks)
  expect(told).toContain('You raise to 900, all in.')
  expect(told.at(-1)).toMatch(/^You win \d+\.$/)
})

test('a board that is run twice is told by its boards, and asked of those who hear nothing of it otherwise', () => {
  const twice = { ...dealt, second: '4s 5s 6h 8d 9c', runItTwice: true }
  const hand = new PlayedHand(twice).fold(2).raise(0, 900).call(1)
  hand.runs(0, 2)
  hand.runs(1, 2)
  const said = toldTo(2, hand, twice.stacks)
  expect(said).toContain('Ann and Ben may run the board twice.')
  expect(toldTo(0, hand, twice.stacks).join(' ')).not.toContain('may run the board twice')
  expect(said.join(' ')).toContain('Ben says twice. The board is run twice. First board, flop: ace of hearts')
  expect(said).toContain('Second board, turn: eight of diamonds.')
  expect(said.join(' ')).toMatch(/First board: Ben wins 900 with .*Second board: (Ann|Ben) wins 900 with/)
})

test('one card that is shown, and a rabbit, are told for what they are', () => {
  const hand = new PlayedHand({ ...dealt, rabbitHunting: true }).fold(2).fold(0)
  hand.show(0, 'Kd')
  hand.hunt(1)
  expect(toldTo(1, hand, dealt.stacks).slice(-2)).toEqual([
    'Ann shows one card, the king of diamonds.',
    'You hunt the rabbit: ace of hearts, ten of clubs, two of clubs, ten of spades, and three of diamonds would have come.',
  ])
})

test('the turn is told with its price', () => {
  expect(turnInWords({ legal: { call: 1_120 } })).toBe('Your turn, 1,120 to call.')
  expect(turnInWords({ legal: { call: null } })).toBe('Your turn. Checking is free.')
})

test('a long run is cut to its end', () =>
  expect(inOneGo(Array.from({ length: 12 }, (_, n) => `${n}.`))).toBe('4. 5. 6. 7. 8. 9. 10. 11.'))
