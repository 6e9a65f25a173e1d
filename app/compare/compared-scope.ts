import { HandId, PlayerId, TableId } from '@/domain/kernel'
import type { ComparedScope } from '@/server/room'

interface Scoped {
  scope: ComparedScope | undefined
  kind: 'player' | 'table' | 'hand' | 'room'
  /** The page that shows it at a moment. */
  path: string
}

/** Reads `player:<id>`, `table:<id>`, `hand:<id>` or `lobby`, which is the whole room. */
export function comparedScope(text: string): Scoped {
  const [kind, id] = text.split(':')
  const player = PlayerId.safeParse(id)
  if (kind === 'player' && player.success)
    return { scope: `player:${player.data}`, kind, path: `/players/${player.data}` }
  const table = TableId.safeParse(id)
  if (kind === 'table' && table.success) return { scope: `table:${table.data}`, kind, path: `/tables/${table.data}` }
  const hand = HandId.safeParse(id)
  if (kind === 'hand' && hand.success) return { scope: `hand:${hand.data}`, kind, path: `/hands/${hand.data}` }
  return { scope: text === 'lobby' ? 'lobby' : undefined, kind: 'room', path: '/lobby' }
}
