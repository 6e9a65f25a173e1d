import type { PrismaClient } from '@/prisma/generated/client'
import type { Append, AppendToStore } from './append'
import { createAppendBatcher } from './append-batcher'
import { sendAppends } from './append-statement'
import { createFingerprint } from './fingerprint'
import { type Answer, type CommandIdReused, createJournal, type Journal, type Repeated } from './journal'
import { createLogAnnouncer } from './log-announcer'
import { createLogReader, type LogReader, type Revive } from './log-reader'
import { createScopeReader, type ScopeReader, type ScopesOf } from './scope-reader'
import { createDataKeys, type DataKeys } from './sealing/data-keys'
import { createSealing } from './sealing/sealing'
import { createSnapshots, type Snapshots } from './snapshots'
import { orUnavailable } from './store-unavailable'
import { asRoomEvent, type StoredEvent } from './stored-events'
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
 * What domain/sealed-facts.ts names is sealed in all that is stored, and in the clear in all that is read.
 */
export interface EventStore extends LogReader, ScopeReader, Snapshots, Journal {
  keys: Pick<DataKeys, 'destroy' | 'current' | 'onDestroyed'>
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
  /** The server's key, 32 bytes. */
  secret: Uint8Array
  upcasters?: readonly Upcaster[]
  scopesOf: ScopesOf
  /** Told, a line each, which facts were tampered with. */
  log?: (line: string) => void
}

export function createEventStore({
  prisma,
  secret,
  upcasters = [],
  scopesOf,
  log = () => undefined,
}: EventStoreOptions): EventStore {
  const { upcast, versionOf } = chainUpcasters(upcasters)
  const fingerprint = createFingerprint(secret)
  const keys = createDataKeys(prisma, secret)
  const sealing = createSealing(keys, log)
  const revive: Revive = async (stored) => (await sealing.open(stored)).map((event) => asRoomEvent(upcast(event)))
  const reader = createLogReader(prisma, revive)
  const journal = createJournal(prisma, reader, sealing, fingerprint)
  const announcer = createLogAnnouncer(prisma)
  const listeners = new Set<(events: readonly StoredEvent[]) => void>()

  const appendInBatch = createAppendBatcher(async (appends) => {
    const announce = announcer.isDue()
    // Sealed here and not before, so that nobody overtakes on a stream while a key is made.
    const sealed = await sealing.seal(appends.map(madeReady))
    const outcomes = await orUnavailable(sendAppends(prisma, sealed, announce))
    const events = outcomes.flatMap((outcome) => (outcome.type === 'appended' ? outcome.events : []))
    const last = events.at(-1)
    if (last) {
      for (const listener of listeners) listener(events)
      announcer.appended(last.position, announce)
    }
    return outcomes
  })

  const madeReady = (append: Append): AppendToStore => ({
    ...append,
    command: { ...append.command, fingerprint: fingerprint(append.actorId, append.command) },
    events: append.events.map(({ type, data }) => ({ type, schemaVersion: versionOf(type), data, stored: data })),
  })

  async function append(request: Append): Promise<Appended> {
    const { streamId, correlationId, expectedVersion, command, actorId, refusal } = request
    const outcome = await appendInBatch(request)
    if (outcome.type === 'conflict') return outcome
    if (outcome.type === 'knownCommand') {
      const answer = await journal.answerTo(command, actorId)
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
    ...createScopeReader(prisma, reader, scopesOf, revive),
    ...createSnapshots(prisma, sealing),
    keys,
    append,
    onAppended(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
