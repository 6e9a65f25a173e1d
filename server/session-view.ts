import type { PlayerId, TableId } from '@/domain/kernel'
import { fold } from '@/projections/projection'
import type { Scope } from '@/projections/scopes'
import { type SessionResult, sessionResult } from '@/projections/session-result'
import { NOBODY, toldTo } from '@/projections/visibility'
import type { EventStore } from './event-store'

interface Asked {
  tableId: TableId
  playerId: PlayerId
  /** A position; without it, now. */
  at?: number | undefined
}

/** What a stay is made of, once it has begun. */
const MADE_OF = ['ChipsAdded', 'HandEnded', 'PlayerLeft'] as const

/** A player's latest stay at a table by this moment, folded from its own events alone, however busy the table was. */
export async function readSessionResult(
  store: EventStore,
  { tableId, playerId, at }: Asked,
): Promise<SessionResult | undefined> {
  const upTo = at ?? (await store.head())
  // The narrowest first: its range is the one that is walked.
  const scopes: Scope[] = [`player:${playerId}`, `table:${tableId}`]
  const [begun] = await store.readScope([...scopes, 'type:PlayerSeated'], { upTo, limit: 1, order: 'desc' })
  if (!begun) return undefined
  const after = begun.position
  const parts = await Promise.all(MADE_OF.map((type) => store.readScope([...scopes, `type:${type}`], { after, upTo })))
  const events = [begun, ...parts.flat().toSorted((a, b) => a.position - b.position)]
  return fold(sessionResult, toldTo(NOBODY, events))[playerId]
}
