import type { Recorded, StreamId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { Prisma } from '@/prisma/generated/client'

/** What the log holds. */
export type StoredEvent = Recorded<RoomEvent>

/** An event as EVENTS_AS_JSON writes it. */
type Cells = [
  position: number,
  streamId: StreamId,
  version: number,
  type: string,
  schemaVersion: number,
  commandId: string,
  correlationId: string,
  causationId: string,
  actorId: string,
  /** Milliseconds since 1970. */
  recordedAt: number,
  hash: string,
  data: object,
]

/**
 * Aggregates rows of `events` to one JSON text, in the order in which they come. One long text, parsed at once, is
 * twice as fast to read as Prisma's rows and cells.
 */
export const EVENTS_AS_JSON = Prisma.raw(
  `coalesce('[' || string_agg(format('[%s,%s,%s,%s,%s,"%s","%s",%s,%s,%s,"%s",%s]', position, to_json(stream_id), version,
    to_json(type), schema_version, command_id, correlation_id, to_json(causation_id), to_json(actor_id),
    (extract(epoch FROM recorded_at) * 1000)::bigint, encode(hash, 'hex'), data), ',') || ']', '[]')`,
)

/** Events as they were stored: neither opened nor upcast. */
export function parseEvents(json: string): Recorded[] {
  const rows: Cells[] = JSON.parse(json)
  let stamped = Number.NaN
  let stamp = ''
  return rows.map((row) => {
    const [position, streamId, version, type, schemaVersion, commandId, correlationId, causationId, actorId] = row
    // A batch shares its moment, so most events have the time of the one before.
    if (row[9] !== stamped) {
      stamped = row[9]
      stamp = new Date(stamped).toISOString()
    }
    return {
      position,
      streamId,
      version,
      type,
      schemaVersion,
      commandId,
      correlationId,
      causationId,
      actorId,
      recordedAt: stamp,
      hash: row[10],
      data: row[11],
    }
  })
}

/**
 * The edge at which stored JSON gets its type. What went into the log was decided by the domain, and its older shapes
 * have been upcast; a type that this code does not know yet can still come by, and whoever folds events expects that.
 */
export const asRoomEvent = (event: Recorded): StoredEvent => event as StoredEvent
