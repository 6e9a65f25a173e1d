import type { StreamId } from '@/domain/kernel'
import type { Aggregate } from './aggregates'
import type { EventStore } from './event-store'
import { RecentlyUsed } from './recently-used'

/** An aggregate's state as of a version of its stream; -1 before the first event. */
export interface Hot {
  state: object
  version: number
}

const SNAPSHOT_EVERY = 100
const KEPT = 5_000

/**
 * Aggregates kept in memory between commands. A state runs ahead of the store while its appends are under way, so
 * that commands on one stream share a batch; every append names the version it was decided at, and whoever finds that
 * wrong lets the aggregate go and loads it again.
 */
export function createHotAggregates(store: EventStore) {
  const hot = new RecentlyUsed<string, Promise<Hot>>(KEPT)
  // A state may hold what its subject's key has sealed.
  store.keys.onDestroyed((subject) => hot.delete(subject))

  /** From the latest snapshot and the events after it. */
  async function load(streamId: StreamId, { decider, snapshots }: Aggregate): Promise<Hot> {
    const snapshot = snapshots ? await store.loadSnapshot(streamId, snapshots) : undefined
    const after = snapshot?.version ?? -1
    const events = await store.readStream(streamId, { after })
    const state = events.reduce(decider.evolve, snapshot?.state ?? decider.initial)
    return { state, version: after + events.length }
  }

  const aggregates = {
    get(streamId: StreamId, aggregate: Aggregate): Promise<Hot> {
      const known = hot.get(streamId)
      if (known) return known
      const loading = load(streamId, aggregate)
      hot.set(streamId, loading)
      loading.catch(() => hot.delete(streamId))
      return loading
    },

    /** As of the head of the stream, whichever process wrote there last. */
    async refreshed(streamId: StreamId, aggregate: Aggregate): Promise<Hot> {
      const current = await aggregates.get(streamId, aggregate)
      const fresh = await store.readStream(streamId, { after: current.version })
      for (const event of fresh) {
        if (event.version !== current.version + 1) continue
        current.state = aggregate.decider.evolve(current.state, event)
        current.version = event.version
      }
      return current
    },

    forget: (streamId: StreamId) => hot.delete(streamId),

    /** Snapshots are disposable, so one that cannot be written is none the worse. */
    async snapshotIfDue(streamId: StreamId, { snapshots }: Aggregate, before: number, { state, version }: Hot) {
      if (Math.floor((before + 1) / SNAPSHOT_EVERY) === Math.floor((version + 1) / SNAPSHOT_EVERY)) return
      if (snapshots) await store.saveSnapshot({ streamId, version, state }, snapshots).catch(() => undefined)
    },
  }
  return aggregates
}
