'use client'

import { useSyncExternalStore } from 'react'
import { type Connection, UNTROUBLED } from './connection'
import { useLive } from './live'

/** Whether changes reach this page, and whether the room can store new facts. */
export function useConnection(): Connection {
  const { connection } = useLive()
  return useSyncExternalStore(connection.listen, connection.get, () => UNTROUBLED)
}
