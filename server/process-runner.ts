import { setMaxListeners } from 'node:events'
import { eventId, type Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import type { LogTail } from './log-tail'
import { type PerseveranceOptions, pause, persevere } from './persevere'
import type { Handler } from './process-handlers'

export interface ProcessRunnerOptions extends PerseveranceOptions {
  prisma: PrismaClient
  tail: LogTail
}

const MOST_UNDER_WAY = 1_000
const CHECKPOINT_EVERY_MS = 50

/**
 * Runs one handler over the log from its durable checkpoint: at least once, in order within a key, side by side
 * otherwise. An event that fails ten times becomes a dead letter; until then only its own key waits for it.
 */
export async function runHandler(handler: Handler, options: ProcessRunnerOptions): Promise<void> {
  const { prisma, tail, signal, log = () => undefined } = options
  const name = `process:${handler.name}`
  // Every event that waits to be tried again listens for the stop.
  setMaxListeners(0, signal)
  const start = await prisma.checkpoint.findUnique({ where: { name } })

  /** The last event of each key that is under way, and every position that is. */
  const lastOfKey = new Map<string, Promise<void>>()
  const underWay = new Set<number>()
  let seen = Number(start?.position ?? 0)
  let saved = seen

  const deliver = (event: Recorded<RoomEvent>): Promise<void> =>
    persevere(
      {
        handler: handler.name,
        event: { id: eventId(event), position: event.position },
        attempt: () => handler.handle(event),
      },
      options,
    )

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
