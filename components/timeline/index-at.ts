/** The last of so many positions, in order, that is at or before another; -1: none is. */
function lastUpTo(length: number, positionAt: (index: number) => number | undefined, position: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((positionAt(middle) ?? Number.POSITIVE_INFINITY) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Index of the last stop at or before a position; -1 before the first. */
export const indexAt = (positions: readonly number[], position: number): number =>
  lastUpTo(positions.length, (index) => positions[index], position)

/** Index of the last event, or entry, at or before a position; -1 before the first. */
export const eventIndexAt = (events: readonly { position: number }[], position: number): number =>
  lastUpTo(events.length, (index) => events[index]?.position, position)
