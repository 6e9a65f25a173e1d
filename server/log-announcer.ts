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
  let untold: { head: number; since: number } | undefined
  let isTimed = false

  function tellIfNobodyDoes(): void {
    isTimed = false
    if (!untold) return
    const early = untold.since + LATEST_MS - performance.now()
    if (early > 0) tellIn(early)
    else void tell(untold.head)
  }

  function tellIn(ms: number): void {
    if (isTimed) return
    isTimed = true
    setTimeout(tellIfNobodyDoes, ms)
  }

  async function tell(head: number): Promise<void> {
    untold = undefined
    last = performance.now()
    await prisma.$executeRaw`SELECT pg_notify(${LOG_CHANNEL}, ${String(head)})`.catch(() => undefined)
  }

  return {
    isDue: () => performance.now() - last >= QUIET_MS,
    appended(head, isAnnounced) {
      const now = performance.now()
      if (isAnnounced) {
        last = now
        untold = undefined
      } else {
        untold = { head, since: untold?.since ?? now }
        tellIn(LATEST_MS)
      }
    },
  }
}
