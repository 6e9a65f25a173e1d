import type { TableId } from '@/domain/kernel'
import { tableStream } from '@/domain/room'
import { fold } from '@/projections/projection'
import type { Scope } from '@/projections/scopes'
import { type TableLedger, tableLedger } from '@/projections/table-ledger'
import { NOBODY, toldTo } from '@/projections/visibility'
import type { EventStore } from './event-store'

/** What moves chips between a table and the world outside. */
const MOVES = ['PlayerSeated', 'ChipsAdded', 'PlayerLeft'] as const

/**
 * The ledger of a table at a position, folded from the chips that came and went and, for each who sits there, the last hand
 * alone: it tells the whole stack. So it takes no longer the more hands were played. Undefined: there was no such table.
 */
export async function readTableLedger(
  store: EventStore,
  tableId: TableId,
  position: number,
): Promise<TableLedger | undefined> {
  const [opened] = await store.readFirst([tableStream(tableId)])
  if (!opened || opened.position > position) return undefined
  // The narrowest first: its range is the one that is walked.
  const activity: Scope = `activity:${tableId}`
  const moves = (
    await Promise.all(MOVES.map((type) => store.readScope([activity, `type:${type}`], { upTo: position })))
  ).flat()

  const seatedAt = new Map<string, number>()
  for (const { type, data, position: at } of moves.toSorted(byPosition)) {
    if (type === 'PlayerSeated') seatedAt.set(data.playerId, at)
    if (type === 'PlayerLeft') seatedAt.delete(data.playerId)
  }
  const stream: Scope = `stream:${tableStream(tableId)}`
  const lastHands = await Promise.all(
    [...seatedAt].map(([playerId, after]) =>
      store.readScope([stream, 'type:HandEnded', `player:${playerId}`], {
        after,
        upTo: position,
        limit: 1,
        order: 'desc',
      }),
    ),
  )
  const events = [opened, ...moves, ...lastHands.flat()].toSorted(byPosition)
  return fold(tableLedger, toldTo(NOBODY, events))[tableId]
}

const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position
