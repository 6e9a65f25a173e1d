import type { PrismaClient } from '@/prisma/generated/client'
import { orUnavailable } from './store-unavailable'

/** Who looks after the room needs to know whether anybody is there, in whichever process they are connected. */
export interface Presence {
  /** @returns what tells that whoever came has gone */
  enter(): () => void
  /** Waits until what there is to tell is told. */
  close(): Promise<void>
}

const THE_ROOM = 'room'
const BEAT_MS = 10_000

/**
 * Writes down that people are connected to this process: when the first comes, every ten seconds while one is there,
 * and when the last goes. While nobody is, nothing is written.
 */
export function openPresence(prisma: PrismaClient, beatMs = BEAT_MS): Presence {
  let connected = 0
  let beat: NodeJS.Timeout | undefined
  let telling: Promise<void> | undefined
  let again = false

  /** Never two at once; a store that is away hears of it at the next beat. */
  function tell(): void {
    if (telling) {
      again = true
      return
    }
    telling = seen(prisma)
      .catch(() => undefined)
      .finally(() => {
        telling = undefined
        if (again) tell()
        again = false
      })
  }

  return {
    enter() {
      connected++
      if (connected === 1) {
        tell()
        beat = setInterval(tell, beatMs)
      }
      let here = true
      return () => {
        if (!here) return
        here = false
        connected--
        if (connected > 0) return
        clearInterval(beat)
        tell()
      }
    },
    async close() {
      clearInterval(beat)
      while (telling) await telling
    },
  }
}

const seen = (prisma: PrismaClient) =>
  prisma.$executeRaw`
  INSERT INTO presence (room, seen_at) VALUES (${THE_ROOM}, clock_timestamp())
  ON CONFLICT (room) DO UPDATE SET seen_at = greatest(presence.seen_at, excluded.seen_at)`.then(() => undefined)

/**
 * How long nobody has been connected to any process, in milliseconds, by the database's clock: at most a beat while
 * somebody is; infinite if nobody ever was.
 * @throws {code: 'StoreUnavailable'} while Postgres is away
 */
export async function quietFor(prisma: PrismaClient): Promise<number> {
  const [row] = await orUnavailable(
    prisma.$queryRaw<{ ms: number }[]>`
      SELECT (extract(epoch FROM clock_timestamp() - seen_at) * 1000)::float8 AS ms
      FROM presence WHERE room = ${THE_ROOM}`,
  )
  return row?.ms ?? Number.POSITIVE_INFINITY
}
