import { expect, test } from 'vitest'
import { shortFigure } from './short-figure'

test.each([
  [0, '0'],
  [9_999, '9,999'],
  [10_000, '10K'],
  [12_549, '12.54K'],
  [123_999, '123K'],
  [999_999, '999K'],
  [1_250_000, '1.25M'],
  [1_000_000_000_000, '1T'],
])('%d is shown as %s', (amount, shown) => expect(shortFigure(amount)).toBe(shown))
