import type { PrismaClient } from '@/prisma/generated/client'

/** The channel on which processes wake each other; the payload is the head of the log, and only a hint. */
export const LOG_CHANNEL = 'rewind_log'

/** While the log grows without pause, other processes are woken this often and no more, in milliseconds. */
const QUIET_MS = 4
/** The last append of several waits so long for another one that would tell of it, in milliseconds. */
const LATEST_MS = 10

/** Sees to it that other processes hear of what this one appends, at little cost to the appends. */
export interface LogAnnouncer {
  /** Whether the next append should carry the word itself: not if one has gone out a moment ago. */
  isDue(): boolean
  /**
   * @param head position of the last event
   * @param isAnnounced whether the append has carried the word
   */
  appended(head: number, isAnnounced: boolean): void
}

/** Whoever misses a notification polls, so none is sent twice and no failure matters. */
export function createLogAnnouncer(prisma: PrismaClient): LogAnnouncer {
  let last = Number.NEGATIVE_INFINITY
  let untold: number | undefined
  let isTimed = false

  async function tell(): Promise<void> {
    isTimed = false
    if (untold === undefined) return
    const head = String(untold)
    untold = undefined
    last = performance.now()
    await prisma.$executeRaw`SELECT pg_notify(${LOG_CHANNEL}, ${head})`.catch(() => undefined)
  }

  return {
    isDue: () => performance.now() - last >= QUIET_MS,
    appended(head, isAnnounced) {
      if (isAnnounced) last = performance.now()
      untold = isAnnounced ? undefined : head
      if (isAnnounced || isTimed) return
      isTimed = true
      setTimeout(tell, LATEST_MS)
    },
  }
}
