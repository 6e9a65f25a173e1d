import { expect, test } from 'vitest'
import type { HandEvent } from '@/domain/hand/events'
import type { Recorded } from '@/domain/kernel'
import { playerId } from '@/tests/support/ids'
import { PlayedHand } from '@/tests/support/played-hand'
import { recordedHand } from '@/tests/support/recorded-hand'
import { isOfHand, type SeenHand, see } from './seen-hand'

const watched = (events: readonly Recorded<HandEvent>[]) =>
  events
    .filter(isOfHand)
    .reduce<SeenHand | undefined>((seen, event) => see(seen, event, new Set([playerId(0)])), undefined)

const DEAL = { stacks: [1_000, 1_000, 1_000], button: 0, cards: ['As Ah', 'Kd Kc', '7h 2s'], board: '3c 4c 5c 6c 8d' }
const HIDDEN = ['Kd', 'Kc', '7h', '2s', '6c', '8d', 'Qd']

test('of a hand, a bot sees the board and its own cards, and no other is anywhere in what it knows', () => {
  const hand = new PlayedHand(DEAL).call(0).call(1).check(2)
  const seen = watched(recordedHand(hand.events))
  const known = JSON.stringify({ ...seen, own: [...(seen?.own ?? [])] })

  expect(seen?.own.get(playerId(0))).toEqual(['As', 'Ah'])
  expect(seen?.hand.board.map(({ card }) => card)).toEqual(['3c', '4c', '5c'])
  for (const card of HIDDEN) expect(known).not.toContain(`"${card}"`)
})

test('money, turns and legal actions are those of the hand itself', () => {
  const hand = new PlayedHand(DEAL).raise(0, 300).call(1).fold(2).bet(1, 400)
  const seen = watched(recordedHand(hand.events))
  const { holeCards: _, boardToCome: __, ...table } = hand.state

  expect(seen?.hand).toMatchObject(table)
  expect(seen?.legal).toEqual(hand.legal)
  expect(seen?.reading).toMatchObject({ raises: 1, callers: 0 })
})

test('an event that was seen before changes nothing', () => {
  const events = recordedHand(new PlayedHand(DEAL).call(0).call(1).check(2).check(1).bet(2, 100).events)
  const once = watched(events)
  expect(
    [...events.slice(1), ...events.slice(3)]
      .filter(isOfHand)
      .reduce((seen, event) => see(seen, event, new Set()), once),
  ).toEqual(once)
})
