/** The part of the track that is looked at, in fractions of the whole. */
export interface Stretch {
  start: number
  span: number
}

export const WHOLE: Stretch = { start: 0, span: 1 }

export const isWhole = ({ span }: Stretch): boolean => span >= 1

const within = (start: number, span: number): Stretch => ({ start: Math.min(Math.max(start, 0), 1 - span), span })

/** A closer look (`factor` over 1) or a wider one; what lies at `focus`, a fraction of the whole, stays where it is. */
export function zoomed({ start, span }: Stretch, factor: number, focus: number, least: number): Stretch {
  const closer = Math.min(Math.max(span / factor, least), 1)
  return within(focus - ((focus - start) / span) * closer, closer)
}

/** Moved along by a fraction of the whole. */
export const panned = ({ start, span }: Stretch, by: number): Stretch => within(start + by, span)

/** Moved as little as it takes to show a point of the whole, with a little of what comes before and after. */
export function showing(stretch: Stretch, fraction: number): Stretch {
  const { start, span } = stretch
  const margin = span * 0.06
  if (fraction < start + margin) return within(fraction - margin, span)
  if (fraction > start + span - margin) return within(fraction - span + margin, span)
  return stretch
}

/** Where a point of the whole lies in the part that is looked at: from 0 to 1 where it is seen. */
export const seenAt = ({ start, span }: Stretch, fraction: number): number => (fraction - start) / span

/** The point of the whole that is seen at a point of the part. */
export const wholeAt = ({ start, span }: Stretch, seen: number): number => start + seen * span
