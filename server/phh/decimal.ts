import { type Chips, chips } from '@/domain/kernel'

/** A decimal number to the last digit, however many it has: `digits` divided by ten to the power of `places`. */
export interface Decimal {
  digits: bigint
  places: number
}

/** The furthest that an exponent may move the point. */
const FURTHEST = 30

/** Undefined: the text is no decimal number. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign, whole, fraction = '', exponent = '0'] = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? []
  if (whole === undefined || Math.abs(Number(exponent)) > FURTHEST) return undefined
  const significant = fraction.replace(/0+$/, '')
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${significant}`)
  const places = significant.length - Number(exponent)
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places }
}

/** How many places it takes to tell all of them in whole numbers. */
export const placesFor = (figures: readonly Decimal[]): number => Math.max(0, ...figures.map(({ places }) => places))

/** The figure in units of ten to the power of minus `places`, which are no fewer than its own. */
export const inUnits = (figure: Decimal, places: number): bigint =>
  figure.digits * 10n ** BigInt(places - figure.places)

/** The same as chips. @throws RangeError when that is no safe number of chips */
export const scaled = (figure: Decimal, places: number): Chips => chips(Number(inUnits(figure, places)))

/** A number of chips as the file would write it. */
export function unscaled(figure: number, places: number): string {
  const digits = String(Math.abs(figure)).padStart(places + 1, '0')
  const point = digits.length - places
  const sign = figure < 0 ? '-' : ''
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
