'use client'

import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { Balances } from '@/projections/bankroll'
import { type KeptText, keptText } from '../ui/kept-text'
import { LONGEST_LINK } from './link-text'
import { readRoad, writeRoad } from './road-link'

/** A road of this browser's, by its link, and what it came to when it was last looked at; amounts in chips. */
export const KeptRoad = z.object({
  link: z.string().max(LONGEST_LINK),
  /** For whose road it is; null: the hand is not over on it, or it leads off no hand. */
  change: z.int().nullable().catch(null),
  average: z
    .object({ mean: z.number(), error: z.number(), low: z.int(), high: z.int(), count: z.int() })
    .nullable()
    .catch(null),
  /** Of a road off one's own money: what one would have had at its end. */
  balances: Balances.nullable().catch(null),
})
export type KeptRoad = z.infer<typeof KeptRoad>

const MOST = 12
/** Any moment is fit to be read for; whether the road can be walked is told where it is opened. */
export const ANY_MOMENT = [0, Number.MAX_SAFE_INTEGER] as const
const NONE: readonly KeptRoad[] = []

interface Kept {
  text: KeptText
  /** The same list until its text changes. */
  held: { kept: string | null; roads: readonly KeptRoad[] }
}

const kept = new Map<string, Kept>()

function keptOf(offWhat: string): Kept {
  const known = kept.get(offWhat)
  if (known) return known
  const opened = { text: keptText(`rewind-poker.roads.${offWhat}`), held: { kept: null, roads: NONE } }
  kept.set(offWhat, opened)
  return opened
}

/** What cannot be read is not there. */
function readRoads(text: string | null, offWhat: string): readonly KeptRoad[] {
  try {
    const list = z.array(z.unknown()).parse(JSON.parse(text ?? '[]'))
    const roads = list.flatMap((each) => KeptRoad.safeParse(each).data ?? [])
    return roads.slice(0, MOST).map((road) => ({ ...road, link: renewed(road.link, offWhat) }))
  } catch {
    return NONE
  }
}

/** A link of an edition before this one is written anew, so that it is the same as that of the road it leads to. */
function renewed(link: string, offWhat: string): string {
  const read = readRoad(link, offWhat, ANY_MOMENT)
  return read.type === 'road' ? writeRoad(offWhat, read.road) : link
}

function current(offWhat: string): readonly KeptRoad[] {
  const each = keptOf(offWhat)
  const now = each.text.get()
  if (now !== each.held.kept) each.held = { kept: now, roads: readRoads(now, offWhat) }
  return each.held.roads
}

const change = (offWhat: string, roads: readonly KeptRoad[]) =>
  keptOf(offWhat).text.set(JSON.stringify(roads.slice(0, MOST)))

/**
 * The roads that this browser keeps, as text, the latest first; they go nowhere else.
 * @param offWhat the id of a hand, or of the player whose money it is
 */
export function useKeptRoads(offWhat: string) {
  const roads = useSyncExternalStore(
    keptOf(offWhat).text.listen,
    () => current(offWhat),
    () => NONE,
  )
  return {
    roads,
    /** In place of the road of another link, if there is one. */
    keep: (road: KeptRoad, instead = road.link) =>
      change(offWhat, [road, ...current(offWhat).filter(({ link }) => link !== road.link && link !== instead)]),
    forget: (link: string) =>
      change(
        offWhat,
        current(offWhat).filter((each) => each.link !== link),
      ),
  }
}
