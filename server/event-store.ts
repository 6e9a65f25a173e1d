import type { PrismaClient } from '@/prisma/generated/client'
import type { Append, AppendToStore } from './append'
import { createAppendBatcher } from './append-batcher'
import { sendAppends } from './append-statement'
import { type Answer, type CommandIdReused, createJournal, type Journal, type Repeated } from './journal'
import { createLogAnnouncer } from './log-announcer'
import { createLogReader, type LogReader } from './log-reader'
import { createScopeReader, type ScopeReader, type ScopesOf } from './scope-reader'
import { createSnapshots, type Snapshots } from './snapshots'
import { orUnavailable } from './store-unavailable'
import type { StoredEvent } from './stored-events'
import { chainUpcasters, type Upcaster } from './upcasters'

export type Appended =
  | ({ type: 'appended' } & Answer)
  /** The stream has another version than the expected one; nothing was appended. */
  | { type: 'conflict'; currentVersion: number }
  /** The command was handled before; nothing was appended, and this is its first answer. */
  | Repeated
  /** The command's id was used for another command. */
  | CommandIdReused

/**
 * The log of everything that happened, and the journal of every command that was decided.
 * Whatever is asked of it rejects with {code: 'StoreUnavailable'} within seconds while Postgres is away, and works again
 * by itself afterwards. An append that rejects so may have happened all the same: repeat it, its command id makes sure
 * that it happens once.
 */
export interface EventStore extends LogReader, ScopeReader, Snapshots, Journal {
  /** All of a command's events or none. An accepted or refused command without events is kept in the journal alone. */
  append(request: Append): Promise<Appended>
  /**
   * Hands on what this process appends, once it is committed and in the order of the log. Other processes' events do
   * not come this way.
   * @returns what ends it
   */
  onAppended(listener: (events: readonly StoredEvent[]) => void): () => void
}

export interface EventStoreOptions {
  prisma: PrismaClient
  upcasters?: readonly Upcaster[]
  scopesOf: ScopesOf
}

export function createEventStore({ prisma, upcasters = [], scopesOf }: EventStoreOptions): EventStore {
  const { upcast, versionOf } = chainUpcasters(upcasters)
  const reader = createLogReader(prisma, upcast)
  const journal = createJournal(prisma, reader)
  const announcer = createLogAnnouncer(prisma)
  const listeners = new Set<(events: readonly StoredEvent[]) => void>()

  const appendInBatch = createAppendBatcher(async (appends) => {
    const announce = announcer.isDue()
    const outcomes = await orUnavailable(sendAppends(prisma, appends.map(inTodaysShape), announce))
    const events = outcomes.flatMap((outcome) => (outcome.type === 'appended' ? outcome.events : []))
    const last = events.at(-1)
    if (last) {
      for (const listener of listeners) listener(events)
      announcer.appended(last.position, announce)
    }
    return outcomes
  })

  const inTodaysShape = (append: Append): AppendToStore => ({
    ...append,
    events: append.events.map((event) => ({ ...event, schemaVersion: versionOf(event.type) })),
  })

  async function append(request: Append): Promise<Appended> {
    const { streamId, correlationId, expectedVersion, command, refusal } = request
    const outcome = await appendInBatch(request)
    if (outcome.type === 'conflict') return outcome
    if (outcome.type === 'knownCommand') {
      const answer = await journal.answerTo(command.id, command.fingerprint)
      if (!answer) throw new Error(`The journal has lost command ${command.id}`)
      return answer
    }
    const { position, events } = outcome
    const version = expectedVersion + events.length
    return { type: 'appended', streamId, correlationId, version, position, events, ...(refusal && { refusal }) }
  }

  return {
    ...reader,
    ...journal,
    ...createScopeReader(prisma, reader, scopesOf, upcast),
    ...createSnapshots(prisma),
    append,
    onAppended(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
