import type { Projection, Views } from '@/projections/projection'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import type { EventPage } from '../live/read-events'
import { createSeeker, type Seeker } from './keyframes'
import { type ScopeViews, viewsNamed } from './read-views'

/** Stops in one chunk: what one look at the past loads, and what it is folded over. */
export const CHUNK = 250
/** Chunks kept, those that were looked at last: so memory is bounded, however long the history. */
export const MOST_CHUNKS = 24
/** Of chunks that somebody waits for; one that is loaded ahead lets those go first. */
const AT_ONCE = 2
/** Milliseconds between the attempts to load what somebody waits for. */
const ATTEMPTS_AFTER = [300, 900]

/** Milliseconds that an answer may take. */
export const PATIENCE = 10_000

/** Where a chronicle comes from. Both throw an Error when no answer comes, or it is no longer waited for. */
export interface ChronicleSource {
  /** So many of the scope's events after a position, in order; all there are if there are fewer. */
  events(after: number, limit: number, signal: AbortSignal): Promise<EventPage>
  views(at: number, signal: AbortSignal): Promise<ScopeViews>
}

interface Chunk {
  events: SeenEvent[]
  /** The views before the first of them. */
  start: ScopeViews['views']
  seekers: Map<string, Seeker<unknown>>
}

/** Whether a stop can be shown. */
export type Arrival = 'here' | 'loading' | 'failed'

/** What is here of a scope's past. Stops are counted from 0; -1 is the moment before the first. */
export interface Past {
  arrivalOf(stop: number): Arrival
  eventAt(stop: number): SeenEvent | undefined
  /** Where the stop is not here, the views that were asked for before it. The same moment gives the same object. */
  viewsAt<View>(projection: Projection<View>, stop: number): Views<View>
  names: Names
}

/**
 * A scope's past, a chunk of it at a time: its events between two stops, and all views before the first of them, from
 * which any moment in between is folded.
 */
export interface Chronicle {
  /** Another object whenever something has come or gone. */
  past(): Past
  /** Hears of that. @returns how to stop */
  listen(listener: () => void): () => void
  /** Loads what shows a stop, and then what follows in the direction of travel. `positions` are those of all stops. */
  show(stop: number, positions: readonly number[]): void
  /** Loads what shows a stop that may be shown next, once nothing else is loaded. */
  ready(stop: number): void
  /** Events that have happened; `first` is the stop of the first of them. */
  grow(events: readonly SeenEvent[], first: number): void
  retry(): void
  /** Loads nothing more, until something is shown again. */
  close(): void
}

const NOTHING = {}
const NO_VIEWS: Omit<ScopeViews, 'position'> = { views: {}, names: {} }
const chunkOf = (stop: number) => Math.floor(stop / CHUNK)

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export function createChronicle(source: ChronicleSource): Chronicle {
  /** The least recently looked at first. */
  const chunks = new Map<number, Chunk>()
  const latest = new Map<string, Views<unknown>>()
  const listeners = new Set<() => void>()
  const loading = new Map<number, AbortController>()
  /** Not tried again until somebody wishes it, or has looked elsewhere. */
  const failed = new Set<number>()
  let positions: readonly number[] = []
  let shown = -1
  /** 1 where time goes forward, -1 where it goes back. */
  let travel = -1
  let next: number | undefined
  let names: Names = {}
  let past = look()

  function look(): Past {
    return {
      arrivalOf: (stop) => (isHere(stop) ? 'here' : failed.has(chunkOf(stop)) ? 'failed' : 'loading'),
      eventAt: (stop) => (stop < 0 ? undefined : chunks.get(chunkOf(stop))?.events[stop % CHUNK]),
      viewsAt<View>(projection: Projection<View>, stop: number): Views<View> {
        const { name } = projection
        // A projection's name stands for its views' type.
        const views = folded(projection, stop) ?? ((latest.get(name) ?? NOTHING) as Views<View>)
        latest.set(name, views)
        return views
      },
      names,
    }
  }

  function changed(): void {
    past = look()
    for (const listener of listeners) listener()
  }

  function held(number: number): Chunk | undefined {
    const chunk = chunks.get(number)
    if (!chunk) return undefined
    chunks.delete(number)
    chunks.set(number, chunk)
    return chunk
  }

  /** Whether everything of a chunk up to a stop is here. */
  function isHere(stop: number): boolean {
    return stop < 0 || (chunks.get(chunkOf(stop))?.events.length ?? 0) > stop % CHUNK
  }

  function keep(number: number, chunk: Chunk): void {
    chunks.delete(number)
    chunks.set(number, chunk)
    const [oldest] = chunks.keys()
    if (chunks.size > MOST_CHUNKS && oldest !== undefined) chunks.delete(oldest)
  }

  async function fetchChunk(number: number, closed: AbortSignal) {
    const after = number === 0 ? 0 : (positions[number * CHUNK - 1] ?? 0)
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), PATIENCE)
    const signal = AbortSignal.any([closed, late.signal])
    try {
      const before = number === 0 ? NO_VIEWS : source.views(after, signal)
      const [page, views] = await Promise.all([source.events(after, CHUNK, signal), before])
      return { page, before: views }
    } finally {
      clearTimeout(timer)
    }
  }

  /** What is waited for is tried again. */
  async function persevere(number: number, closed: AbortSignal): ReturnType<typeof fetchChunk> {
    for (const wait of ATTEMPTS_AFTER) {
      try {
        return await fetchChunk(number, closed)
      } catch (error) {
        if (closed.aborted || number !== chunkOf(shown)) throw error
        await pause(wait)
      }
    }
    return fetchChunk(number, closed)
  }

  async function load(number: number, upTo: number): Promise<void> {
    const closing = new AbortController()
    loading.set(number, closing)
    try {
      const { page, before } = await persevere(number, closing.signal)
      names = { ...names, ...before.names, ...page.names }
      keep(number, { events: page.events, start: before.views, seekers: new Map() })
      if (!isHere(upTo)) failed.add(number)
    } catch {
      if (!closing.signal.aborted) failed.add(number)
    }
    if (loading.get(number) === closing) loading.delete(number)
    changed()
    pump()
  }

  function folded<View>(projection: Projection<View>, stop: number): Views<View> | undefined {
    if (stop < 0) return NOTHING
    const chunk = isHere(stop) ? held(chunkOf(stop)) : undefined
    if (!chunk) return undefined
    const { name } = projection
    const known = chunk.seekers.get(name) as Seeker<View> | undefined
    const seeker = known ?? createSeeker(projection, { start: viewsNamed<View>({ views: chunk.start }, name) })
    chunk.seekers.set(name, seeker)
    return seeker.viewsAt(chunk.events, stop % CHUNK)
  }

  /** The last stop of a chunk, as far as there are stops. */
  const lastOf = (number: number) => Math.min((number + 1) * CHUNK, positions.length) - 1

  function start(stop: number, atOnce: number): void {
    const number = chunkOf(stop)
    if (isHere(stop) || loading.has(number) || failed.has(number) || loading.size >= atOnce) return
    void load(number, stop)
  }

  function pump(): void {
    start(shown, AT_ONCE)
    if (!isHere(shown)) return
    if (next !== undefined && next < positions.length) {
      start(next, 1)
      if (isHere(next) || loading.has(chunkOf(next))) next = undefined
    }
    const ahead = chunkOf(shown) + travel
    if (shown >= 0 && ahead >= 0 && ahead * CHUNK < positions.length) start(lastOf(ahead), 1)
  }

  return {
    past: () => past,

    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    show(stop, stops) {
      if (chunkOf(stop) !== chunkOf(shown) && failed.size > 0) {
        failed.clear()
        changed()
      }
      if (shown >= 0 && stop !== shown) travel = stop > shown ? 1 : -1
      shown = stop
      positions = stops
      pump()
    },

    ready(stop) {
      next = stop
      pump()
    },

    grow(events, first) {
      events.forEach((event, n) => {
        const chunk = chunks.get(chunkOf(first + n))
        if (chunk?.events.length === (first + n) % CHUNK) chunk.events.push(event)
      })
      changed()
    },

    retry() {
      failed.clear()
      changed()
      pump()
    },

    close() {
      shown = -1
      next = undefined
      for (const closing of loading.values()) closing.abort()
      loading.clear()
    },
  }
}
