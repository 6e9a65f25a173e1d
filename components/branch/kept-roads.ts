'use client'

import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { type KeptText, keptText } from '../ui/kept-text'

/** A road of this browser's, by its link, and what it came to when it was last looked at; amounts in chips. */
export const KeptRoad = z.object({
  link: z.string().max(4_000),
  /** For whose road it is; null: the hand is not over on it. */
  change: z.int().nullable().catch(null),
  average: z
    .object({ mean: z.number(), error: z.number(), low: z.int(), high: z.int(), count: z.int() })
    .nullable()
    .catch(null),
})
export type KeptRoad = z.infer<typeof KeptRoad>

const MOST = 12
const NONE: readonly KeptRoad[] = []

interface KeptOfHand {
  text: KeptText
  /** The same list until its text changes. */
  held: { kept: string | null; roads: readonly KeptRoad[] }
}

const kept = new Map<string, KeptOfHand>()

function keptOf(handId: string): KeptOfHand {
  const known = kept.get(handId)
  if (known) return known
  const opened = { text: keptText(`rewind-poker.roads.${handId}`), held: { kept: null, roads: NONE } }
  kept.set(handId, opened)
  return opened
}

/** What cannot be read is not there. */
function readRoads(text: string | null): readonly KeptRoad[] {
  try {
    const list = z.array(z.unknown()).parse(JSON.parse(text ?? '[]'))
    return list.flatMap((each) => KeptRoad.safeParse(each).data ?? []).slice(0, MOST)
  } catch {
    return NONE
  }
}

function current(handId: string): readonly KeptRoad[] {
  const each = keptOf(handId)
  const now = each.text.get()
  if (now !== each.held.kept) each.held = { kept: now, roads: readRoads(now) }
  return each.held.roads
}

const change = (handId: string, roads: readonly KeptRoad[]) =>
  keptOf(handId).text.set(JSON.stringify(roads.slice(0, MOST)))

/** The roads off a hand that this browser keeps, as text, the latest first; they go nowhere else. */
export function useKeptRoads(handId: string) {
  const roads = useSyncExternalStore(
    keptOf(handId).text.listen,
    () => current(handId),
    () => NONE,
  )
  return {
    roads,
    /** In place of the road of another link, if there is one. */
    keep: (road: KeptRoad, instead = road.link) =>
      change(handId, [road, ...current(handId).filter(({ link }) => link !== road.link && link !== instead)]),
    forget: (link: string) =>
      change(
        handId,
        current(handId).filter((each) => each.link !== link),
      ),
  }
}
