import { z } from 'zod'
import type { Views } from '@/projections/projection'
import type { Names } from '../live/as-of'
import { readJson } from '../live/read-json'

/** All views that pages of a scope fold, as they were once everything up to `position` had happened. */
export interface ScopeViews {
  /** By the name of their projection. */
  views: Readonly<Record<string, Views<unknown>>>
  position: number
  names: Names
}

const Answer = z.object({
  views: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
  position: z.int(),
  names: z.record(z.string(), z.string()),
})

/**
 * What the server folds of a scope for whoever asks; without `at`, as it is now.
 * @throws Error with a sentence for people
 */
export async function readViews(scope: string, at?: number, signal?: AbortSignal): Promise<ScopeViews> {
  const query = new URLSearchParams({ scope, ...(at !== undefined && { at: String(at) }) })
  return Answer.parse(await readJson(`/api/views?${query}`, signal ? { signal } : {}))
}

/** The views of one projection; none where the scope's pages do not fold it. The name stands for the views' type. */
export const viewsNamed = <View>({ views }: Pick<ScopeViews, 'views'>, name: string): Views<View> =>
  (views[name] ?? {}) as Views<View>
