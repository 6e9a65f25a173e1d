import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankroll } from '@/projections/bankroll'
import { lobby } from '@/projections/lobby'
import { fold } from '@/projections/projection'
import { table } from '@/projections/table'
import { aRoomCommand, opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import { createSeeker } from './keyframes'

const aHistory = fc.array(aRoomCommand, { maxLength: 80, size: 'max' }).map((commands) => {
  const room = new SimulatedRoom()
  for (const command of [...opening, ...commands]) {
    room.send(command)
    room.runErrands(() => 0)
  }
  return room.log
})

test.each([bankroll, table, lobby])('any moment of $name by keyframe and run is the full fold', (projection) => {
  fc.assert(
    fc.property(
      aHistory,
      fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.nat({ max: 60 }),
      (log, choices, stride, begun) => {
        const [before, events] = [log.slice(0, begun), log.slice(begun)]
        const seeker = createSeeker<unknown>(projection, { start: fold<unknown>(projection, before), stride })
        for (const choice of choices) {
          const index = (choice % (events.length + 1)) - 1
          expect(seeker.viewsAt(events, index)).toEqual(fold<unknown>(projection, log.slice(0, begun + index + 1)))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a history may grow between two looks', () => {
  fc.assert(
    fc.property(aHistory, fc.array(fc.tuple(fc.nat(), fc.nat())), (events, looks) => {
      const seeker = createSeeker(table, { stride: 5 })
      let known = 0
      for (const [growth, choice] of looks) {
        known = Math.min(known + (growth % 20), events.length)
        const index = (choice % (known + 1)) - 1
        expect(seeker.viewsAt(events.slice(0, known), index)).toEqual(fold(table, events.slice(0, index + 1)))
      }
    }),
    { numRuns: 60 },
  )
})

test('the same moment is the same object, so that nothing is drawn again', () => {
  const room = new SimulatedRoom()
  for (const command of opening) room.send(command)
  const seeker = createSeeker(bankroll)
  expect(seeker.viewsAt(room.log, 5)).toBe(seeker.viewsAt(room.log, 5))
})
