'use client'

import { useSyncExternalStore } from 'react'
import { z } from 'zod'

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
const keyOf = (handId: string) => `rewind-poker.roads.${handId}`
const listeners = new Set<() => void>()
/** The same list until its text changes. */
const held = new Map<string, { text: string | null; roads: readonly KeptRoad[] }>()
/** Where the browser lets nothing be kept, for as long as the page lives. */
const unkept = new Map<string, string>()

function textOf(handId: string): string | null {
  try {
    return unkept.get(handId) ?? localStorage.getItem(keyOf(handId))
  } catch {
    return unkept.get(handId) ?? null
  }
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
  const text = textOf(handId)
  const known = held.get(handId)
  if (known?.text === text) return known.roads
  const roads = readRoads(text)
  held.set(handId, { text, roads })
  return roads
}

function change(handId: string, roads: readonly KeptRoad[]): void {
  const text = JSON.stringify(roads.slice(0, MOST))
  try {
    localStorage.setItem(keyOf(handId), text)
    unkept.delete(handId)
  } catch {
    unkept.set(handId, text)
  }
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** The roads off a hand that this browser keeps, as text, the latest first; they go nowhere else. */
export function useKeptRoads(handId: string) {
  const roads = useSyncExternalStore(
    listen,
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
