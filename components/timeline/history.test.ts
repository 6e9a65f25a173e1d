import fc from 'fast-check'
import { expect, test } from 'vitest'
import { opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import { indexAt, NO_HISTORY, withChanges, withPage } from './history'

const room = new SimulatedRoom()
for (const command of opening) room.send(command)
const { log } = room
const page = (from: number, to: number) => ({ events: log.slice(from, to), next: null, names: {} })
const changes = (after: number, position: number) => ({
  scope: 'lobby' as const,
  after,
  position,
  events: log.filter((event) => event.position > after && event.position <= position),
  names: {},
})

test('pages and changes follow each other without doubles', () => {
  const loaded = withPage(withPage(NO_HISTORY, page(0, 4)), page(3, 6))
  expect(loaded.events).toEqual(log.slice(0, 6))
  expect(withChanges(loaded, changes(4, 9)).events).toEqual(log.slice(0, 9))
})

test('a change with a gap before it is not taken', () => {
  const loaded = withPage(NO_HISTORY, page(0, 4))
  expect(withChanges(loaded, changes(6, 9))).toBe(loaded)
})

test('changes that bring nothing keep the same events', () => {
  const loaded = withPage(NO_HISTORY, page(0, 4))
  const moved = withChanges(loaded, { ...changes(4, 9), events: [] })
  expect(moved.events).toBe(loaded.events)
  expect(moved.position).toBe(9)
})

test('the moment’s event is the last one at or before it', () => {
  const events = [{ position: 3 }, { position: 5 }, { position: 9 }]
  expect([0, 2, 3, 4, 5, 8, 9, 100].map((position) => indexAt(events, position))).toEqual([-1, -1, 0, 0, 1, 1, 2, 2])
  expect(indexAt([], 5)).toBe(-1)
})

test('it is found among any positions', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.nat(), (positions, at) => {
      const events = positions.toSorted((a, b) => a - b).map((position) => ({ position }))
      expect(indexAt(events, at)).toBe(events.filter(({ position }) => position <= at).length - 1)
    }),
  )
})
