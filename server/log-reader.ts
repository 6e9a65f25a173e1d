import type { Recorded, StreamId } from '@/domain/kernel'
import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import { orUnavailable } from './store-unavailable'
import { asRoomEvent, EVENTS_AS_JSON, parseEvents, type StoredEvent } from './stored-events'

export interface StreamRange {
  /** Versions from the next one on; default -1, the beginning. */
  after?: number
  /** Up to and with this version. */
  upTo?: number
  limit?: number
  /** Leaves the events as they were stored, sealed and not upcast, for whoever checks their hashes. */
  asStored?: boolean
}

export interface LogRange {
  /** Positions from the next one on; 0 is the beginning. */
  after: number
  /** Up to and with this position. */
  upTo?: number
  limit: number
}

/** Makes of stored events what they are today: opened and upcast. */
export type Revive = (stored: readonly Recorded[]) => Promise<StoredEvent[]>

/** Larger than any version or position: no bound. */
const END = 2 ** 31 - 1

/** The log as it is stored: by stream, in its global order, and as of a moment. */
export interface LogReader {
  /** In order of version. */
  readStream(streamId: StreamId, range?: StreamRange): Promise<StoredEvent[]>
  /** The first event of each of these streams, in no order; streams that do not exist have none. */
  readFirst(streamIds: StreamId[]): Promise<StoredEvent[]>
  /** In order of position. Positions have no gaps, and none appears below one that was seen. */
  readAll(range: LogRange): Promise<StoredEvent[]>
  /** Position of the last event, 0 in an empty log. */
  head(): Promise<number>
  /** Position of the last event recorded at or before a time, 0 if there is none. */
  positionAt(time: Date): Promise<number>
  /** When the events of these positions were recorded, in milliseconds since 1970, in order of position. */
  timesAt(positions: readonly number[]): Promise<number[]>
  /** Version of a stream's last event at or before a position, -1 if it had none. */
  versionAt(streamId: StreamId, position: number): Promise<number>
}

/** Every method throws {code: 'StoreUnavailable'} while Postgres is away. */
export function createLogReader(prisma: PrismaClient, revive: Revive): LogReader {
  const number = async (sql: Prisma.Sql) => {
    const [row] = await orUnavailable(prisma.$queryRaw<{ n: bigint | number | null }[]>(sql))
    return row?.n == null ? undefined : Number(row.n)
  }
  const events = async (rows: Prisma.Sql, asStored = false) => {
    const sql = Prisma.sql`SELECT ${EVENTS_AS_JSON} AS events FROM (${rows}) e`
    const [page] = await orUnavailable(prisma.$queryRaw<{ events: string }[]>(sql))
    const stored = parseEvents(page?.events ?? '[]')
    return asStored ? stored.map(asRoomEvent) : await revive(stored)
  }

  return {
    readStream: (streamId, { after = -1, upTo = END, limit = END, asStored = false } = {}) =>
      events(
        Prisma.sql`SELECT * FROM events WHERE stream_id = ${streamId} AND version > ${after} AND version <= ${upTo}
          ORDER BY version LIMIT ${limit}`,
        asStored,
      ),

    readFirst: (streamIds) =>
      events(Prisma.sql`SELECT * FROM events WHERE stream_id = ANY (${streamIds}) AND version = 0`),

    readAll: ({ after, upTo = Number.MAX_SAFE_INTEGER, limit }) =>
      events(
        Prisma.sql`SELECT * FROM events WHERE position > ${after}::bigint AND position <= ${upTo}::bigint
          ORDER BY position LIMIT ${limit}`,
      ),

    head: async () => (await number(Prisma.sql`SELECT max(position) AS n FROM events`)) ?? 0,

    // Time never runs backwards along the log and positions have no gaps, so halving finds the place without an index.
    positionAt: async (time) => {
      // Years that Postgres writes otherwise: nothing was recorded by then.
      if (time.getUTCFullYear() < 1) return 0
      return (
        (await number(Prisma.sql`
        WITH RECURSIVE halving(low, high) AS (
          SELECT 0::bigint, coalesce(max(position), 0) FROM events
          UNION ALL
          SELECT CASE WHEN middle.past THEN middle.position ELSE low END,
            CASE WHEN middle.past THEN high ELSE middle.position - 1 END
          FROM halving, LATERAL (
            SELECT e.position, e.recorded_at <= ${time}::timestamptz AS past
            FROM events e WHERE e.position = (low + high + 1) / 2
          ) middle
          WHERE low < high
        ) SELECT low AS n FROM halving WHERE low = high`)) ?? 0
      )
    },

    timesAt: async (positions) => {
      const rows = await orUnavailable(
        prisma.$queryRaw<{ recorded_at: Date }[]>`
          SELECT recorded_at FROM events WHERE position = ANY (${positions.map(BigInt)}) ORDER BY position`,
      )
      return rows.map(({ recorded_at: recorded }) => recorded.getTime())
    },

    // Along a stream positions rise with versions, and versions have no gaps.
    versionAt: async (streamId, position) =>
      (await number(Prisma.sql`
        WITH RECURSIVE halving(low, high) AS (
          SELECT -1, coalesce(max(version), -1) FROM events WHERE stream_id = ${streamId}
          UNION ALL
          SELECT CASE WHEN middle.past THEN middle.version ELSE low END,
            CASE WHEN middle.past THEN high ELSE middle.version - 1 END
          FROM halving, LATERAL (
            SELECT e.version, e.position <= ${position}::bigint AS past
            FROM events e WHERE e.stream_id = ${streamId} AND e.version = (low + high + 1) / 2
          ) middle
          WHERE low < high
        ) SELECT low AS n FROM halving WHERE low = high`)) ?? -1,
  }
}
