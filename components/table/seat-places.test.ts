import { describe, expect, test } from 'vitest'
import { type Place, placeOf, seatPlaces } from './seat-places'

const SEATS = [2, 3, 4, 5, 6, 7, 8, 9, 10]
const ASPECTS = [2.1, 1, 0.68]

describe.each(ASPECTS)('round a table of aspect %d', (aspect) => {
  const across = (a: Place, b: Place) => Math.hypot((a.x - b.x) * aspect, a.y - b.y)

  test.each(SEATS)('%d seats lie on its edge, the first in the middle of the bottom', (seats) => {
    const places = seatPlaces(seats, aspect)
    expect(places).toHaveLength(seats)
    expect(places[0]).toEqual({ x: 50, y: 100 })
    for (const { x, y } of places) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(100)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(100)
    }
  })

  test.each(SEATS)('%d seats are as a mirror shows them', (seats) => {
    const places = seatPlaces(seats, aspect)
    for (const [index, { x, y }] of places.entries()) {
      const other = places[(seats - index) % seats]
      expect(other?.x).toBeCloseTo(100 - x, 1)
      expect(other?.y).toBeCloseTo(y, 1)
    }
  })

  test.each(SEATS)('%d seats go round clockwise, none on top of another', (seats) => {
    const places = seatPlaces(seats, aspect)
    if (seats > 2) expect(places[1]?.x).toBeLessThan(50)
    const shorter = 100 * Math.min(aspect, 1)
    for (const [index, place] of places.entries())
      for (const other of places.slice(index + 1)) expect(across(place, other)).toBeGreaterThan(shorter * 0.25)
  })
})

test('two players face each other', () => expect(seatPlaces(2, 2)[1]).toEqual({ x: 50, y: 0 }))

test("one's own seat is the nearest, the next one clockwise from it", () => {
  expect(placeOf(4, 4, 6)).toBe(0)
  expect(placeOf(5, 4, 6)).toBe(1)
  expect(placeOf(0, 4, 6)).toBe(2)
  expect(placeOf(3, 4, 6)).toBe(5)
})

test('who has no seat sees the table from the first', () => expect(placeOf(3, -1, 6)).toBe(3))
