import type { Character } from './character'
import type { Choice } from './choice'
import type { Random } from './equity'

const SHORTEST_MS = 600
const LONGEST_MS = 6_000
/** Left on the clock, at least. */
const TO_SPARE_MS = 1_000

/**
 * How long somebody thinks: a snap fold is quick, a call of the whole stack is not.
 * @param leftMs on the clock
 * @returns milliseconds, 0.6 to 6 s and never more than the clock has
 */
export function thinkingTime(
  { difficulty }: Choice,
  { deliberation }: Character,
  leftMs: number,
  random: Random,
): number {
  const ms = (SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * difficulty) * deliberation * (0.5 + 0.8 * random())
  return Math.max(0, Math.min(leftMs - TO_SPARE_MS, LONGEST_MS, Math.max(SHORTEST_MS, ms)))
}
