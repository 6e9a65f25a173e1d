import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_OUTLINE } from '@/projections/outline'
import { axisOf, SPACINGS } from './axis'
import { lineOf, roomLineOf } from './line'

const MINUTE = 60_000

/** Events at positions that are some apart, each some milliseconds after the one before. */
const aLine = fc
  .array(fc.record({ apart: fc.integer({ min: 1, max: 9 }), gap: fc.integer({ min: 0, max: MINUTE }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((steps) => {
    let [position, time] = [0, 1_000_000]
    const events = steps.map(({ apart, gap }) => {
      position += apart
      time += gap
      return { position, time }
    })
    return {
      ...NO_OUTLINE,
      ...{ positions: events.map((event) => event.position), times: events.map((event) => event.time), position },
    }
  })

test('a stop and its position lead to each other, and every stop is reached from where it lies along the track', () => {
  fc.assert(
    fc.property(aLine, fc.constantFrom(...SPACINGS), fc.nat(), (outline, spacing, any) => {
      const line = lineOf(outline)
      const stop = any % line.stops
      expect(line.stopAt(line.positionAt(stop) ?? -1)).toBe(stop)
      const axis = axisOf(line, { first: 0, last: line.stops - 1 }, spacing)
      const reached = axis.stopAt(axis.fractionOf(stop))
      // Events of one millisecond lie at one point of a track by time.
      if (reached !== stop) expect(line.timeAt(reached)).toBe(line.timeAt(stop))
    }),
  )
})

test('along the track stops come in their order, from its start to its end', () => {
  fc.assert(
    fc.property(aLine, fc.constantFrom(...SPACINGS), (outline, spacing) => {
      const line = lineOf(outline)
      const axis = axisOf(line, { first: 0, last: line.stops - 1 }, spacing)
      const along = outline.positions.map((_, stop) => axis.fractionOf(stop))
      expect(along).toEqual(along.toSorted((a, b) => a - b))
      expect(along.at(-1)).toBe(1)
      if (line.stops > 1) expect(along[0]).toBe(0)
    }),
  )
})

test('by time a long pause takes as much of the track as it took', () => {
  const line = lineOf({ ...NO_OUTLINE, positions: [1, 2, 3], times: [0, 9 * MINUTE, 10 * MINUTE], position: 3 })
  const range = { first: 0, last: 2 }
  expect(axisOf(line, range, 'time').fractionOf(1)).toBeCloseTo(0.9)
  expect(axisOf(line, range, 'events').fractionOf(1)).toBe(0.5)
  expect(axisOf(line, range, 'time').stopAt(0.2)).toBe(0)
  expect(axisOf(line, range, 'time').stopAt(0.6)).toBe(1)
})

test('the whole room has a stop for each position; times between the known ones are reckoned', () => {
  const room = roomLineOf({ ...NO_OUTLINE, positions: [1, 101, 201], times: [0, 1_000, 5_000], position: 201 })
  expect(room.stops).toBe(201)
  expect([room.positionAt(0), room.positionAt(200), room.positionAt(201)]).toEqual([1, 201, undefined])
  expect([room.stopAt(0), room.stopAt(1), room.stopAt(500)]).toEqual([-1, 0, 200])
  expect([room.timeAt(0), room.timeAt(50), room.timeAt(150), room.timeAt(200)]).toEqual([0, 500, 3_000, 5_000])
  expect([room.stopAtTime(-1), room.stopAtTime(500), room.stopAtTime(9_999)]).toEqual([-1, 50, 200])
})

test('a room of a single event, and one without any, have lines', () => {
  const single = roomLineOf({ ...NO_OUTLINE, positions: [1], times: [7], position: 1 })
  expect([single.stops, single.timeAt(0), single.stopAtTime(8), single.stopAtTime(6)]).toEqual([1, 7, 0, -1])
  expect([roomLineOf(NO_OUTLINE).stops, lineOf(NO_OUTLINE).stops]).toEqual([0, 0])
  expect([single.marksFrom, roomLineOf({ ...NO_OUTLINE, marksFrom: 7 }).marksFrom]).toEqual([undefined, 7])
})
