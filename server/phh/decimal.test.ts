import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDecimal, placesFor, scaled, unscaled } from './decimal'

const decimal = (text: string) => {
  const figure = parseDecimal(text)
  if (!figure) throw new Error(`${text} is no decimal number`)
  return figure
}

test.each([
  ['250', 250n, 0],
  ['0.50', 5n, 1],
  ['3.00', 3n, 0],
  ['-1.25', -125n, 2],
  ['1e3', 1000n, 0],
  ['1.5E-2', 15n, 3],
  ['12345678901234567.89', 1234567890123456789n, 2],
])('%s is kept to the last digit', (text, digits, places) => expect(parseDecimal(text)).toEqual({ digits, places }))

test.each(['', '.5', '1.', '1,000', '0x10', 'inf', 'NaN', '1e999', '1 2'])('%j is no decimal number', (text) =>
  expect(parseDecimal(text)).toBeUndefined(),
)

describe('amounts of one file are told in its smallest unit', () => {
  test('that all of them are whole numbers of', () => {
    const figures = ['0.1', '20', '0.25'].map(decimal)
    expect(placesFor(figures)).toBe(2)
    expect(figures.map((figure) => scaled(figure, 2))).toEqual([10, 2_000, 25])
  })

  test('and written as they were', () => {
    expect([1_250, 5, 0, -30].map((figure) => unscaled(figure, 2))).toEqual(['12.50', '0.05', '0.00', '-0.30'])
    expect(unscaled(1_250, 0)).toBe('1250')
  })

  test('no digit is lost, whatever a float would make of it', () => {
    const part = fc.record({ whole: fc.nat(10_000_000), cents: fc.nat(99_999) })
    fc.assert(
      fc.property(part, ({ whole, cents }) => {
        const text = `${whole}.${String(cents).padStart(5, '0')}`
        expect(unscaled(scaled(decimal(text), 5), 5)).toBe(text)
      }),
    )
  })

  test('what is beyond the safe integers is refused', () =>
    expect(() => scaled(decimal('9007199254740993'), 0)).toThrow(RangeError))
})
