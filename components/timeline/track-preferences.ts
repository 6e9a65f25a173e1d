import { z } from 'zod'
import { SPACINGS } from './axis'
import { PACES, SPEEDS } from './pace'

/** How somebody likes to look at the past; kept in this browser. */
export const TrackPreferences = z.object({
  spacing: z.enum(SPACINGS).catch('events'),
  pace: z.enum(PACES).catch('even'),
  skipsIdle: z.boolean().catch(true),
  speed: z.literal([...SPEEDS]).catch(1),
})
export type TrackPreferences = z.infer<typeof TrackPreferences>

export const USUAL: TrackPreferences = TrackPreferences.parse({})

/** Reads what was kept as text; whatever cannot be read is as usual. */
export function readTrackPreferences(kept: string | null): TrackPreferences {
  try {
    const read = TrackPreferences.safeParse(JSON.parse(kept ?? '{}'))
    return read.success ? read.data : USUAL
  } catch {
    return USUAL
  }
}
