import { z } from 'zod'
import { type Outline, PackedOutline, unpackOutline } from '@/projections/outline'
import type { Names } from '../live/as-of'
import { readJson } from '../live/read-json'

/** A scope's time line, and the names of all that its marks mention. */
export interface NamedOutline {
  outline: Outline
  names: Names
}

const Answer = PackedOutline.extend({ names: z.record(z.string(), z.string()) })

/** @throws Error with a sentence for people */
export async function readOutline(scope: string, signal: AbortSignal): Promise<NamedOutline> {
  const { names, ...packed } = Answer.parse(
    await readJson(`/api/outline?scope=${encodeURIComponent(scope)}`, { signal }),
  )
  return { outline: unpackOutline(packed), names }
}
