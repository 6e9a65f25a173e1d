import { setTimeout as sleep } from 'node:timers/promises'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import { NOBODY, toldTo } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { changedBefore, createKeyframing, type Keyframe } from './keyframing'
import type { LogTail } from './log-tail'
import { type Change, type Generation, type ProjectionTable, projectionTable } from './projection-table'
import type { ReadModel } from './read-models'
import { RecentlyUsed } from './recently-used'
import { isStoreUnavailable } from './store-unavailable'

const CHUNK = 5_000
const AGAIN_AFTER_MS = 500
/** Of one projection, between two runs: as many as a busy room is concerned with at a time. A hand's takes 3 KB. */
const VIEWS_IN_MEMORY = 2_000

/** One generation of a projection, being filled: each run of events is folded and written with its checkpoint. */
function projector<View extends object>(
  model: ReadModel<View>,
  rows: ProjectionTable<View>,
  start: Generation,
  changedSinceKeyframe: Iterable<string>,
) {
  const { projection } = model
  let at = start
  const keyframing = model.keyframes ? createKeyframing(start.position, changedSinceKeyframe) : undefined
  const recent = new RecentlyUsed<string, View>(VIEWS_IN_MEMORY)

  /** As they are before the next run; what is not in memory any more is loaded. */
  async function viewsOf(keys: Set<string>): Promise<Map<string, View>> {
    const views = new Map<string, View>()
    const unknown: string[] = []
    for (const key of keys) {
      const view = recent.get(key)
      if (view) views.set(key, view)
      else unknown.push(key)
    }
    if (unknown.length > 0) for (const [key, view] of await rows.load(at, unknown)) views.set(key, view)
    return views
  }

  /** @returns false when somebody else has moved this generation on: start again from where it stands. */
  return async function project(events: readonly Recorded<RoomEvent>[]): Promise<boolean> {
    const last = events.at(-1)
    if (!last || last.position <= at.position) return true
    // What is stored is for everyone to read, so it is folded from what everyone may know.
    const told = toldTo(NOBODY, events).filter(({ position }) => position > at.position)
    const views = await viewsOf(
      new Set([...told.flatMap(projection.keys), ...(keyframing?.neededUpTo(last.position) ?? [])]),
    )

    // Kept apart until they are written: a run that fails is folded again from where it began.
    const folded = new Map<string, View>()
    const changes = new Map<string, Change<View>>()
    const keyframes: Keyframe<View>[] = []
    const viewOf = (key: string) => folded.get(key) ?? views.get(key)
    for (const event of told) {
      const { position } = event
      keyframes.push(...(keyframing?.pass(position - 1, viewOf) ?? []))
      for (const key of projection.keys(event)) {
        const before = viewOf(key)
        const view = projection.evolve(before, event, key)
        if (view === undefined || view === before) continue
        folded.set(key, view)
        changes.set(model.keeps === 'every' ? `${key}@${position}` : key, { key, position, view })
        keyframing?.note(key)
      }
    }
    keyframes.push(...(keyframing?.pass(last.position, viewOf) ?? []))
    if (!(await rows.advance(at, last.position, [...changes.values()], keyframes))) return false
    for (const [key, view] of folded) recent.set(key, view)
    at = { ...at, position: last.position }
    return true
  }
}

export interface ProjectionRunnerOptions {
  prisma: PrismaClient
  store: Pick<EventStore, 'readAll'>
  tail: LogTail
  signal: AbortSignal
  log?: (line: string) => void
}

/** Keeps the live generation of a read model up with the log, until the signal; after a failure from its checkpoint. */
export async function runProjection<View extends object>(
  model: ReadModel<View>,
  { prisma, store, tail, signal, log = () => undefined }: ProjectionRunnerOptions,
): Promise<void> {
  const rows = projectionTable(prisma, model)
  while (!signal.aborted) {
    try {
      const start = await rows.live()
      const changed = model.keyframes ? await changedBefore(model.projection, start.position, store) : []
      const project = projector(model, rows, start, changed)
      const overtaken = new AbortController()
      await tail.follow(
        start.position,
        async (events) => {
          if (!(await project(events))) overtaken.abort()
        },
        { signal: AbortSignal.any([signal, overtaken.signal]) },
      )
    } catch (error) {
      if (!isStoreUnavailable(error)) log(`projection ${model.projection.name}: ${String(error)}`)
      await sleep(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined)
    }
  }
}

/**
 * Folds the whole log into a new generation beside the live one, then lets readers see that one. Readers are never
 * without an answer: what a generation lacks at the end, they fold from the log themselves.
 * @returns how many events were read
 */
export async function rebuildProjection<View extends object>(
  model: ReadModel<View>,
  { prisma, store }: { prisma: PrismaClient; store: EventStore },
): Promise<number> {
  const rows = projectionTable(prisma, model)
  await rows.live()
  const fresh = await rows.begin()
  const project = projector(model, rows, fresh, [])
  let read = 0
  let chunk = await store.readAll({ after: 0, limit: CHUNK })
  while (chunk.length > 0) {
    const after = chunk.at(-1)?.position ?? 0
    // The next chunk is read while this one is written.
    const [next, written] = await Promise.all([store.readAll({ after, limit: CHUNK }), project(chunk)])
    if (!written) throw new Error(`Another rebuild of ${model.projection.name} is under way`)
    read += chunk.length
    chunk = next
  }
  await rows.switchTo(fresh)
  return read
}
