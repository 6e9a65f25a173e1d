import type { Recorded } from '@/domain/kernel'
import { PlayerId } from '@/domain/kernel'
import { playerStream, type RoomEvent } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import type { EventStore } from './event-store'
import type { Names } from './room'
import { orUnavailable } from './store-unavailable'

const KEPT = 10_000

/** The display names of players, which stand in their own streams alone, so that they can be forgotten there. */
export function createNames({ prisma, store }: { prisma: PrismaClient; store: EventStore }) {
  const known = new Map<string, string>()

  /** Names that the bankrolls do not have yet are read from the players' first events. */
  async function learn(ids: string[]): Promise<void> {
    if (known.size > KEPT) known.clear()
    const rows = await orUnavailable(
      prisma.bankrollRow.findMany({
        where: { playerId: { in: ids } },
        select: { playerId: true, displayName: true },
      }),
    )
    for (const { playerId, displayName } of rows) known.set(playerId, displayName)
    for (const id of ids.filter((id) => !known.has(id))) {
      const [first] = await store.readStream(playerStream(PlayerId.parse(id)), { limit: 1 })
      if (first && 'displayName' in first.data) known.set(id, String(first.data.displayName))
    }
  }

  return async function namesOf(ids: Iterable<string>): Promise<Names> {
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

/** Every player whom events mention. */
export const playersIn = (events: readonly Recorded<RoomEvent>[]): string[] =>
  events.flatMap(({ data, actorId }) => [
    ...('playerId' in data ? [data.playerId] : []),
    ...('createdBy' in data ? [data.createdBy] : []),
    ...(PlayerId.safeParse(actorId).success ? [actorId] : []),
  ])
