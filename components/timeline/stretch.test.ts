import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWhole, panned, type Stretch, seenAt, showing, WHOLE, wholeAt, zoomed } from './stretch'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const LEAST = 0.01
const aStretch = fc
  .record({ span: fc.double({ min: LEAST, max: 1, noNaN: true }), place: fraction })
  .map(({ span, place }): Stretch => ({ span, start: place * (1 - span) }))

function expectOnTrack({ start, span }: Stretch) {
  expect(start).toBeGreaterThanOrEqual(0)
  expect(start + span).toBeLessThanOrEqual(1 + 1e-9)
}

test('no look is closer than the closest, wider than all, or beside the track', () => {
  fc.assert(
    fc.property(aStretch, fc.double({ min: 0.01, max: 100, noNaN: true }), fraction, (stretch, factor, focus) => {
      const closer = zoomed(stretch, factor, focus, LEAST)
      expectOnTrack(closer)
      expect(closer.span).toBeGreaterThanOrEqual(LEAST)
      expectOnTrack(panned(stretch, focus * 2 - 1))
      expect(panned(stretch, focus).span).toBe(stretch.span)
    }),
  )
})

test('what is looked at more closely stays under the pointer', () => {
  const closer = zoomed(WHOLE, 4, 0.3, LEAST)
  expect(closer.span).toBe(0.25)
  expect(seenAt(closer, 0.3)).toBeCloseTo(0.3)
  expect(wholeAt(closer, seenAt(closer, 0.42))).toBeCloseTo(0.42)
  expect(isWhole(zoomed(closer, 0.1, 0.3, LEAST))).toBe(true)
})

test('the moment is always shown, and what shows it already is not moved', () => {
  fc.assert(
    fc.property(aStretch, fraction, (stretch, moment) => {
      const shown = showing(stretch, moment)
      expectOnTrack(shown)
      expect(seenAt(shown, moment)).toBeGreaterThanOrEqual(-1e-9)
      expect(seenAt(shown, moment)).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
  const still = { start: 0.4, span: 0.2 }
  expect(showing(still, 0.5)).toBe(still)
})
