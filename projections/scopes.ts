import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { books } from './books'
import { playersConcerned } from './concerned'
import { lobby } from './lobby'
import { tableActivity } from './table-activity'

/** What a moment is looked at for; each is one ordered range of the scope index. */
export type Scope =
  | `player:${string}`
  | `table:${string}`
  | `activity:${string}`
  | `stays:${string}`
  | `correlation:${string}`
  | `actor:${string}`
  | `type:${string}`
  | `stream:${string}`
  | 'lobby'
  | 'books'
  | 'leaderboard'
  | 'all-ins'

/** Every scope that an event belongs to. */
export function scopesOf(event: Recorded<RoomEvent>): Scope[] {
  const { type, data, correlationId, actorId, streamId } = event
  const scopes: Scope[] = [`type:${type}`, `correlation:${correlationId}`, `actor:${actorId}`, `stream:${streamId}`]
  for (const playerId of playersConcerned(event)) scopes.push(`player:${playerId}`)
  if ('tableId' in data) scopes.push(`table:${data.tableId}`)
  if (lobby.keys(event).length > 0) scopes.push('lobby')
  // What people speak of at a table, by its id: few events among many that are played.
  for (const tableId of tableActivity.keys(event)) scopes.push(`activity:${tableId}`)
  // Who came to a table and went: fewer still, where chips are brought to it again and again.
  if (type === 'PlayerSeated' || type === 'PlayerLeft') scopes.push(`stays:${data.tableId}`)
  // What standings are made of; the rest of a player's statistics is not looked at together with others'.
  if (type === 'HandDealt' || type === 'HandCompleted') scopes.push('leaderboard')
  if (books.keys(event).length > 0) scopes.push('books')
  // Marked on the whole room's time line; few of all actions.
  if (type === 'ActionTaken' && data.allIn) scopes.push('all-ins')
  return scopes
}
