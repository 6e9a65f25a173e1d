import type { EventStore } from './event-store'
import { listenToLog } from './log-listener'
import { RecentEvents } from './recent-events'
import { isStoreUnavailable } from './store-unavailable'
import type { StoredEvent } from './stored-events'
import { Waker } from './waker'

export interface FollowOptions {
  signal: AbortSignal
  /** Most events handed over at once; default 1,000. */
  batchSize?: number
  /** Gets what this process appends before all others: people wait to see it, and nobody for a projection. */
  isFirst?: boolean
}

export interface LogTail {
  /**
   * Hands over every event after a position, in order and without gaps: first what is there, then what comes. The next
   * batch waits until the handler is done with this one.
   * @returns when the signal is aborted, after the batch under way
   * @throws what the handler throws, and then ends; while Postgres is away it waits
   */
  follow(
    after: number,
    handle: (events: readonly StoredEvent[]) => Promise<void> | void,
    options: FollowOptions,
  ): Promise<void>
  /** Ends every follower and lets go of the connection. */
  close(): Promise<void>
}

export interface LogTailOptions {
  store: Pick<EventStore, 'readAll' | 'head' | 'onAppended'>
  /** Connection URL, for a connection of its own to LISTEN on. */
  url: string
  /** Backstop for missed notifications, in milliseconds; default 1,000. */
  pollMs?: number
}

const CHUNK = 1_000
const STORE_AWAY_MS = 250

/**
 * Follows the log for everyone in this process. What this process appends comes straight from memory; the rest is read
 * once for all. Notifications only wake: the log itself is the truth, and is looked at every second anyway.
 */
export function createLogTail({ store, url, pollMs = 1_000 }: LogTailOptions): LogTail {
  const closing = new AbortController()
  const pump = new Waker()
  const followers = new Set<Waker>()
  const firstFollowers = new Set<Waker>()
  let othersAreNext = false
  let running: Promise<void> | undefined
  let recent: RecentEvents | undefined

  const wakeOthers = () => {
    othersAreNext = false
    for (const follower of followers) follower.wake()
  }
  const wakeAll = () => {
    for (const follower of firstFollowers) follower.wake()
    if (othersAreNext) return
    othersAreNext = true
    setImmediate(wakeOthers)
  }

  async function run(): Promise<void> {
    const events = await beginning()
    if (!events) return
    recent = events
    wakeAll()
    const unsubscribe = store.onAppended((appended) => {
      if (events.push(appended)) wakeAll()
      else pump.wake()
    })
    const listening = listenToLog(
      url,
      (head) => {
        if (head === undefined || head > events.last) pump.wake()
      },
      closing.signal,
    )
    await readOthers(events)
    unsubscribe()
    await listening
  }

  async function beginning(): Promise<RecentEvents | undefined> {
    while (!closing.signal.aborted) {
      try {
        return new RecentEvents(await store.head())
      } catch {
        await pump.sleep(STORE_AWAY_MS)
      }
    }
    return undefined
  }

  async function readOthers(events: RecentEvents): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const fresh = await store.readAll({ after: events.last, limit: CHUNK })
        events.push(fresh)
        if (fresh.length > 0) wakeAll()
        if (fresh.length < CHUNK) await pump.sleep(pollMs)
      } catch {
        await pump.sleep(STORE_AWAY_MS)
      }
    }
  }

  /** What follows a position; nothing when it is time to look again. */
  async function next(position: number, limit: number, follower: Waker): Promise<readonly StoredEvent[]> {
    const known = recent?.after(position, limit)
    if (known && known.length > 0) return known
    if (known || !recent) {
      await follower.sleep()
      return []
    }
    try {
      return await store.readAll({ after: position, limit })
    } catch (error) {
      if (!isStoreUnavailable(error)) throw error
      await follower.sleep(STORE_AWAY_MS)
      return []
    }
  }

  return {
    async follow(after, handle, { signal, batchSize = CHUNK, isFirst = false }) {
      const ended = AbortSignal.any([signal, closing.signal])
      const follower = new Waker()
      const alike = isFirst ? firstFollowers : followers
      alike.add(follower)
      ended.addEventListener('abort', () => follower.wake())
      running ??= run()
      try {
        let position = after
        while (!ended.aborted) {
          const events = await next(position, batchSize, follower)
          const last = events.at(-1)
          if (!last || ended.aborted) continue
          await handle(events)
          position = last.position
        }
      } finally {
        alike.delete(follower)
      }
    },
    async close() {
      closing.abort()
      pump.wake()
      await running
    },
  }
}
