/** Some seats, given in any order, clockwise: beginning after the given one, and ending with it if it is among them. */
export function clockwiseAfter(seat: number, seats: readonly number[]): number[] {
  const ascending = seats.toSorted((a, b) => a - b)
  return [...ascending.filter((each) => each > seat), ...ascending.filter((each) => each <= seat)]
}

/**
 * The first of some seats after the given one, clockwise.
 * @throws RangeError when there are none
 */
export function firstAfter(seat: number, seats: readonly number[]): number {
  const [first] = clockwiseAfter(seat, seats)
  if (first === undefined) throw new RangeError('There is no seat to go on to')
  return first
}

/** Whether a seat is passed on the way, clockwise, from one seat to another. */
export const isBetween = (from: number, seat: number, to: number): boolean =>
  from < to ? from < seat && seat < to : seat > from || seat < to
