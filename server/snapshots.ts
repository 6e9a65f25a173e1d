import type { StreamId } from '@/domain/kernel'
import type { SealedFacts } from '@/domain/sealed-facts'
import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import type { Sealing } from './sealing/sealing'
import { orUnavailable } from './store-unavailable'

/** A stream's state as of a version; disposable, since replay gives the same. */
export interface Snapshot {
  streamId: StreamId
  version: number
  /** Of the event with that version. */
  position: number
  state: object
}

/** How the states of a kind of stream are kept. */
export interface SnapshotForm {
  /** Counts up when the state's shape changes; snapshots of another version are passed over. */
  schemaVersion: number
  /** The fields of a state that are sealed, as those of an event are. */
  sealed: SealedFacts
}

export interface SnapshotBound {
  upToVersion?: number
  upToPosition?: number
}

export interface Snapshots {
  /** The latest snapshot that lies at or before the asked moment. */
  loadSnapshot(streamId: StreamId, form: SnapshotForm, bound?: SnapshotBound): Promise<Snapshot | undefined>
  /** Does nothing if there is one, or if the stream has no such version. */
  saveSnapshot(snapshot: Omit<Snapshot, 'position'>, form: SnapshotForm): Promise<void>
}

/** Every method throws {code: 'StoreUnavailable'} while Postgres is away. */
export function createSnapshots(
  prisma: PrismaClient,
  { sealState, openState }: Pick<Sealing, 'sealState' | 'openState'>,
): Snapshots {
  return {
    async loadSnapshot(streamId, { schemaVersion, sealed }, { upToVersion, upToPosition } = {}) {
      const bound = [
        ...(upToVersion === undefined ? [] : [Prisma.sql`AND version <= ${upToVersion}`]),
        ...(upToPosition === undefined ? [] : [Prisma.sql`AND position <= ${upToPosition}::bigint`]),
      ]
      const rows = prisma.$queryRaw<{ version: number; position: bigint; state: string }[]>`
        SELECT version, position, state::text AS state FROM snapshots
        WHERE stream_id = ${streamId} AND schema_version = ${schemaVersion}
          ${bound.length > 0 ? Prisma.join(bound, ' ') : Prisma.empty}
        ORDER BY version DESC LIMIT 1`
      const [row] = await orUnavailable(rows)
      if (!row) return undefined
      const { version, position } = row
      const state = await openState({ streamId, version }, JSON.parse(row.state), sealed)
      return { streamId, version, position: Number(position), state }
    },

    async saveSnapshot({ streamId, version, state }, { schemaVersion, sealed }) {
      const stored = await sealState({ streamId, version }, state, sealed)
      await orUnavailable(
        prisma.$executeRaw`
          INSERT INTO snapshots (stream_id, schema_version, version, position, state)
          SELECT stream_id, ${schemaVersion}, version, position, ${JSON.stringify(stored)}::jsonb
          FROM events WHERE stream_id = ${streamId} AND version = ${version}
          ON CONFLICT DO NOTHING`,
      )
    },
  }
}
