'use client'

import { useCallback } from 'react'
import { useLive } from './live'
import { type CommandResult, postCommand } from './post-command'

export type { CommandResult } from './post-command'

const FROM_THE_PAST: CommandResult = {
  ok: false,
  status: 0,
  code: 'InThePast',
  detail: 'You are viewing the past, from where nothing is sent. Go back to live first.',
}
/** The address tells which moment a page shows. */
const isPast = () => new URLSearchParams(window.location.search).has('at')

/** How a page asks the room for something; what comes of it arrives by itself, as changes. A page in the past sends nothing. */
export function useCommand(): { send(type: string, data: object): Promise<CommandResult> } {
  const { connection } = useLive()
  const send = useCallback(
    async (type: string, data: object) =>
      isPast()
        ? FROM_THE_PAST
        : postCommand(type, data, {
            fetch: (url, init) => fetch(url, init),
            sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
            now: Date.now,
            storeIs: (store) => connection.set({ store }),
          }),
    [connection],
  )
  return { send }
}
