import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventId, type Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import type { LogTail } from './log-tail'
import type { Handler } from './process-handlers'
import { isStoreUnavailable } from './store-unavailable'

export interface ProcessRunnerOptions {
  prisma: PrismaClient
  tail: LogTail
  signal: AbortSignal
  /** Wait before the second try, in milliseconds; doubled with each further one. */
  backoffMs?: number
  log?: (line: string) => void
}

const MOST_ATTEMPTS = 10
const MOST_UNDER_WAY = 1_000
const CHECKPOINT_EVERY_MS = 50
const STORE_AWAY_MS = 500

/**
 * Runs one handler over the log from its durable checkpoint: at least once, in order within a key, side by side
 * otherwise. An event that fails ten times becomes a dead letter; until then only its own key waits for it.
 */
export async function runHandler(handler: Handler, options: ProcessRunnerOptions): Promise<void> {
  const { prisma, tail, signal, backoffMs = 50, log = () => undefined } = options
  const name = `process:${handler.name}`
  // Every event that waits to be tried again listens for the stop.
  setMaxListeners(0, signal)
  const start = await prisma.checkpoint.findUnique({ where: { name } })

  /** The last event of each key that is under way, and every position that is. */
  const lastOfKey = new Map<string, Promise<void>>()
  const underWay = new Set<number>()
  let seen = Number(start?.position ?? 0)
  let saved = seen

  async function deliver(event: Recorded<RoomEvent>): Promise<void> {
    const firstFailedAt = new Date()
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        return await handler.handle(event)
      } catch (error) {
        if (isStoreUnavailable(error)) {
          attempt--
          await pause(STORE_AWAY_MS, signal)
        } else if (attempt < MOST_ATTEMPTS) {
          log(`${handler.name}: event ${event.position} failed (${attempt}): ${String(error)}`)
          await pause(backoffMs * 2 ** (attempt - 1), signal)
        } else {
          return await bury(event, error, firstFailedAt)
        }
      }
    }
    throw signal.reason
  }

  async function bury(event: Recorded<RoomEvent>, error: unknown, firstFailedAt: Date): Promise<void> {
    log(`${handler.name}: event ${event.position} is a dead letter: ${String(error)}`)
    const letter = {
      handler: handler.name,
      position: BigInt(event.position),
      eventId: eventId(event),
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      attempts: MOST_ATTEMPTS,
      firstFailedAt,
      lastFailedAt: new Date(),
    }
    const where = { handler_position: { handler: letter.handler, position: letter.position } }
    while (!signal.aborted) {
      try {
        await prisma.deadLetter.upsert({ where, create: letter, update: letter })
        return
      } catch (failure) {
        log(`${handler.name}: dead letter ${event.position} could not be written: ${String(failure)}`)
        await pause(STORE_AWAY_MS, signal)
      }
    }
    throw signal.reason
  }

  function enqueue(key: string, event: Recorded<RoomEvent>): void {
    underWay.add(event.position)
    const before = lastOfKey.get(key) ?? Promise.resolve()
    const done = before
      .then(() => deliver(event))
      .then(() => void underWay.delete(event.position))
      .finally(() => lastOfKey.get(key) === done && lastOfKey.delete(key))
    // What is left undone at a stop stays under way, so the checkpoint stays below it and it is delivered again.
    done.catch(() => undefined)
    lastOfKey.set(key, done)
  }

  async function saveCheckpoint(): Promise<void> {
    const position = underWay.size > 0 ? Math.min(...underWay) - 1 : seen
    if (position <= saved) return
    await prisma.checkpoint.upsert({
      where: { name },
      create: { name, position: BigInt(position) },
      update: { position: BigInt(position) },
    })
    saved = position
  }

  const saving = (async () => {
    while (!signal.aborted) {
      await pause(CHECKPOINT_EVERY_MS, signal)
      await saveCheckpoint().catch((error: unknown) => log(`${handler.name}: checkpoint: ${String(error)}`))
    }
  })()

  await tail.follow(
    seen,
    async (events) => {
      for (const event of events) {
        const key = handler.key(event)
        if (key !== undefined) enqueue(key, event)
        seen = event.position
      }
      while (underWay.size > MOST_UNDER_WAY && !signal.aborted)
        await Promise.race(lastOfKey.values()).catch(() => undefined)
    },
    { signal },
  )
  await saving
  await Promise.allSettled(lastOfKey.values())
  await saveCheckpoint().catch(() => undefined)
}

const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined)
