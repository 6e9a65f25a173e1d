import { z } from 'zod'
import type { Figure } from '@/projections/reasons/figure'
import { SeenEventShape } from '../live/read-events'
import { readJson } from '../live/read-json'

const Reasons = z.object({
  amount: z.int(),
  position: z.int(),
  /** What the figure was before the first of these terms. */
  before: z.int(),
  terms: z.array(
    z.object({
      event: SeenEventShape,
      amount: z.int(),
      /** What the figure came to with it. */
      sum: z.int(),
    }),
  ),
  next: z.int().nullable(),
  registered: z.object({ position: z.int(), recordedAt: z.string() }).nullable(),
  hands: z.record(z.string(), z.int()),
  names: z.record(z.string(), z.string()),
})
export type Reasons = z.infer<typeof Reasons>
export type ToldTerm = Reasons['terms'][number]

export interface ReasonsRange {
  /** A position; null is now. */
  at: number | null
  /** Only terms before this position. */
  before: number | null
  limit: number
}

/** Why a figure is what it is, or was. @throws Error with a sentence for people */
export async function loadReasons(asked: Figure, range: ReasonsRange, signal: AbortSignal): Promise<Reasons> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, ...range })) if (value !== null) query.set(name, String(value))
  return Reasons.parse(await readJson(`/api/reasons?${query}`, { signal }))
}
