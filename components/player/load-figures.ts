import { PlayerFigures } from '@/projections/statistics'
import { readJson } from '../live/read-json'

/** How a player had played by a moment; null is now. @throws Error with a sentence for people */
export async function loadFigures(playerId: string, at: number | null, signal: AbortSignal): Promise<PlayerFigures> {
  return PlayerFigures.parse(
    await readJson(`/api/players/${playerId}/statistics${at === null ? '' : `?at=${at}`}`, { signal }),
  )
}
