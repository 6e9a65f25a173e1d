import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'

export type HandNumbersOf = ReturnType<typeof createHandNumbers>

/** The numbers of the hands that events are of, by hand id, as the projector knows them; the latest may not be there yet. */
export function createHandNumbers(prisma: PrismaClient) {
  return async function numbersOf(events: readonly Recorded<RoomEvent>[]): Promise<Record<string, number>> {
    const ids = new Set(events.flatMap(({ data }) => ('handId' in data ? [data.handId] : [])))
    if (ids.size === 0) return {}
    const rows = await prisma.handRow.findMany({
      where: { handId: { in: [...ids] } },
      select: { handId: true, number: true },
    })
    return Object.fromEntries(rows.map(({ handId, number }) => [handId, number]))
  }
}
