import { setTimeout as sleep } from 'node:timers/promises'
import type { CommittedDeck } from '@/domain/cards'
import type { CommandMetadata, Rejection } from '@/domain/decider'
import type { HandId, Recorded } from '@/domain/kernel'
import { isReserved, type Player } from '@/domain/player/player'
import { asksAdmission, refuseAdmission } from '@/domain/processes/admission'
import { RoomCommand, tableStream } from '@/domain/room'
import type { Table } from '@/domain/table/state'
import { aggregateOf, target } from './aggregates'
import { dealDeck } from './dealing'
import type { Appended, EventStore } from './event-store'
import { createHotAggregates } from './hot-aggregates'
import { actorIdOf, mayDispatch, type Sender } from './sender'

export interface Sending {
  sender: Sender
  /** A uuid; the same id again gets the first answer and does nothing. */
  commandId: string
  /** Without it, this command begins a workflow. */
  correlationId?: string | undefined
  /** The event directly before; without it, the command itself. */
  causationId?: string | undefined
  /** Version of the stream's last event, -1 for none. Given, a conflict is answered and not retried. */
  expectedVersion?: number | undefined
}

/** One thing wrong with a command; `path` leads to the field, as in `data.amount`. */
export interface Issue {
  path: string
  message: string
}

export type Dispatched =
  | {
      type: 'accepted'
      commandId: string
      correlationId: string
      streamId: string
      /** Version of the stream's last event; -1 while it has none. */
      version: number
      /** Position of the last event, or of the log's head where there was nothing to do. */
      position: number
      events: Recorded[]
    }
  | { type: 'rejected'; rejection: Rejection }
  | { type: 'conflict'; currentVersion: number }
  | { type: 'commandIdReused' }
  | { type: 'notYours' }
  | { type: 'invalid'; issues: Issue[] }

export type Dispatch = (command: unknown, sending: Sending) => Promise<Dispatched>

const MOST_ATTEMPTS = 10

/** Where time and chance come from. */
export interface Sources {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** A shuffled deck; the seeds are what the players put in. */
  deal(handId: HandId, seeds: readonly string[]): CommittedDeck
}

const SOURCES: Sources = { now: Date.now, deal: dealDeck }

/**
 * Parse, authorise, load, decide, append; on a version conflict again with what has come since, at most ten times: at
 * the time that it then is, but with the same deck.
 * @throws {code: 'StoreUnavailable'} while Postgres is away
 */
export function createDispatch(store: EventStore, sources: Sources = SOURCES): Dispatch {
  const hot = createHotAggregates(store)

  /** The table that a player asks to be admitted to, checked against the head of its stream. */
  async function admitting(command: RoomCommand, asking: object): Promise<Rejection | undefined> {
    if (!asksAdmission(command) || isReserved(asking as Player, command.data.reservationId)) return undefined
    const streamId = tableStream(command.data.tableId)
    const aggregate = aggregateOf(streamId)
    if (!aggregate) return undefined
    const { state } = await hot.refreshed(streamId, aggregate)
    return refuseAdmission(command, state as Table)
  }

  /** Decides on the state as it stands, and appends what comes of it before anything else is decided there. */
  async function attempt(command: RoomCommand, sending: Sending, metadata: CommandMetadata): Promise<Appended> {
    const { aggregate, streamId } = target(command)
    const actorId = actorIdOf(sending.sender)
    const journaled = { id: sending.commandId, type: command.type, data: command.data }
    const refusal = await admitting(command, (await hot.get(streamId, aggregate)).state)
    const current = await hot.get(streamId, aggregate)
    const { version } = current
    if (sending.expectedVersion !== undefined && sending.expectedVersion !== version) {
      hot.forget(streamId)
      return (await store.answerTo(journaled, actorId)) ?? { type: 'conflict', currentVersion: version }
    }

    const decision = refusal
      ? ({ type: 'rejected', rejection: refusal } as const)
      : aggregate.decider.decide(command, current.state, metadata)
    const events = decision.type === 'accepted' ? decision.events : []
    current.state = events.reduce(aggregate.decider.evolve, current.state)
    current.version += events.length
    const after = { ...current }

    try {
      const appended = await store.append({
        streamId,
        expectedVersion: version,
        command: journaled,
        actorId,
        correlationId: sending.correlationId ?? sending.commandId,
        causationId: sending.causationId ?? sending.commandId,
        events,
        ...(decision.type === 'rejected' && { refusal: decision.rejection }),
      })
      if (appended.type === 'appended') hot.snapshotIfDue(streamId, aggregate, version, after)
      if (appended.type !== 'appended' || aggregate.isOver(after.state)) hot.forget(streamId)
      return appended
    } catch (error) {
      hot.forget(streamId)
      throw error
    }
  }

  return async (given, sending) => {
    const parsed = RoomCommand.safeParse(given)
    if (!parsed.success)
      return {
        type: 'invalid',
        issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      }
    const command = parsed.data
    if (!mayDispatch(command, sending.sender)) return { type: 'notYours' }

    const deck = command.type === 'DealHand' && { deck: sources.deal(command.data.handId, command.data.seeds) }
    const metadata = () => ({ commandId: sending.commandId, now: sources.now(), ...deck })
    let appended = await attempt(command, sending, metadata())
    for (let tried = 1; appended.type === 'conflict' && tried < MOST_ATTEMPTS; tried++) {
      if (sending.expectedVersion !== undefined && tried > 1) break
      await sleep(Math.random() * 5 * tried)
      appended = await attempt(command, sending, metadata())
    }
    return answer(appended, sending)
  }
}

function answer(appended: Appended, sending: Sending): Dispatched {
  if (appended.type === 'conflict' || appended.type === 'commandIdReused') return appended
  if (appended.refusal) return { type: 'rejected', rejection: appended.refusal }
  const { streamId, correlationId, version, position, events } = appended
  return { type: 'accepted', commandId: sending.commandId, correlationId, streamId, version, position, events }
}
