import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import { alarms, type HeldAlarm } from '@/projections/alarms'
import type { EventStore } from './event-store'
import { projectionTable } from './projection-table'
import { readModels } from './read-models'

/** What the room waits for. */
export interface HeldAlarms {
  /** As of this position of the log, and when its event was recorded; undefined while there is none. */
  position: number
  recordedAt: string | undefined
  /** By timekeeper and key. */
  held: ReadonlyMap<string, HeldAlarm>
  /** Goes on along the log. @returns the keys whose alarm has changed */
  heed(events: readonly Recorded<RoomEvent>[]): string[]
}

const CHUNK = 1_000

/** As of the log's head: what the read model knows, and what has come since. */
export async function readHeldAlarms({
  prisma,
  store,
}: {
  prisma: PrismaClient
  store: Pick<EventStore, 'readAll' | 'head'>
}): Promise<HeldAlarms> {
  const { position: known, views: held } = await projectionTable(prisma, readModels.alarms).read()

  const heed: HeldAlarms['heed'] = (events) =>
    events.flatMap((event) =>
      alarms.keys(event).filter((key) => {
        const before = held.get(key)
        const after = alarms.evolve(before, event, key)
        if (after) held.set(key, after)
        return after !== before
      }),
    )

  const head = await store.head()
  let position = known
  while (position < head) {
    const events = await store.readAll({ after: position, limit: CHUNK })
    heed(events)
    position = events.at(-1)?.position ?? head
  }
  const [last] = position > 0 ? await store.readAll({ after: position - 1, limit: 1 }) : []
  return { position, recordedAt: last?.recordedAt, held, heed }
}
