import { expect, test } from 'vitest'
import { Card } from '@/domain/cards'
import { playerId } from '@/tests/support/ids'
import { PlayedHand } from '@/tests/support/played-hand'
import { tableThrough } from '@/tests/support/table-of-hand'
import { cardsToShow, mayHunt } from './after-the-hand'
import { answersInWords, refusedRunOut } from './run-out-in-words'
import { runOutOf } from './run-out-of'

const dealt = { stacks: [900, 900, 900], cards: ['Kh Kd', 'Ac Qc', '2d 7s'], board: 'Ah Tc 2c Ts 3d' }
const NAMES = { [playerId(0)]: 'Ann', [playerId(1)]: 'Ben' }
const CODE = { detail: 'The words of the room.' }

/** The table as it is at the end, for whoever sits in a seat, with their own cards. */
function endOf(hand: PlayedHand, seat: number, { stacks, cards }: typeof dealt = dealt) {
  const table = tableThrough(hand, stacks).at(-1)?.after
  const own = table?.seats[seat]
  if (!table || !own?.hand) throw new Error('nobody sits there')
  const known = (cards[seat] ?? '').split(' ').map((card) => Card.parse(card))
  return { table, own: { ...own, hand: { ...own.hand, cards: { ...own.hand.cards, known } } } }
}

test('after the hand whoever folded may show either card, and what lies face up is not offered again', () => {
  const hand = new PlayedHand(dealt).fold(2).fold(0)
  const folded = endOf(hand, 2)
  expect(cardsToShow(folded.table, folded.own)).toEqual(['2d', '7s'])
  hand.show(2, '7s')
  const shown = endOf(hand, 2)
  expect(cardsToShow(shown.table, shown.own)).toEqual(['2d'])
})

test('nothing is shown, and no rabbit hunted, before the hand is over', () => {
  const { table, own } = endOf(new PlayedHand({ ...dealt, rabbitHunting: true }).fold(2), 2)
  expect(cardsToShow(table, own)).toEqual([])
  expect(mayHunt(table, own)).toBe(false)
})

test('whoever was dealt in may hunt the rabbit, where the table lets them', () => {
  const { table, own } = endOf(new PlayedHand(dealt).fold(2).fold(0), 2)
  expect(mayHunt(table, own)).toBe(false)
  const allowed = { ...table, hand: table.hand && { ...table.hand, canHunt: true } }
  expect(mayHunt(allowed, own)).toBe(true)
  expect(mayHunt(allowed, { ...own, hand: null })).toBe(false)
})

test('who is asked to run the board twice answers once, and sees what the others say', () => {
  const hand = new PlayedHand({ ...dealt, runItTwice: true }).fold(2).raise(0, 900).call(1)
  const { table } = endOf(hand, 0)
  expect(runOutOf(table, playerId(0))).toMatchObject({ isAsked: true })
  expect(runOutOf(table, playerId(2))).toMatchObject({ isAsked: false })
  hand.runs(0, 2)
  const answered = runOutOf(endOf(hand, 0).table, playerId(0))
  expect(answered?.isAsked).toBe(false)
  expect(answersInWords(answered?.answers ?? [], NAMES, playerId(1))).toBe('Ann: twice · You: no answer yet')
  hand.runs(1, 1)
  expect(runOutOf(endOf(hand, 0).table, playerId(0))).toBeUndefined()
})

test('an answer after the question is settled says so; any other refusal is in the words of the room', () => {
  expect(refusedRunOut({ ...CODE, code: 'NoRunOutOffered' }).title).toBe('Your answer came too late')
  expect(refusedRunOut({ ...CODE, code: 'RunOutAlreadyChosen' }).detail).toBe(CODE.detail)
})
