import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { Act } from '@/domain/hand/commands'
import { eventually } from '@/tests/support/eventually'
import { playerId } from '@/tests/support/ids'
import { PlayedHand } from '@/tests/support/played-hand'
import { recordedHand } from '@/tests/support/recorded-hand'
import { seededRandom } from '../demo/random'
import type { Dispatch, Dispatched } from '../dispatch'
import { CALLING_STATION, SOLID } from './character'
import { createPlayers } from './players'

const DONE: Dispatched = {
  type: 'accepted',
  commandId: '',
  correlationId: '',
  streamId: '',
  version: 0,
  position: 0,
  events: [],
}
const bot = (seat: number, character = SOLID) => ({ playerId: playerId(seat), displayName: `Bot ${seat}`, character })

let stop = new AbortController()
afterEach(() => {
  stop.abort()
  stop = new AbortController()
})

/** Bots in some seats of a hand, and every command that they send. */
function bots(seats: number[], answer: (n: number) => Dispatched = () => DONE, thinking: 'human' | 'none' = 'none') {
  const sent: { command: ReturnType<typeof Act.parse>; commandId: string; sender: unknown }[] = []
  const said: string[] = []
  const dispatch: Dispatch = async (command, { commandId, sender }) => {
    sent.push({ command: Act.parse(command), commandId, sender })
    return answer(sent.length)
  }
  const players = createPlayers({
    dispatch,
    bots: seats.map((seat) => bot(seat, CALLING_STATION)),
    thinking,
    signal: stop.signal,
    random: seededRandom(8),
    log: (line) => said.push(line),
  })
  return { players, sent, said }
}

const threeHanded = () => new PlayedHand({ stacks: [1_000, 1_000, 1_000], button: 2 })

test('a bot acts when it is its turn, in its own name, and only then', async () => {
  const hand = threeHanded()
  const { players, sent } = bots([0, 1])
  players.watch(recordedHand(hand.events))
  await players.settled()
  expect(sent).toEqual([])

  players.watch(recordedHand(hand.call(2).events))
  await players.settled()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    command: { type: 'Act', data: { playerId: playerId(0), turn: 2 } },
    sender: { type: 'player', playerId: playerId(0) },
  })
})

test('whoever takes up an open turn again acts under the same command id, and under another in another turn', async () => {
  const hand = threeHanded().call(2)
  const [before, after] = [bots([0, 1]), bots([0, 1])]
  before.players.watch(recordedHand(hand.events))
  after.players.watch(recordedHand(hand.events))
  await Promise.all([before.players.settled(), after.players.settled()])
  expect(after.sent[0]?.commandId).toBe(before.sent[0]?.commandId)

  after.players.watch(recordedHand(hand.call(0).events).slice(-2))
  await after.players.settled()
  expect(after.sent).toHaveLength(2)
  expect(after.sent[1]?.commandId).not.toBe(after.sent[0]?.commandId)
})

test('a turn that is over by the time its event is read is left alone', async () => {
  const { players, sent } = bots([0])
  players.watch(recordedHand(threeHanded().call(2).call(0).events))
  await players.settled()
  expect(sent).toEqual([])
})

test('a store that is away is asked again, until the turn is over', async () => {
  const away = () => {
    throw Object.assign(new Error('away'), { code: 'StoreUnavailable' })
  }
  const { players, sent, said } = bots([0], (n) => (n < 3 ? away() : DONE))
  players.watch(recordedHand(threeHanded().call(2).events))
  await players.settled()
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1)
  expect(said).toEqual([])
})

test('what goes wrong with one bot is told, and the others play on', async () => {
  const { players, sent, said } = bots([0, 1], (n) => {
    if (n === 1) throw new Error('a bug')
    return DONE
  })
  const hand = threeHanded().call(2)
  players.watch(recordedHand(hand.events))
  await players.settled()
  players.watch(recordedHand(hand.call(0).events).slice(-2))
  await players.settled()
  expect(said).toEqual(['Bot 0: Error: a bug'])
  expect(sent[1]?.command.data.playerId).toBe(playerId(1))
})

test('a hand whose story makes no sense is told of once, and others are played', async () => {
  const [first, second, ...others] = recordedHand(threeHanded().events)
  const impossible = recordedHand([
    { type: 'ActionTaken', data: { ...threeHanded().call(2).all('ActionTaken')[0], amount: 99_999 as never } as never },
  ]).map((event) => ({ ...event, version: 1 }))
  const { players, sent, said } = bots([2])
  if (!first || !second) throw new Error('Nothing was dealt')
  players.watch([first, ...impossible, second, ...others])
  await players.settled()
  expect(said).toEqual([expect.stringContaining('cannot be followed')])
  expect(sent).toEqual([])

  players.watch(recordedHand(threeHanded().events))
  await players.settled()
  expect(sent).toHaveLength(1)
})

test('cards that cannot be read are given up, so that nobody waits', async () => {
  const events = recordedHand(threeHanded().call(2).events).map((event) =>
    event.type === 'HandDealt' ? { ...event, data: { ...event.data, holeCards: {}, board: [], rest: [] } } : event,
  )
  const { players, sent } = bots([0])
  players.watch(events)
  await players.settled()
  expect(sent[0]?.command.data.action).toBe('fold')
})

test('a thinking bot takes its time, and is stopped at once', async () => {
  const { players, sent } = bots([0], () => DONE, 'human')
  const hand = threeHanded().call(2)
  const soon = recordedHand(hand.events).map((event) =>
    event.type === 'TurnStarted'
      ? { ...event, data: { ...event.data, deadline: new Date(Date.now() + 20_000).toISOString() } }
      : event,
  )
  players.watch(soon)
  await sleep(200)
  expect(sent).toEqual([])
  stop.abort()
  await eventually(() => players.settled(), 100)
  expect(sent).toEqual([])
})
