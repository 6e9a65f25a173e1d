import { HandId, PlayerId, type StreamId, TableId } from '@/domain/kernel'
import { handStream, playerStream, tableStream } from '@/domain/room'
import type { ComparedScope } from '@/server/room'

interface Scoped {
  scope: ComparedScope | undefined
  kind: 'player' | 'table' | 'hand' | 'room'
  /** The page that shows it at a moment. */
  path: string
  /** Whose versions its moments may be told by. */
  stream?: StreamId
}

/** Reads `player:<id>`, `table:<id>`, `hand:<id>` or `lobby`, which is the whole room; so is nothing at all. */
export function comparedScope(text: string): Scoped {
  const [kind, id] = text.split(':')
  const player = PlayerId.safeParse(id)
  if (kind === 'player' && player.success)
    return { scope: `player:${player.data}`, kind, path: `/players/${player.data}`, stream: playerStream(player.data) }
  const table = TableId.safeParse(id)
  if (kind === 'table' && table.success)
    return { scope: `table:${table.data}`, kind, path: `/tables/${table.data}`, stream: tableStream(table.data) }
  const hand = HandId.safeParse(id)
  if (kind === 'hand' && hand.success)
    return { scope: `hand:${hand.data}`, kind, path: `/hands/${hand.data}`, stream: handStream(hand.data) }
  return { scope: text === 'lobby' || text === '' ? 'lobby' : undefined, kind: 'room', path: '/lobby' }
}
