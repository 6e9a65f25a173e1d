import type { PlayerId, Recorded } from '@/domain/kernel'
import { playerStream, type RoomEvent } from '@/domain/room'
import type { Scope } from '@/projections/scopes'
import { NOBODY, toldTo } from '@/projections/visibility'
import type { EventStore } from '../event-store'

/** The last event up to a position that moved a player's chips, or brought the player here; undefined before that. */
export async function latestMovement(
  store: EventStore,
  player: PlayerId,
  upTo: number,
): Promise<Recorded<RoomEvent> | undefined> {
  const sources: Scope[][] = [[`stream:${playerStream(player)}`], [`player:${player}`, 'type:HandCompleted']]
  const found = await Promise.all(
    sources.map((scopes) => store.readScope(scopes, { upTo, limit: 1, order: 'desc' as const })),
  )
  return toldTo(NOBODY, found.flat()).sort((a, b) => b.position - a.position)[0]
}
