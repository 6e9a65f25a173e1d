import type { PrismaClient } from '@/prisma/generated/client'
import type { EventStore } from './event-store'
import type { PartHealth } from './room'
import { isStoreUnavailable, orUnavailable } from './store-unavailable'

/** A follower this far behind the log, in positions, is not merely busy. */
const FAR_BEHIND = 10_000

/** How the database and everything that follows the log do, each by name. */
export function createHealth({ prisma, store }: { prisma: PrismaClient; store: EventStore }) {
  return async function health(): Promise<Record<string, PartHealth>> {
    try {
      const head = await store.head()
      const [projections, checkpoints, deadLetters] = await orUnavailable(
        Promise.all([
          prisma.projectionGeneration.findMany({ where: { live: true } }),
          prisma.checkpoint.findMany(),
          prisma.deadLetter.count({ where: { resolvedAt: null } }),
        ]),
      )
      const followers = [
        ...projections.map(({ name, position }) => [`projection:${name}`, position] as const),
        ...checkpoints.map(({ name, position }) => [name, position] as const),
      ].map(([name, position]) => {
        const lag = Math.max(0, head - Number(position))
        return [name, { ok: lag < FAR_BEHIND, lag }] as const
      })
      return {
        database: { ok: true },
        ...Object.fromEntries(followers),
        deadLetters: { ok: true, detail: `${deadLetters} waiting to be looked at` },
      }
    } catch (error) {
      if (!isStoreUnavailable(error)) throw error
      return { database: { ok: false, detail: 'The database cannot be reached.' } }
    }
  }
}
