import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Changes, FeedScope } from './changes'
import { createChannels, type Reader, type SubscribeAnswer, type Wire } from './channels'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A gateway that answers what it is told to, and remembers what it was asked. */
function aWire(answer: (after: number) => Promise<SubscribeAnswer> = async (after) => ({ ok: true, position: after })) {
  const asked: string[] = []
  const wire: Wire = {
    connected: true,
    subscribe: (scope, after) => {
      asked.push(`${scope} after ${after}`)
      return answer(after)
    },
    unsubscribe: (scope) => void asked.push(`no more ${scope}`),
  }
  return { wire, asked }
}

/** Someone who counts what reaches them, as a view would. */
function aReader(start: number): Reader & { heard: number[] } {
  const heard: number[] = []
  let position = start
  return {
    heard,
    position: () => position,
    receive(changes) {
      if (changes.position <= position) return
      position = changes.position
      heard.push(position)
    },
  }
}

const changes = (after: number, position: number, scope: FeedScope = 'lobby'): Changes => ({
  scope,
  after,
  position,
  events: [],
  names: {},
})

const settled = () => vi.advanceTimersByTimeAsync(0)

test('a scope is asked for from where its reader is, once there is a connection', async () => {
  const channels = createChannels()
  const { wire, asked } = aWire()
  channels.join('lobby', aReader(7))
  expect(asked).toEqual([])
  channels.connected(wire)
  expect(asked).toEqual(['lobby after 7'])
})

test('readers of one scope share its subscription; one further behind asks for more', async () => {
  const channels = createChannels()
  const { wire, asked } = aWire()
  channels.connected(wire)
  const [first, same, behind] = [aReader(7), aReader(7), aReader(3)]
  channels.join('lobby', first)
  await settled()
  channels.join('lobby', same)
  channels.join('lobby', behind)
  await settled()
  expect(asked).toEqual(['lobby after 7', 'lobby after 3'])
  channels.receive(changes(3, 9))
  channels.receive(changes(9, 10))
  expect([first.heard, same.heard, behind.heard]).toEqual([
    [9, 10],
    [9, 10],
    [9, 10],
  ])
})

test('one further behind who joins while the gateway is asked is not forgotten', async () => {
  const channels = createChannels()
  const { wire, asked } = aWire()
  channels.connected(wire)
  channels.join('lobby', aReader(7))
  channels.join('lobby', aReader(2))
  await settled()
  expect(asked).toEqual(['lobby after 7', 'lobby after 2'])
})

test('a gap is asked for once, and whoever is not behind goes on meanwhile', async () => {
  const channels = createChannels()
  const { wire, asked } = aWire()
  channels.connected(wire)
  const [behind, ahead] = [aReader(3), aReader(8)]
  channels.join('lobby', behind)
  channels.join('lobby', ahead)
  await settled()
  channels.receive(changes(8, 9))
  channels.receive(changes(9, 10))
  await settled()
  expect(asked).toEqual(['lobby after 3', 'lobby after 3'])
  expect(behind.heard).toEqual([])
  expect(ahead.heard).toEqual([9, 10])
  channels.receive(changes(3, 10))
  expect(behind.heard).toEqual([10])
  expect(ahead.heard).toEqual([9, 10])
})

test('after a reconnect every scope is asked for from where its readers are by then', async () => {
  const channels = createChannels()
  const first = aWire()
  channels.connected(first.wire)
  channels.join('lobby', aReader(3))
  channels.join('books', aReader(5))
  await settled()
  channels.receive(changes(3, 6))
  channels.disconnected()
  const second = aWire()
  channels.connected(second.wire)
  expect(second.asked).toEqual(['lobby after 6', 'books after 5'])
})

test('an answer that comes from a lost connection is not taken for the new one’s', async () => {
  const channels = createChannels()
  let answerLate: (answer: SubscribeAnswer) => void = () => {}
  const first = aWire(() => new Promise((resolve) => (answerLate = resolve)))
  channels.connected(first.wire)
  channels.join('lobby', aReader(3))
  channels.disconnected()
  const second = aWire()
  channels.connected(second.wire)
  answerLate({ ok: false, code: 'StoreUnavailable', detail: '' })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(second.asked).toEqual(['lobby after 3'])
})

test('a gateway that refuses or keeps silent is asked again, with ever more patience', async () => {
  const channels = createChannels()
  let answers = 0
  const { wire, asked } = aWire(async (after) => {
    answers += 1
    if (answers === 1) throw new Error('timed out')
    return answers < 4 ? { ok: false, code: 'StoreUnavailable', detail: '' } : { ok: true, position: after }
  })
  channels.connected(wire)
  channels.join('lobby', aReader(3))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(asked).toHaveLength(4)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(4)
})

test('a scope that nobody reads any more is left, unless someone comes back soon', async () => {
  const channels = createChannels()
  const { wire, asked } = aWire()
  channels.connected(wire)
  const leave = channels.join('lobby', aReader(3))
  await settled()
  leave()
  const leaveAgain = channels.join('lobby', aReader(3))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toEqual(['lobby after 3'])
  leaveAgain()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toEqual(['lobby after 3', 'no more lobby'])
})
