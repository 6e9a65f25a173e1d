import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { checked, LONGEST_NAME, shortName } from './link-text'
import type { Road } from './road'
import { readRoad, writeRoad } from './road-link'

const HAND = '40000000-0000-4000-8000-000000000001'
const MOMENTS = [10, 90] as const

const anyRoad = fc.record<Road>({
  at: fc.integer({ min: 10, max: 90 }),
  cards: fc.constantFrom('as-dealt', 'as-shown', 'as-known'),
  seed: fc.nat(2 ** 32 - 1),
  from: fc.option(fc.nat(9)),
  moves: fc.array(
    fc.oneof(
      fc.record({ action: fc.constantFrom('fold', 'check', 'call'), by: fc.constantFrom('hand', 'bot') }),
      fc.record({
        action: fc.constantFrom('bet', 'raise'),
        by: fc.constantFrom('hand', 'bot'),
        to: fc.integer({ min: 1, max: 1_000_000_000_000 }).map(chips),
      }),
      fc.record({
        action: fc.constantFrom('once', 'twice'),
        by: fc.constantFrom('hand', 'bot'),
        seat: fc.nat(9),
      }),
      fc.record({ action: fc.constant('lapse'), by: fc.constantFrom('hand', 'bot') }),
    ),
    { maxLength: 30 },
  ) as fc.Arbitrary<Road['moves']>,
  name: fc.string({ unit: 'grapheme', maxLength: 70 }).map(shortName),
})

describe('a road in an address', () => {
  test('reads back as it was, from letters that an address leaves alone', () =>
    fc.assert(
      fc.property(anyRoad, (road) => {
        const text = writeRoad(HAND, road)
        expect(new URLSearchParams({ branch: text }).toString()).toBe(`branch=${text}`)
        expect(readRoad(text, HAND, MOMENTS)).toEqual({ type: 'road', road })
      }),
    ))

  test('that was changed anywhere, or cut short, is told and not followed', () =>
    fc.assert(
      fc.property(anyRoad, fc.nat(), fc.constantFrom('0', 'z', 'F', '.', '-'), (road, place, other) => {
        const text = writeRoad(HAND, road)
        const n = place % text.length
        fc.pre(text[n] !== other)
        expect(readRoad(text.slice(0, n) + other + text.slice(n + 1), HAND, MOMENTS).type).toBe('broken')
        expect(readRoad(text.slice(0, n), HAND, MOMENTS).type).toBe('broken')
      }),
    ))

  const road: Road = {
    at: 40,
    cards: 'as-dealt',
    seed: 7,
    from: 2,
    moves: [{ action: 'call', by: 'hand' }],
    name: 'Call',
  }
  const why = (text: string, handId = HAND, moments: readonly [number, number] | null = MOMENTS) => {
    const read = readRoad(text, handId, moments)
    return read.type === 'broken' ? read.why : ''
  }

  test('is short, and is one for its own hand, moments and edition', () => {
    const text = writeRoad(HAND, road)
    expect(text).toBe('2.14.d7.2.c.Call.005f7bd')
    expect(why(text, HAND.replace('1', '2'))).toContain('changed or cut short')
    expect(why(text, HAND, [50, 90])).toContain('any of its own moments')
    expect(why(text, HAND, null)).toContain('is not')
    expect(why(text.replace('2.', '3.'))).toContain('edition')
    expect(why('m1.14.d5.Call.0000000')).toContain('page of their bankroll')
    expect(why(text.slice(0, -1))).toContain('Ask for it once more')
    for (const nonsense of ['', '.', 'x'.repeat(10_000), '1.1.1', '%00', '1......'])
      expect(why(nonsense)).toMatch(/You see what happened instead\.$/)
  })

  test('that nobody was given here is told as changed, whatever its check says', () => {
    const forged = (part: number, text: string) => {
      const parts = writeRoad(HAND, road).split('.').slice(0, -1)
      return checked(HAND, parts.with(part, text).join('.'))
    }
    expect(why(forged(2, `d${(2 ** 32).toString(36)}`))).toContain('was changed')
    expect(why(forged(4, 'f900'))).toContain('was changed')
    expect(why(forged(5, 'x'.repeat(LONGEST_NAME + 1)))).toContain('was changed')
  })

  test('has no name that ends in half a character', () => {
    const name = shortName(`${'x'.repeat(LONGEST_NAME - 1)}🂡`)
    expect(name).toBe('x'.repeat(LONGEST_NAME - 1))
    expect(readRoad(writeRoad(HAND, { ...road, name }), HAND, MOMENTS)).toMatchObject({ type: 'road', road: { name } })
  })

  test('of the first edition is read, and whoever was asked how often to run the board let the time run out', () => {
    expect(readRoad('1.14.d7.2.c.Call.13wthu2', HAND, MOMENTS)).toEqual({
      type: 'road',
      road: { ...road, moves: [...road.moves, { action: 'lapse', by: 'bot' }] },
    })
    expect(readRoad('1.14.d7.2..Call.006bh23', HAND, MOMENTS)).toEqual({ type: 'road', road: { ...road, moves: [] } })
  })
})
