import { setTimeout as sleep } from 'node:timers/promises'
import type { PrismaClient } from '@/prisma/generated/client'

/** The channel on which processes wake each other; the payload is the head of the log, and only a hint. */
export const LOG_CHANNEL = 'rewind_log'

/** While the log grows without pause, other processes are woken this often and no more, in milliseconds. */
const QUIET_MS = 5

/**
 * Wakes the other processes after an append, off its path: NOTIFY inside the append would lengthen the time for which
 * the log is locked. Whatever is appended while a notification is under way shares the next.
 * @returns what announces a new head; never throws, since who misses a notification polls
 */
export function createLogAnnouncer(prisma: PrismaClient): (head: number) => void {
  let announced = 0
  let latest = 0
  let underWay = false

  async function announce(): Promise<void> {
    underWay = true
    while (announced < latest) {
      announced = latest
      await prisma.$executeRaw`SELECT pg_notify(${LOG_CHANNEL}, ${String(latest)})`.catch(() => undefined)
      await sleep(QUIET_MS)
    }
    underWay = false
  }

  return (head) => {
    latest = Math.max(latest, head)
    if (!underWay) void announce()
  }
}
