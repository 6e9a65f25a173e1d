import { expect, test } from 'vitest'
import { firstHand, handId, raisedAndFolded, sidePot, type ToldHand } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { type HandHistory, hands } from './hands'
import { fold, type Views } from './projection'
import { NOBODY, toldTo, type Viewer } from './visibility'

function historyOf(told: ToldHand, viewer: Viewer = NOBODY): HandHistory {
  const view = fold(hands, toldTo(viewer, recorded(told.events)))[told.handId]
  if (!view) throw new Error('no hand')
  return view
}

test('a hand that ends before the showdown is told without anybody’s cards', () => {
  expect(historyOf(raisedAndFolded())).toEqual({
    handId: handId(1),
    tableId: expect.any(String),
    number: 1,
    status: 'completed',
    // The table's own events come before and after.
    startedAt: '1970-01-01T00:00:01.000Z',
    startedPosition: 2,
    endedAt: '1970-01-01T00:00:19.000Z',
    endedPosition: 20,
    lastPosition: 20,
    button: 0,
    smallBlind: 50,
    bigBlind: 100,
    players: [
      { seat: 1, playerId: BEN, stack: 1_050, won: 0, change: -50, cards: [], faceUp: [null, null] },
      { seat: 2, playerId: CAT, stack: 10_000, won: 0, change: -300, cards: [], faceUp: [null, null] },
      { seat: 0, playerId: ANN, stack: 10_000, won: 650, change: 350, cards: [], faceUp: [null, null] },
    ],
    board: ['2c', '7d', 'Ts'],
    secondBoard: [],
    rabbit: null,
    streets: [
      {
        street: 'preflop',
        actions: [
          { seat: 1, action: 'small-blind', amount: 50, to: 50, allIn: false },
          { seat: 2, action: 'big-blind', amount: 100, to: 100, allIn: false },
          { seat: 0, action: 'raise', amount: 300, to: 300, allIn: false },
          { seat: 1, action: 'fold', amount: 0, to: 50, allIn: false },
          { seat: 2, action: 'call', amount: 200, to: 300, allIn: false },
        ],
      },
      {
        street: 'flop',
        actions: [
          { seat: 2, action: 'check', amount: 0, to: 0, allIn: false },
          { seat: 0, action: 'bet', amount: 400, to: 400, allIn: false },
          { seat: 2, action: 'fold', amount: 0, to: 0, allIn: false },
        ],
      },
    ],
    returned: [{ seat: 0, amount: 400 }],
    awards: [{ pot: 0, run: null, amount: 650, winners: [{ seat: 0, playerId: ANN, amount: 650, hand: null }] }],
    commitment: 'root-of-1',
  })
})

test('a showdown is told with the cards that were shown and the hands that won', () => {
  const { players, board, awards, streets } = historyOf(sidePot())
  expect(players.map(({ cards, won, change }) => ({ cards, won, change }))).toEqual([
    { cards: ['Kc', 'Qc'], won: 0, change: -1_500 },
    { cards: ['As', 'Ah'], won: 1_000, change: -500 },
    { cards: ['Th', 'Td'], won: 3_000, change: 2_000 },
  ])
  expect(board).toEqual(['2c', '7d', 'Ts', 'Jh', '3s'])
  expect(awards.map(({ pot, amount, winners }) => [pot, amount, winners[0]?.hand?.words])).toEqual([
    [0, 3_000, 'Three tens'],
    [1, 1_000, 'A pair of aces'],
  ])
  expect(streets.map(({ street, actions }) => [street, actions.length])).toEqual([
    ['preflop', 5],
    ['flop', 3],
    ['turn', 2],
    ['river', 2],
  ])
  expect(streets[0]?.actions[2]).toEqual({ seat: 1, action: 'raise', amount: 1_000, to: 1_000, allIn: true })
})

test('a player reads their own cards beside', () => {
  const cards = historyOf(raisedAndFolded(), { playerId: BEN }).players.map((player) => player.cards)
  expect(cards).toEqual([['2d', '7c'], [], []])
})

test('cards that are shown after the end are told, and when', () => {
  const { players, endedPosition, lastPosition } = historyOf(raisedAndFolded().show(2))
  expect(players[1]?.cards).toEqual(['9h', '9d'])
  expect(endedPosition).toBe(20)
  expect(lastPosition).toBe(22)
})

test('a hand under way has no end yet, and nobody’s result', () => {
  const view = historyOf(firstHand().act(0, 'raise', 300))
  expect(view).toMatchObject({ status: 'playing', endedAt: null, endedPosition: null, lastPosition: 6 })
  expect(view.players.map(({ change }) => change)).toEqual([null, null, null])
})

test('a hand that is stopped says what went back', () => {
  const view = historyOf(firstHand().act(0, 'raise', 300).stop().complete())
  expect(view.status).toBe('stopped')
  expect(view.returned).toEqual([
    { seat: 1, amount: 50 },
    { seat: 2, amount: 100 },
    { seat: 0, amount: 300 },
  ])
  expect(view.players.map(({ change }) => change)).toEqual([0, 0, 0])
})

test('a blind that takes the last chip is all-in', () => {
  const hand = firstHand({ stacks: [10_000, 50, 10_000] })
  expect(historyOf(hand).streets[0]?.actions.map(({ allIn }) => allIn)).toEqual([true, false])
})

test('a view kept as JSON and the events after it come to the same as the whole, wherever it is cut', () => {
  const log = toldTo({ playerId: CAT }, recorded([...raisedAndFolded().events, ...sidePot().events]))
  for (let cut = 0; cut <= log.length; cut++) {
    const kept = JSON.parse(JSON.stringify(fold(hands, log.slice(0, cut)))) as Views<HandHistory>
    expect(fold(hands, log.slice(cut), kept)).toEqual(fold(hands, log))
  }
})
