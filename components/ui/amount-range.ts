/** Amounts that a slider offers, in chips: from min, a step apart, and max itself whether a step falls on it or not. */
export interface AmountRange {
  min: number
  max: number
  step: number
}

/** How many notches follow the first. */
export const notches = ({ min, max, step }: AmountRange): number => Math.max(0, Math.ceil((max - min) / step))

export const amountOf = ({ min, max, step }: AmountRange, notch: number): number => Math.min(min + notch * step, max)

/** The notch nearest to an amount, also to one outside the range. */
export const notchOf = (range: AmountRange, amount: number): number =>
  amount >= range.max
    ? notches(range)
    : Math.min(Math.max(Math.round((amount - range.min) / range.step), 0), notches(range))
