import fc from 'fast-check'
import { expect, test } from 'vitest'
import { opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import { extendOutline, NO_OUTLINE, packOutline, unpackOutline } from './outline'

const room = new SimulatedRoom()
for (const command of opening) room.send(command)
const { log } = room
const head = log.at(-1)?.position ?? 0
const whole = extendOutline(NO_OUTLINE, log, head)

test('it has a place for every event, and a mark for each that stands out', () => {
  expect(whole.positions).toEqual(log.map(({ position }) => position))
  expect(whole.times).toEqual(log.map(({ recordedAt }) => Date.parse(recordedAt)))
  const marked = whole.marks.map(({ kind, position }) => `${log[position - 1]?.type}: ${kind}`)
  expect(new Set(marked)).toContain('FundsDeposited: deposit')
  expect(whole.marks.every(({ position }) => log.some((event) => event.position === position))).toBe(true)
})

test('however it is read in pieces, and whatever comes twice, it is the same', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(log.length)), (cuts) => {
      const ends = [...cuts.toSorted((a, b) => a - b), log.length]
      const read = ends.reduce(
        (outline, end) => extendOutline(outline, log.slice(0, end), log[end - 1]?.position ?? 0),
        NO_OUTLINE,
      )
      expect(read).toEqual(whole)
    }),
  ))

test('it comes out of its parcel as it went in', () => expect(unpackOutline(packOutline(whole))).toEqual(whole))
