import { PlayerId, TableId } from '@/domain/kernel'
import type { ComparedScope } from '@/server/room'

interface Scoped {
  scope: ComparedScope | undefined
  kind: 'player' | 'table' | 'room'
  /** The page that shows it at a moment. */
  path: string
}

/** Reads `player:<id>`, `table:<id>` or `lobby`, which is the whole room. */
export function comparedScope(text: string): Scoped {
  const [kind, id] = text.split(':')
  const player = PlayerId.safeParse(id)
  if (kind === 'player' && player.success)
    return { scope: `player:${player.data}`, kind, path: `/players/${player.data}` }
  const table = TableId.safeParse(id)
  if (kind === 'table' && table.success) return { scope: `table:${table.data}`, kind, path: `/tables/${table.data}` }
  return { scope: text === 'lobby' ? 'lobby' : undefined, kind: 'room', path: '/lobby' }
}
