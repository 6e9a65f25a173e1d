import { z } from 'zod'
import { Balances } from '@/projections/bankroll'
import { SeenEventShape } from '../live/read-events'
import { readJson } from '../live/read-json'

const Then = Balances.extend({
  position: z.int(),
  /** The last event by then that moved the player's chips, or brought the player here. */
  latest: SeenEventShape,
  names: z.record(z.string(), z.string()),
})
export type Then = z.infer<typeof Then>

/** What of a player's pages there is at a moment: no bankroll before the player had come. */
const Seen = z.object({
  views: z.object({ bankroll: z.record(z.string(), z.unknown()) }),
  position: z.int(),
})

/** A player's bankroll at a time; null: there was no such player yet. @throws Error with a sentence for people */
export async function loadThen(playerId: string, time: string, signal: AbortSignal): Promise<Then | null> {
  const scope = `player:${playerId}`
  const { views, position } = Seen.parse(
    await readJson(`/api/views?${new URLSearchParams({ scope, at: time })}`, { signal }),
  )
  if (!views.bankroll[playerId]) return null
  return Then.parse(await readJson(`/api/players/${playerId}/bankroll?at=${position}&latest=true`, { signal }))
}
