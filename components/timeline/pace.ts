/** Times the ordinary pace. */
export const SPEEDS = [0.5, 1, 2, 4, 8, 16] as const
export type Speed = (typeof SPEEDS)[number]

/** `even`: one event after the other in the same time; `real`: as long between two as it was. */
export const PACES = ['even', 'real'] as const
export type Pace = (typeof PACES)[number]

/** Milliseconds from one event to the next at an even pace. */
const EVEN = 660
/** Milliseconds without an event that count as idle, and what is left of them. */
export const IDLE = 10_000
const INSTEAD = 1_000

export interface Wait {
  /** Milliseconds at speed 1. */
  wait: number
  /** Milliseconds of the past that are passed over. */
  skipped: number
}

/** How long playing rests before an event that came `gap` milliseconds after the one before. */
export function waitBefore(gap: number, { pace, skipsIdle }: { pace: Pace; skipsIdle: boolean }): Wait {
  if (pace === 'even') return { wait: EVEN, skipped: 0 }
  if (!skipsIdle || gap <= IDLE) return { wait: Math.max(gap, 0), skipped: 0 }
  return { wait: INSTEAD, skipped: gap - INSTEAD }
}
