/** Whether this page hears of changes, and whether the room can store new facts. */
export interface Connection {
  socket: 'up' | 'down'
  store: 'up' | 'away'
}

export interface ConnectionState {
  get(): Connection
  set(change: Partial<Connection>): void
  /** @returns how to stop listening */
  listen(listener: () => void): () => void
}

/** What a page assumes before it has tried: nothing is wrong. */
export const UNTROUBLED: Connection = { socket: 'up', store: 'up' }

export function createConnectionState(): ConnectionState {
  let connection = UNTROUBLED
  const listeners = new Set<() => void>()
  return {
    get: () => connection,
    set(change) {
      const next = { ...connection, ...change }
      if (next.socket === connection.socket && next.store === connection.store) return
      connection = next
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
