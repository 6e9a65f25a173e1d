import { PlayerFigures } from '@/projections/statistics'
import { problemOf } from '../live/problem'

/** How a player had played by a moment; null is now. @throws Error with a sentence for people */
export async function loadFigures(playerId: string, at: number | null, signal: AbortSignal): Promise<PlayerFigures> {
  const answer = await fetch(`/api/players/${playerId}/statistics${at === null ? '' : `?at=${at}`}`, { signal })
  if (!answer.ok) throw new Error((await problemOf(answer)).detail)
  return PlayerFigures.parse(await answer.json())
}
