import type { StreamId } from '@/domain/kernel'
import type { Moment } from '@/domain/moment'
import { NOBODY, type Viewer, visibleTo } from '@/projections/visibility'
import { type Fold, foldOf } from './aggregates'
import type { EventStore } from './event-store'
import type { StreamState } from './room'

/**
 * One stream as of a moment: from the last snapshot at or before it, and the events between, each as the viewer may see
 * it. Streams with secrets that only some may know have no snapshots; what nobody may know is taken out of theirs.
 */
export function createStreamState(store: EventStore) {
  return async function stateOf(name: string, moment: Moment, viewer = NOBODY): Promise<StreamState | undefined> {
    const folding = foldOf(name)
    if (!folding) return undefined
    const streamId = name as StreamId
    const upTo = await lastVersion(streamId, moment)
    return upTo < 0 ? undefined : fold(streamId, folding, upTo, viewer)
  }

  /** The last version that the moment takes in; -1 when it lies before the stream's beginning. */
  async function lastVersion(streamId: StreamId, moment: Moment): Promise<number> {
    switch (moment.type) {
      case 'now':
        return store.versionAt(streamId, await store.head())
      case 'version':
        return Math.min(moment.version, await store.versionAt(streamId, await store.head()))
      case 'position':
        return store.versionAt(streamId, moment.position)
      case 'time':
        return store.versionAt(streamId, await store.positionAt(moment.time))
    }
  }

  async function fold(
    streamId: StreamId,
    { initial, evolve, snapshots, unseen }: Fold,
    upTo: number,
    viewer: Viewer,
  ): Promise<StreamState | undefined> {
    const snapshot = snapshots ? await store.loadSnapshot(streamId, snapshots, { upToVersion: upTo }) : undefined
    const tail = await store.readStream(streamId, { after: snapshot?.version ?? -1, upTo })
    const { version, position } = tail.at(-1) ?? snapshot ?? {}
    if (version === undefined || position === undefined) return undefined
    const seen = tail.map((event) => visibleTo(viewer, event))
    const state = seen.reduce(evolve, snapshot?.state ?? initial)
    return { streamId, version, position, state: withStandIns(state, unseen) }
  }
}

const withStandIns = (state: object, unseen: Fold['unseen']): object =>
  Object.fromEntries(
    Object.entries(state).map(([field, value]) => [field, Object.hasOwn(unseen, field) ? unseen[field] : value]),
  )
