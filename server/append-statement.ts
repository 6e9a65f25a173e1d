import type { StreamId } from '@/domain/kernel'
import type { PrismaClient } from '@/prisma/generated/client'
import type { Refusal } from './journal'
import { asRoomEvent, type StoredEvent } from './stored-events'

/** What one command comes to: events, or none, or a refusal. */
export interface Append {
  streamId: StreamId
  /** Version of the stream's last event; -1: the stream does not exist. */
  expectedVersion: number
  command: {
    /** A uuid. */
    id: string
    type: string
    /** Hex sha256 of the command's body. */
    fingerprint: string
    /** Kept in the journal if the command is refused. */
    data: object
  }
  actorId: string
  correlationId: string
  causationId: string
  events: { type: string; schemaVersion: number; data: object }[]
  refusal?: Refusal
}

/** What the database says of one append. */
export type Outcome =
  | { type: 'appended'; position: number; events: StoredEvent[] }
  | { type: 'conflict'; currentVersion: number }
  | { type: 'knownCommand' }

/** As append_many answers; see the migration. */
interface Answered {
  recordedAt: string
  outcomes: ([0, position: number, hashes: string[]] | [1, currentVersion: number] | [2])[]
}

/**
 * Appends in one statement and one transaction, in the given order: each append whole or not at all, whatever becomes
 * of the others. The command ids must differ.
 * @returns an outcome for each, in order
 * @throws what Prisma throws; then nothing was appended, unless the connection was lost on the way
 */
export async function sendAppends(prisma: PrismaClient, appends: readonly Append[]): Promise<Outcome[]> {
  const requests = appends.map(asRequest)
  const facts = appends.flatMap(asFacts)
  const [lone, ...others] = requests
  const rows =
    lone && others.length === 0 && facts.length <= 1
      ? await prisma.$queryRaw<{ answer: string }[]>`
          SELECT append_one(${JSON.stringify(lone)}::jsonb, ${facts[0] ? JSON.stringify(facts[0]) : null}::jsonb) AS answer`
      : await prisma.$queryRaw<{ answer: string }[]>`
          SELECT append_many(${JSON.stringify(requests)}::jsonb, ${JSON.stringify(facts)}::jsonb) AS answer`
  const { outcomes, recordedAt }: Answered = JSON.parse(rows[0]?.answer ?? '')
  return appends.map((append, n): Outcome => {
    const outcome = outcomes[n]
    switch (outcome?.[0]) {
      case 0:
        return { type: 'appended', position: outcome[1], events: recorded(append, outcome[1], outcome[2], recordedAt) }
      case 1:
        return { type: 'conflict', currentVersion: outcome[1] }
      default:
        return { type: 'knownCommand' }
    }
  })
}

const asRequest = (append: Append, n: number) => ({
  n,
  id: append.command.id,
  fingerprint: append.command.fingerprint,
  type: append.command.type,
  stream: append.streamId,
  expected: append.expectedVersion,
  actor: append.actorId,
  correlation: append.correlationId,
  causation: append.causationId,
  events: append.events.length,
  ...(append.refusal && { ...append.refusal, data: append.command.data }),
})

const asFacts = ({ events }: Append, n: number) =>
  events.map(({ type, schemaVersion, data }, i) => ({ n, i: i + 1, type, schema: schemaVersion, data }))

/** The events as they now stand in the log, without reading them back. */
function recorded(append: Append, position: number, hashes: readonly string[], recordedAt: string): StoredEvent[] {
  const { streamId, expectedVersion, command, correlationId, causationId, actorId, events } = append
  return events.map(({ type, schemaVersion, data }, i) =>
    asRoomEvent({
      position: position - events.length + 1 + i,
      streamId,
      version: expectedVersion + 1 + i,
      type,
      schemaVersion,
      // As a uuid column gives them back.
      commandId: command.id.toLowerCase(),
      correlationId: correlationId.toLowerCase(),
      causationId,
      actorId,
      recordedAt,
      hash: hashes[i] ?? '',
      data: JSON.parse(JSON.stringify(data)),
    }),
  )
}
