import { describe, expect, test } from 'vitest'
import type { Place } from './seat-places'
import { BOX, type Layout, tablePlaces } from './table-places'

const SEATS = [2, 3, 4, 5, 6, 7, 8, 9, 10]
const LAYOUTS: Layout[] = ['upright', 'stout', 'level', 'low']

/** With what stands above and below them; in hundredths of the box's width. */
const PODS: Record<Layout, readonly [width: number, height: number]> = {
  upright: [24, 19],
  stout: [24, 19],
  level: [15, 9.5],
  low: [21, 12],
}

describe.each(LAYOUTS)('round the %s table', (layout) => {
  const { width, height } = BOX[layout]
  /** In hundredths of the width. */
  const away = (a: Place, b: Place) => [Math.abs(a.x - b.x), (Math.abs(a.y - b.y) * height) / width] as const
  const [podWidth, podHeight] = PODS[layout]

  test.each(SEATS)('%d seats have as many places, the first in the middle of the bottom', (seats) => {
    const places = tablePlaces(seats, layout)
    expect(places).toHaveLength(seats)
    expect(places[0]?.pod.x).toBe(50)
    for (const { pod } of places.slice(1)) expect(pod.y).toBeLessThan(places[0]?.pod.y ?? 0)
  })

  test.each(SEATS)('%d seats are as a mirror shows them', (seats) => {
    const places = tablePlaces(seats, layout)
    for (const [index, { pod, bet }] of places.entries()) {
      const other = places[(seats - index) % seats]
      expect(other?.pod).toEqual({ x: 100 - pod.x, y: pod.y })
      expect(other?.bet).toEqual({ x: 100 - bet.x, y: bet.y })
    }
  })

  test.each(SEATS)('of %d seats none reaches into another', (seats) => {
    const places = tablePlaces(seats, layout)
    for (const [index, { pod }] of places.entries())
      for (const other of places.slice(index + 1)) {
        const [across, down] = away(pod, other.pod)
        expect(across >= podWidth || down >= podHeight, `${index}: ${across} × ${down}`).toBe(true)
      }
  })

  test.each(SEATS)('of %d seats every bet lies nearer to the middle than its pod', (seats) => {
    const middle = { x: 50, y: 50 }
    for (const { pod, bet } of tablePlaces(seats, layout))
      expect(Math.hypot(...away(bet, middle))).toBeLessThan(Math.hypot(...away(pod, middle)))
  })
})
