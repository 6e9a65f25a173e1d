import type { PrismaClient } from '@/prisma/generated/client'
import { fold, type Projection, type Views } from '@/projections/projection'
import type { Scope } from '@/projections/scopes'
import { NOBODY, toldTo, type Viewer } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { projectionTable } from './projection-table'
import type { ReadModel } from './read-models'

const CHUNK = 1_000

/** What is asked for: of which scope, at which moment (a position; the head, unless told), for whose eyes. */
export interface Asked {
  scope: Scope
  at?: number | undefined
  /** One view alone. */
  key?: string
  viewer?: Viewer
}

export type ViewsAt = ReturnType<typeof createViewsAt>

/** Views of read models as of a moment: rows brought up to the head of the log, or folded from its beginning. */
export function createViewsAt({ prisma, store }: { prisma: PrismaClient; store: EventStore }) {
  /** The views after a scope's events in (after, upTo], as far as a viewer may know those, folded chunk by chunk. */
  async function foldScope<View>(
    projection: Projection<View>,
    { scope, viewer = NOBODY }: Pick<Asked, 'scope' | 'viewer'>,
    { after, upTo, views: start }: { after: number; upTo: number; views: Views<View> },
  ): Promise<Views<View>> {
    let [views, position] = [start, after]
    for (;;) {
      const events = await store.readScope([scope], { after: position, upTo, limit: CHUNK })
      views = fold(projection, toldTo(viewer, events), views)
      position = events.at(-1)?.position ?? upTo
      if (events.length < CHUNK) return views
    }
  }

  /** Rows are folded for nobody in particular: to a viewer of their own, only what came after them is told. */
  async function viewsAt<View extends object>(
    model: ReadModel<View>,
    { at, key, ...asked }: Asked,
  ): Promise<{ views: Views<View>; position: number }> {
    const { projection } = model
    if (at !== undefined)
      return { views: await foldScope(projection, asked, { after: 0, upTo: at, views: {} }), position: at }
    const head = await store.head()
    const { position, views: kept } = await projectionTable(prisma, model).read(key)
    const views: Views<View> = Object.fromEntries(kept)
    if (position >= head) return { views, position }
    return { views: await foldScope(projection, asked, { after: position, upTo: head, views }), position: head }
  }

  return { viewsAt, foldScope }
}
