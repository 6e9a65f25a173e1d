import { expect, test } from 'vitest'
import { opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import { withChanges } from './history'

const room = new SimulatedRoom()
for (const command of opening) room.send(command)
const { log } = room
const held = { events: log.slice(0, 4), position: 4, names: {} }
const changes = (after: number, position: number) => ({
  scope: 'lobby' as const,
  after,
  position,
  events: log.filter((event) => event.position > after && event.position <= position),
  names: {},
})

test('what a change brings is added once', () => {
  const grown = withChanges(withChanges(held, changes(4, 6)), changes(4, 9))
  expect(grown.events).toEqual(log.slice(0, 9))
})

test('a change with a gap before it is not taken', () => expect(withChanges(held, changes(6, 9))).toBe(held))

test('changes that bring nothing keep the same events', () => {
  const moved = withChanges(held, { ...changes(4, 9), events: [] })
  expect(moved.events).toBe(held.events)
  expect(moved.position).toBe(9)
})
