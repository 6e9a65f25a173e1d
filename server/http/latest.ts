import type { Scope } from '@/projections/scopes'
import { NOBODY } from '@/projections/visibility'
import type { Call } from './endpoint'

/** The last event by a position in some scopes, as the caller may see it, and the names of all that it mentions. */
export async function latestIn({ room, session }: Call, scopes: Scope[], position: number) {
  const { events, names } = await room.views.events({ scopes, to: position, limit: 1 }, session ?? NOBODY)
  const [latest] = events
  return latest ? { latest, names } : {}
}
