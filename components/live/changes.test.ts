import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bankroll, bankroll } from '@/projections/bankroll'
import { fold } from '@/projections/projection'
import { ANN } from '@/tests/support/ids'
import { opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import type { LiveViews } from './as-of'
import { applyChanges, type Changes, newsFor } from './changes'

const room = new SimulatedRoom()
for (const command of opening) room.send(command)
const { log } = room
const scope = `player:${ANN}` as const
const nothing: LiveViews<Bankroll> = { views: {}, position: 0, names: {} }

/** The message that brings everything in (after, position]. */
const message = (after: number, position: number): Changes => ({
  scope,
  after,
  position,
  events: log.filter((event) => event.position > after && event.position <= position),
  names: { [ANN]: 'Ann' },
})

test('a message is folded by the projection itself', () => {
  const held = applyChanges(bankroll, nothing, message(0, 8))
  expect(held.views).toEqual(fold(bankroll, log.slice(0, 8)))
  expect(held.position).toBe(8)
  expect(held.names).toEqual({ [ANN]: 'Ann' })
})

test('a message that came before does nothing', () => {
  const held = applyChanges(bankroll, nothing, message(0, 8))
  expect(applyChanges(bankroll, held, message(0, 8))).toBe(held)
  expect(applyChanges(bankroll, held, message(3, 5))).toBe(held)
})

test('of a message that overlaps, only what is new is applied', () => {
  const held = applyChanges(bankroll, nothing, message(0, 6))
  expect(newsFor(6, message(4, 8))).toMatchObject({ type: 'new', events: [{ position: 7 }, { position: 8 }] })
  expect(applyChanges(bankroll, held, message(4, 8)).views).toEqual(fold(bankroll, log.slice(0, 8)))
})

test('after a gap nothing is applied', () => {
  const held = applyChanges(bankroll, nothing, message(0, 4))
  expect(newsFor(4, message(6, 8))).toEqual({ type: 'gap' })
  expect(applyChanges(bankroll, held, message(6, 8))).toBe(held)
})

test('a message without events moves the position all the same', () => {
  const held = applyChanges(bankroll, nothing, { scope, after: 0, position: 3, events: [], names: {} })
  expect(held).toMatchObject({ views: {}, position: 3 })
})

test('what may not be seen is passed over', () => {
  const [first] = message(0, 1).events
  if (!first) throw new Error('nothing recorded')
  const redacted = { ...first, type: 'Redacted' as const, data: {} }
  const held = applyChanges(bankroll, nothing, { ...message(0, 1), events: [redacted] })
  expect(held).toMatchObject({ views: {}, position: 1 })
})

test('however messages are cut, repeated or lost, who asks again after a gap ends with the whole', () => {
  const aMessage = fc.tuple(fc.nat({ max: log.length }), fc.nat({ max: log.length }))
  fc.assert(
    fc.property(fc.array(aMessage), (pairs) => {
      let held = nothing
      for (const [a, b] of pairs) {
        const changes = message(Math.min(a, b), Math.max(a, b))
        held = applyChanges(bankroll, held, changes)
        expect(held.views).toEqual(fold(bankroll, log.slice(0, held.position)))
      }
      held = applyChanges(bankroll, held, message(held.position, log.length))
      expect(held.views).toEqual(fold(bankroll, log))
    }),
  )
})
