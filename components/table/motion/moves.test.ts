import { expect, test } from 'vitest'
import type { TableView } from '@/projections/table-view'
import { movesBetween } from './moves'

const seat = (playerId: string, hand: object) => ({
  playerId,
  hand: { bet: 0, won: 0, cards: { held: 2, known: [], shown: false }, ...hand },
})
const view = (hand: object | null, ...seats: object[]) =>
  ({
    tableId: 't',
    seats,
    hand: hand && {
      handId: 'h1',
      number: 1,
      board: [],
      secondBoard: [],
      rabbit: null,
      awards: [],
      turn: { number: 1 },
      ...hand,
    },
  }) as unknown as TableView
const idle = [seat('a', {}), seat('b', {})]

test('cards are dealt to those who had none', () =>
  expect(movesBetween(view({}, seat('a', { cards: { held: 0 } }), seat('b', {})), view({}, ...idle))).toEqual([
    { type: 'deal', seat: 0 },
  ]))

test('a bet goes forward, and is gathered when the street is over', () => {
  const bet = view({}, seat('a', { bet: 20 }), seat('b', {}))
  expect(movesBetween(view({}, ...idle), bet)).toEqual([{ type: 'bet', seat: 0 }])
  expect(movesBetween(bet, view({ board: ['Ah', 'Kd', '2c'], turn: { number: 2 } }, ...idle))).toEqual([
    { type: 'gather', seat: 0, amount: 20 },
    { type: 'turn-up', row: 0, from: 0 },
  ])
})

test('of two boards each turns up what is new in it, and a rabbit hunt what would have come', () => {
  const flop = ['Ah', 'Kd', '2c']
  expect(
    movesBetween(
      view({ board: [...flop, '3c'], secondBoard: flop }, ...idle),
      view({ board: [...flop, '3c'], secondBoard: [...flop, '9h'] }, ...idle),
    ),
  ).toEqual([{ type: 'turn-up', row: 1, from: 3 }])
  expect(
    movesBetween(view({ board: flop }, ...idle), view({ board: flop, rabbit: { cards: ['3c', '9h'] } }, ...idle)),
  ).toEqual([{ type: 'turn-up', row: 0, from: 3 }])
})

test('cards that were held are turned over where they lie', () => {
  const shown = seat('b', { cards: { held: 2, known: ['Ah', 'Kd'] } })
  expect(movesBetween(view({}, ...idle), view({}, seat('a', {}), shown))).toEqual([{ type: 'show', seat: 1 }])
})

test('a pot goes to whoever wins it', () =>
  expect(
    movesBetween(view({}, ...idle), view({ awards: [{}], turn: null }, seat('a', { won: 40 }), seat('b', {}))),
  ).toEqual([{ type: 'award', seat: 0, amount: 40 }]))

test('who jumps through time, or goes back, sees nothing move', () => {
  const bet = [seat('a', { bet: 20 }), seat('b', {})]
  expect(movesBetween(view({}, ...idle), view({ turn: { number: 9 } }, ...bet))).toEqual([])
  expect(movesBetween(view({ turn: { number: 2 } }, ...idle), view({}, ...bet))).toEqual([])
  expect(movesBetween(view({ board: ['Ah', 'Kd', '2c'] }, ...idle), view({}, ...bet))).toEqual([])
  expect(movesBetween(view({}, ...idle), view({ handId: 'h7', number: 7 }, ...bet))).toEqual([])
  expect(movesBetween(view({}, ...idle), view(null))).toEqual([])
})
