import { expect, test } from 'vitest'
import { avatarColours, initialOf } from './avatar-colours'

test('a player has the same chip everywhere', () => {
  expect(avatarColours('0190f3a2-0000-7000-8000-000000000001')).toEqual(
    avatarColours('0190f3a2-0000-7000-8000-000000000001'),
  )
})

test('ids that differ in one digit have chips that differ', () => {
  const chips = Array.from({ length: 10 }, (_, digit) => avatarColours(`0190f3a2-0000-7000-8000-00000000000${digit}`))
  expect(new Set(chips.map(({ base }) => base)).size).toBeGreaterThan(8)
})

test('figures stay in range', () => {
  for (let n = 0; n < 500; n++) {
    const { base, spot, spots } = avatarColours(`player-${n}`)
    expect(base).toBeGreaterThanOrEqual(0)
    expect(base).toBeLessThanOrEqual(360)
    expect(spot).toBeGreaterThanOrEqual(0)
    expect(spot).toBeLessThanOrEqual(360)
    expect(spots).toBeGreaterThanOrEqual(4)
    expect(spots).toBeLessThanOrEqual(8)
  }
})

test.each([
  ['ann', 'A'],
  ['éva', 'É'],
  ['👩‍🚀 Ada', '👩‍🚀'],
  ['', '?'],
])('the initial of %j is %s', (name, initial) => expect(initialOf(name)).toBe(initial))
