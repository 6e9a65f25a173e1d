import { PlayerId, type Recorded, type StreamId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { playersConcerned } from '@/projections/concerned'
import type { EventStore } from './event-store'
import type { Names } from './room'

const KEPT = 10_000

/**
 * The names of players and tables by their ids. They stand in the first events of their own streams and are copied
 * nowhere else, so that a player can be forgotten there: half a second later at most, the name is known here no more.
 */
export function createNames(store: Pick<EventStore, 'readFirst' | 'keys'>) {
  const known = new Map<string, string>()
  store.keys.onDestroyed((subject) => known.delete(subject.replace('player-', '')))

  async function learn(ids: string[]): Promise<void> {
    const streams = ids.flatMap((id): StreamId[] => [`player-${id}`, `table-${id}`])
    for (const event of await store.readFirst(streams)) {
      if (event.type === 'PlayerRegistered') known.set(event.data.playerId, event.data.displayName)
      if (event.type === 'TableCreated') known.set(event.data.tableId, event.data.name)
    }
  }

  return async function namesOf(ids: Iterable<string>): Promise<Names> {
    await store.keys.current()
    if (known.size > KEPT) known.clear()
    const wanted = [...new Set(ids)]
    const unknown = wanted.filter((id) => !known.has(id))
    if (unknown.length > 0) await learn(unknown)
    const named = wanted.flatMap((id) => {
      const name = known.get(id)
      return name === undefined ? [] : [[id, name] as const]
    })
    return Object.fromEntries(named)
  }
}

export type NamesOf = ReturnType<typeof createNames>

/** Every player and table that events mention. */
export const mentionedIn = (events: readonly Recorded<RoomEvent>[]): string[] =>
  events.flatMap((event) => [
    ...playersConcerned(event),
    ...('tableId' in event.data ? [event.data.tableId] : []),
    ...(PlayerId.safeParse(event.actorId).success ? [event.actorId] : []),
  ])
