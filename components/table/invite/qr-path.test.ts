import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { QUIET_ZONE, qrPath } from './qr-path'

/** Pixels a module. */
const SCALE = 4

/** The picture that the path draws, dark on light, as a camera would have it. */
function pictureOf({ path, size }: ReturnType<typeof qrPath>) {
  const side = size * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let y = 0; y < SCALE; y++)
      for (let x = 0; x < SCALE; x++) {
        const first = ((Number(row) * SCALE + y) * side + Number(column) * SCALE + x) * 4
        pixels.fill(0, first, first + 3)
      }
  return { pixels, side }
}

test.each([
  'http://localhost:3000/tables/20000000-0000-4000-8000-000000000001',
  'https://poker.example.org/tables/20000000-0000-4000-8000-000000000001?invite=Xk3_9-aQ',
])('%s is what a camera reads', (link) => {
  const { pixels, side } = pictureOf(qrPath(link))
  expect(jsQR(pixels, side, side)?.data).toBe(link)
})

test('nothing dark lies in the quiet zone', () => {
  const { path, size } = qrPath('http://localhost:3000/')
  for (const [, column, row] of path.matchAll(/M(\d+) (\d+)h/g))
    for (const place of [Number(column), Number(row)]) {
      expect(place).toBeGreaterThanOrEqual(QUIET_ZONE)
      expect(place).toBeLessThan(size - QUIET_ZONE)
    }
})
