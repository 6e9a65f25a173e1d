import { z } from 'zod'
import { type Outline, PackedOutline, unpackOutline } from '@/projections/outline'
import type { Names } from '../live/as-of'
import { problemOf } from '../live/problem'

/** A scope's time line, and the names of all that its marks mention. */
export interface NamedOutline {
  outline: Outline
  names: Names
}

const Answer = PackedOutline.extend({ names: z.record(z.string(), z.string()) })

/** @throws Error with a sentence for people */
export async function readOutline(scope: string, signal: AbortSignal): Promise<NamedOutline> {
  const answer = await fetch(`/api/outline?scope=${encodeURIComponent(scope)}`, { signal })
  if (!answer.ok) throw new Error((await problemOf(answer)).detail)
  const { names, ...packed } = Answer.parse(await answer.json())
  return { outline: unpackOutline(packed), names }
}
