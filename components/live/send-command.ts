'use client'

import { useCallback } from 'react'
import { useLive } from './live'
import { type CommandResult, postCommand } from './post-command'

export type { CommandResult } from './post-command'

/** How a page asks the room for something; what comes of it arrives by itself, as changes. */
export function useCommand(): { send(type: string, data: object): Promise<CommandResult> } {
  const { connection } = useLive()
  const send = useCallback(
    (type: string, data: object) =>
      postCommand(type, data, {
        fetch: (url, init) => fetch(url, init),
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        now: Date.now,
        storeIs: (store) => connection.set({ store }),
      }),
    [connection],
  )
  return { send }
}
