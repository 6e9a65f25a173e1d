import { setTimeout as sleep } from 'node:timers/promises'
import type { PrismaClient } from '@/prisma/generated/client'
import { isStoreUnavailable } from './store-unavailable'

/** What is done because of an event, and by whom. */
export interface Task {
  handler: string
  event: { id: string; position: number }
  /** Throws when it has to be tried again. */
  attempt(): Promise<void>
}

export interface PerseveranceOptions {
  prisma: Pick<PrismaClient, 'deadLetter'>
  signal: AbortSignal
  /** Wait before the second try, in milliseconds; doubled with each further one. */
  backoffMs?: number
  log?: (line: string) => void
}

const MOST_ATTEMPTS = 10
const STORE_AWAY_MS = 500

/**
 * Tries until it is done; what fails ten times becomes a dead letter. That the store is away is no failure of the task's.
 * @throws the signal's reason when that stops it first
 */
export async function persevere(task: Task, options: PerseveranceOptions): Promise<void> {
  const { signal, backoffMs = 50, log = () => undefined } = options
  const firstFailedAt = new Date()
  for (let attempt = 1; !signal.aborted; attempt++) {
    try {
      return await task.attempt()
    } catch (error) {
      if (isStoreUnavailable(error)) {
        attempt--
        await pause(STORE_AWAY_MS, signal)
      } else if (attempt < MOST_ATTEMPTS) {
        log(`${task.handler}: event ${task.event.position} failed (${attempt}): ${String(error)}`)
        await pause(backoffMs * 2 ** (attempt - 1), signal)
      } else {
        return await bury(task, error, firstFailedAt, options)
      }
    }
  }
  throw signal.reason
}

async function bury({ handler, event }: Task, error: unknown, firstFailedAt: Date, options: PerseveranceOptions) {
  const { prisma, signal, log = () => undefined } = options
  log(`${handler}: event ${event.position} is a dead letter: ${String(error)}`)
  const letter = {
    handler,
    position: BigInt(event.position),
    eventId: event.id,
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
      log(`${handler}: dead letter ${event.position} could not be written: ${String(failure)}`)
      await pause(STORE_AWAY_MS, signal)
    }
  }
  throw signal.reason
}

/** Milliseconds, or until the signal. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined)
