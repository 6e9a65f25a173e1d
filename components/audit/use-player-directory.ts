'use client'

import { useQuery } from '@tanstack/react-query'
import { isTold } from '@/projections/visibility'
import { readEvents } from '../live/read-events'

export interface ListedPlayer {
  playerId: string
  name: string
}

/** Pages of a thousand players that are looked through. */
const MOST_PAGES = 5

async function readDirectory(signal: AbortSignal): Promise<ListedPlayer[]> {
  const players: ListedPlayer[] = []
  let before: number | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const { events, next } = await readEvents(
      { type: 'PlayerRegistered', limit: 1_000, ...(before !== null && { before }) },
      signal,
    )
    for (const event of events.filter(isTold))
      if (event.type === 'PlayerRegistered')
        players.push({ playerId: event.data.playerId, name: event.data.displayName })
    if (next === null) break
    before = next
  }
  return players.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Everyone who has joined the room, by name; asked for when it is first wanted. */
export function usePlayerDirectory(wanted: boolean) {
  return useQuery({
    queryKey: ['player-directory'],
    queryFn: ({ signal }) => readDirectory(signal),
    enabled: wanted,
    staleTime: 30_000,
  })
}
