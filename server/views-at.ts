import type { PrismaClient } from '@/prisma/generated/client'
import { fold, type Projection, type Views } from '@/projections/projection'
import type { Scope } from '@/projections/scopes'
import { NOBODY, toldTo } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { projectionTable } from './projection-table'
import type { ReadModel } from './read-models'

const CHUNK = 1_000

/** What is asked for: of which scope, at which moment (a position; the head, unless told). */
export interface Asked {
  scope: Scope
  at?: number | undefined
  /** One view alone. */
  key?: string
}

export type ViewsAt = ReturnType<typeof createViewsAt>

/**
 * Views of read models as of a moment, as everyone may see them: rows brought up to the head of the log, or the
 * keyframes before the moment brought up to it. So the past is as near as the present, however long the log.
 */
export function createViewsAt({ prisma, store }: { prisma: PrismaClient; store: EventStore }) {
  /** The views after a scope's events in (after, upTo], folded chunk by chunk. */
  async function foldScope<View>(
    projection: Projection<View>,
    scope: Scope,
    { after, upTo, views: start }: { after: number; upTo: number; views: Views<View> },
  ): Promise<Views<View>> {
    let [views, position] = [start, after]
    for (;;) {
      const events = await store.readScope([scope], { after: position, upTo, limit: CHUNK })
      views = fold(projection, toldTo(NOBODY, events), views)
      position = events.at(-1)?.position ?? upTo
      if (events.length < CHUNK) return views
    }
  }

  async function viewsAt<View extends object>(
    model: ReadModel<View>,
    { scope, at, key }: Asked,
  ): Promise<{ views: Views<View>; position: number }> {
    const { projection } = model
    const rows = projectionTable(prisma, model)
    if (at !== undefined) {
      const keyframe = model.keyframes ? await rows.keyframe(at, key) : { position: 0, views: [] }
      const range = { after: keyframe.position, upTo: at, views: Object.fromEntries(keyframe.views) }
      return { views: await foldScope(projection, scope, range), position: at }
    }
    const head = await store.head()
    const { position, views: kept } = await rows.read(key)
    const views: Views<View> = Object.fromEntries(kept)
    if (position >= head) return { views, position }
    return { views: await foldScope(projection, scope, { after: position, upTo: head, views }), position: head }
  }

  return { viewsAt, foldScope }
}
