/** Where a stop lies along the track, from 0 to 1: stops are evenly spaced, the last at the end. */
export const fractionOf = (index: number, stops: number): number =>
  stops <= 1 ? 1 : Math.min(Math.max(index, 0), stops - 1) / (stops - 1)

/** The stop nearest to a point of the track. */
export const nearestStop = (fraction: number, stops: number): number =>
  Math.round(Math.min(Math.max(fraction, 0), 1) * Math.max(stops - 1, 0))
