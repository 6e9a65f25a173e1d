import { chips, type PlayerId } from '@/domain/kernel'
import { type LedgerEntry, type LedgerLine, ledger } from '@/projections/ledger'
import { isTold } from '@/projections/visibility'
import { type Changes, newsFor } from '../live/changes'

/** A player's ledger from the first entry up to a position of the log. */
export interface HeldLedger {
  entries: readonly LedgerEntry[]
  position: number
}

/** An entry as the projection goes on from it: what is in play is what the other figures leave. */
const lineOf = (playerId: PlayerId, entry: LedgerEntry): LedgerLine => ({
  ...entry,
  playerId,
  inPlay: chips(entry.total - entry.available - entry.reserved),
})

/** The ledger after a message; the same object back when it brings nothing, or when something before it is missing. */
export function withChanges(playerId: PlayerId, held: HeldLedger, changes: Changes): HeldLedger {
  const news = newsFor(held.position, changes)
  if (news.type !== 'new') return held
  const last = held.entries.at(-1)
  let line = last && lineOf(playerId, last)
  const added: LedgerEntry[] = []
  for (const event of news.events.filter(isTold)) {
    if (!ledger.keys(event).includes(playerId)) continue
    const next = ledger.evolve(line, event, playerId)
    if (next && next !== line) added.push(next)
    line = next
  }
  return { entries: added.length > 0 ? held.entries.concat(added) : held.entries, position: news.position }
}
