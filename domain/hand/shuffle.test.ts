import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededBytes } from '@/tests/support/seeded-bytes'
import { CARDS } from '../cards'
import { shuffle } from './shuffle'

/** Bytes from a list, which must last. */
function listed(bytes: readonly number[]) {
  let asked = 0
  return {
    next: (): number => {
      const byte = bytes[asked++]
      if (byte === undefined) throw new Error('no bytes are left')
      return byte
    },
    asked: () => asked,
  }
}

test('whatever the bytes are, the 52 cards are all there, each once', () =>
  fc.assert(
    // Zeros at the end: a shuffle asks for another byte as long as those it gets are too large.
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const cards = shuffle(CARDS, listed([...bytes, ...new Array<number>(52).fill(0)]).next)
      expect(cards.toSorted()).toEqual(CARDS.toSorted())
    }),
    { seed: 11, numRuns: 1_000 },
  ))

test('the same bytes give the same order, and the cards given stay as they are', () => {
  const before = [...CARDS]
  expect(shuffle(CARDS, seededBytes('one'))).toEqual(shuffle(CARDS, seededBytes('one')))
  expect(shuffle(CARDS, seededBytes('one'))).not.toEqual(shuffle(CARDS, seededBytes('other')))
  expect(CARDS).toEqual(before)
})

describe('a byte beyond the last whole multiple', () => {
  test('is thrown away: of 52 cards, 208 to 255', () => {
    const bytes = listed([208, 255, 207, ...new Array<number>(51).fill(0)])
    const [first] = shuffle(CARDS, bytes.next)
    expect(first).toBe(CARDS[207 % 52])
    expect(bytes.asked()).toBe(2 + 52)
  })

  test('or below it is not: of 32 items, 255 is the last', () => {
    const items = Array.from({ length: 32 }, (_, n) => n)
    expect(shuffle(items, listed([255, ...new Array<number>(31).fill(0)]).next)[0]).toBe(31)
  })
})

test('all bytes that count give each order of three exactly as often', () => {
  const orders = new Map<string, number>()
  for (let a = 0; a < 255; a++)
    for (let b = 0; b < 256; b++) {
      const order = shuffle(['x', 'y', 'z'], listed([a, b, 0]).next).join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
  expect(Object.fromEntries(orders)).toEqual(
    Object.fromEntries(['xyz', 'xzy', 'yxz', 'yzx', 'zxy', 'zyx'].map((order) => [order, (255 * 256) / 6])),
  )
})

test('more items than a byte can tell apart are refused', () => {
  expect(() => shuffle(new Array<number>(257).fill(0), () => 0)).toThrow(RangeError)
})

describe('over 20,000 shuffles, which card comes where', () => {
  /**
   * How far a table of cards by places is from even, by Pearson's chi-square, in standard deviations. Rows and columns
   * have their sums given, so there are 51 × 51 degrees of freedom, and the figure is normally spread, nearly.
   */
  function deviation(shuffled: (nextByte: () => number) => readonly string[]): number {
    const nextByte = seededBytes('which card comes where')
    const times = 20_000
    const counts = new Map(CARDS.map((card) => [card as string, new Array<number>(52).fill(0)]))
    for (let n = 0; n < times; n++)
      for (const [place, card] of shuffled(nextByte).entries()) {
        const row = counts.get(card)
        if (row) row[place] = (row[place] ?? 0) + 1
      }
    const due = times / 52
    const chiSquare = [...counts.values()].flat().reduce((sum, count) => sum + (count - due) ** 2 / due, 0)
    const freedom = 51 * 51
    return (chiSquare - freedom) / Math.sqrt(2 * freedom)
  }

  test('is even', () => expect(Math.abs(deviation((nextByte) => shuffle(CARDS, nextByte)))).toBeLessThan(4))

  test('would not be without throwing bytes away', () => {
    const biased = (nextByte: () => number) => {
      const left = [...CARDS]
      return CARDS.flatMap(() => left.splice(nextByte() % left.length, 1))
    }
    expect(deviation(biased)).toBeGreaterThan(20)
  })
})
