import type { TablePresence } from '@/domain/presence'

/** Who is at the tables that this page follows, as the gateway told last. */
export interface Presences {
  of(tableId: string): TablePresence | undefined
  receive(presence: TablePresence): void
  /** @returns how to stop listening */
  listen(listener: () => void): () => void
}

export function createPresences(): Presences {
  const known = new Map<string, TablePresence>()
  const listeners = new Set<() => void>()
  return {
    of: (tableId) => known.get(tableId),
    receive(presence) {
      known.set(presence.tableId, presence)
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
