import { setMaxListeners } from 'node:events'
import { timekeepers } from '@/domain/processes/timekeepers'
import type { RoomCommand } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import type { HeldAlarm } from '@/projections/alarms'
import { createAlarmClock } from './alarm-clock'
import { deterministicId } from './deterministic-id'
import type { Dispatch } from './dispatch'
import type { EventStore } from './event-store'
import { readHeldAlarms } from './held-alarms'
import type { LogTail } from './log-tail'
import { type PerseveranceOptions, pause, persevere } from './persevere'
import { isStoreUnavailable } from './store-unavailable'

export interface AlarmRunnerOptions extends PerseveranceOptions {
  prisma: PrismaClient
  store: Pick<EventStore, 'readAll' | 'head'>
  tail: LogTail
  dispatch: Dispatch
  /** The clock that commands are decided by: milliseconds since 1970, UTC. */
  now?: () => number
}

const AGAIN_AFTER_MS = 500

/**
 * Sends the commands that timekeepers have set alarms for, each when its time has come, or as soon after it as can be. Sent
 * twice it does nothing, since its id comes from the event that set the alarm.
 *
 * When the store is away at such a time, nobody could have acted in time: so the watch begins anew when it is back, and
 * clocks get back what was left of them.
 */
export async function runAlarms(options: AlarmRunnerOptions): Promise<void> {
  const { signal, log = () => undefined } = options
  while (!signal.aborted) {
    try {
      await keepWatch(options)
    } catch (error) {
      if (!isStoreUnavailable(error)) log(`alarms: ${String(error)}`)
      await pause(AGAIN_AFTER_MS, signal)
    }
  }
}

/**
 * Until the signal.
 * @throws {code: 'StoreUnavailable'} when the store is away
 */
async function keepWatch(options: AlarmRunnerOptions): Promise<void> {
  const { tail, dispatch, now = Date.now } = options
  const away = new AbortController()
  const signal = AbortSignal.any([options.signal, away.signal])
  // Every command that is tried again listens for the end.
  setMaxListeners(0, signal)

  const { held, heed, position, recordedAt } = await readHeldAlarms(options)
  const underWay = new Set<Promise<void>>()
  const clock = createAlarmClock((key) => {
    const sending = ring(key).finally(() => underWay.delete(sending))
    underWay.add(sending)
  }, now)

  function arm(keys: Iterable<string>): void {
    for (const key of keys) {
      const { alarm } = held.get(key) ?? {}
      if (alarm) clock.set(key, Date.parse(alarm.at))
      else clock.callOff(key)
    }
  }

  async function ring(key: string): Promise<void> {
    const due = held.get(key)
    if (due?.alarm) await send(due.alarm.command, due, deterministicId(due.timekeeper, due.eventId))
  }

  /** Whoever was waited for when the last event was recorded has had to wait since. */
  async function resume(cause: HeldAlarm, stoppedAt: string): Promise<void> {
    const command = cause.alarm && keeperOf(cause)?.resume?.(cause.alarm, stoppedAt)
    // Two starts without an event between them are the same, and any others are not.
    if (command) await send(command, cause, deterministicId(cause.timekeeper, cause.eventId, 'resumed at', position))
  }

  async function send(command: RoomCommand, cause: HeldAlarm, commandId: string): Promise<void> {
    const { timekeeper: name, eventId: id } = cause
    const attempt = async () => {
      try {
        const sent = await dispatch(command, {
          sender: { type: 'process', name },
          commandId,
          correlationId: keeperOf(cause)?.beginsWorkflow ? undefined : cause.correlationId,
          causationId: id,
        })
        if (sent.type !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(sent)}`)
      } catch (error) {
        if (!isStoreUnavailable(error)) throw error
        away.abort(error)
      }
    }
    const task = { handler: name, event: { id, position: cause.position }, attempt }
    // What the end of the watch leaves undone, the next one does.
    await persevere(task, { ...options, signal }).catch(() => undefined)
  }

  if (recordedAt) await Promise.all([...held.values()].map((each) => resume(each, recordedAt)))
  arm(held.keys())
  try {
    await tail.follow(position, (events) => arm(heed(events)), { signal })
  } finally {
    clock.callOffAll()
    await Promise.all(underWay)
  }
  away.signal.throwIfAborted()
}

const keeperOf = ({ timekeeper }: HeldAlarm) => timekeepers.find(({ name }) => name === timekeeper)
