import type { PlayerId } from '@/domain/kernel'
import { CALLING_STATION, type Character } from '@/server/bots/character'
import { createPlayers } from '@/server/bots/players'
import { openInside } from '@/server/inside'
import type { Guest } from './api-client'
import type { TestDatabase } from './postgres'
import { SECRET } from './secret'

/**
 * Lets the room's own bots act for players who have seats, in a process beside the app's, on the same database.
 * @returns what ends it
 */
export async function playedByBots(
  database: TestDatabase,
  guests: readonly Guest[],
  character: Character = CALLING_STATION,
): Promise<() => Promise<void>> {
  const inside = openInside({ ...database, secret: SECRET })
  const stop = new AbortController()
  const players = createPlayers({
    dispatch: inside.dispatch,
    bots: guests.map(({ playerId, displayName }) => ({ playerId: playerId as PlayerId, displayName, character })),
    thinking: 'none',
    signal: stop.signal,
  })
  const follow = inside.tail.follow(await inside.store.head(), (events) => players.watch(events), stop)
  return async () => {
    stop.abort()
    await follow
    await players.settled()
    await inside.tail.close()
  }
}
