import type { StreamId } from '@/domain/kernel'
import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import type { JournaledCommand, Refusal } from './append'
import type { Fingerprint } from './fingerprint'
import type { LogReader } from './log-reader'
import type { Sealing } from './sealing/sealing'
import { orUnavailable } from './store-unavailable'
import type { StoredEvent } from './stored-events'

/** What became of a command, as it was first answered. */
export interface Answer {
  streamId: StreamId
  correlationId: string
  /** Of the stream's last event after it; -1 while there is none. */
  version: number
  /** Of its last event; without events, the head of the log at that moment. */
  position: number
  events: StoredEvent[]
  refusal?: Refusal
}

export type Repeated = { type: 'repeated' } & Answer
export type CommandIdReused = { type: 'commandIdReused' }

/** A command that was refused, with what it asked. */
export interface RefusedCommand extends Refusal {
  /** Orders the journal; a cursor. */
  sequence: number
  id: string
  type: string
  actorId: string
  correlationId: string
  streamId: StreamId
  /** The stream's version it was decided at. */
  version: number
  /** Head of the log at that moment. */
  position: number
  /** ISO 8601, UTC. */
  handledAt: string
  data: object
}

export interface RefusalRange {
  /** Sequences from the next one on; default 0, the beginning. */
  after?: number
  /** Sequences up to the one before. */
  before?: number
  limit: number
  actorId?: string
  /** Default `asc`: the oldest first. */
  order?: 'asc' | 'desc'
}

interface JournalRow {
  streamId: StreamId
  correlationId: string
  version: number
  events: number
  position: bigint
  fingerprint: string
  code: string | null
  details: object | null
}

/** The record of every command that was decided. */
export interface Journal {
  /** The first answer to a command that was handled before, or word that its id was used for something else. */
  answerTo(command: JournaledCommand, actorId: string): Promise<Repeated | CommandIdReused | undefined>
  refusals(range: RefusalRange): Promise<readonly RefusedCommand[]>
}

/** Every method throws {code: 'StoreUnavailable'} while Postgres is away. */
export function createJournal(
  prisma: PrismaClient,
  { readStream }: Pick<LogReader, 'readStream'>,
  { openCommands }: Pick<Sealing, 'openCommands'>,
  fingerprint: Fingerprint,
): Journal {
  return {
    async answerTo(command, actorId) {
      const [row] = await orUnavailable(
        prisma.$queryRaw<JournalRow[]>`
          SELECT stream_id AS "streamId", correlation_id AS "correlationId", version, events, position,
            encode(fingerprint, 'hex') AS fingerprint, code, details
          FROM commands WHERE id = ${command.id}::uuid`,
      )
      if (!row) return undefined
      if (row.fingerprint !== fingerprint(actorId, command)) return { type: 'commandIdReused' }
      const { streamId, correlationId, code, details } = row
      const version = row.version + row.events
      const events = row.events > 0 ? await readStream(streamId, { after: row.version, upTo: version }) : []
      const refusal = code === null ? {} : { refusal: { code, details: details ?? {} } }
      return { type: 'repeated', streamId, correlationId, version, position: Number(row.position), events, ...refusal }
    },

    async refusals({ after = 0, before = Number.MAX_SAFE_INTEGER, limit, actorId, order = 'asc' }) {
      const ofActor = actorId === undefined ? Prisma.empty : Prisma.sql`AND actor_id = ${actorId}`
      const direction = order === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
      const rows = await orUnavailable(
        prisma.$queryRaw<(Omit<RefusedCommand, 'sequence' | 'position' | 'handledAt'> & Stamped)[]>`
          SELECT sequence, id, type, actor_id AS "actorId", correlation_id AS "correlationId", stream_id AS "streamId",
            version, position, handled_at AS "handledAt", code, details, data
          FROM commands
          WHERE sequence > ${after}::bigint AND sequence < ${before}::bigint ${ofActor}
          ORDER BY sequence ${direction} LIMIT ${limit}`,
      )
      const commands = rows.map(({ sequence, position, handledAt, ...row }) => ({
        ...row,
        sequence: Number(sequence),
        position: Number(position),
        handledAt: handledAt.toISOString(),
      }))
      return await openCommands(commands)
    },
  }
}

interface Stamped {
  sequence: bigint
  position: bigint
  handledAt: Date
}
