import { z } from 'zod'
import { readJson } from '@/components/live/read-json'
import { HandHistory, PlayerInHand } from '@/projections/hands'

/** A hand as the table's list tells it. */
export const ListedHand = HandHistory.extend({
  players: z.array(PlayerInHand.extend({ displayName: z.string() })),
})
export type ListedHand = z.infer<typeof ListedHand>

const HandsPage = z.object({ hands: z.array(ListedHand), next: z.int().nullable(), position: z.int() })
export type HandsPage = z.infer<typeof HandsPage>

/** Hands that one request brings. */
const CHUNK = 20

interface Asked {
  /** Only hands that began before this position. */
  before?: number | null | undefined
  /** The moment to look from; null: now. */
  at: number | null
  signal?: AbortSignal
}

/** Some of a table's hands, the latest first. @throws Error with a sentence for people */
export async function loadHands(tableId: string, { before, at, signal }: Asked): Promise<HandsPage> {
  const query = new URLSearchParams({ limit: String(CHUNK) })
  if (before != null) query.set('before', String(before))
  if (at !== null) query.set('at', String(at))
  return HandsPage.parse(await readJson(`/api/tables/${tableId}/hands?${query}`, signal ? { signal } : {}))
}

/** What is held with the latest page before it. Where so much has happened that hands lie between the two, that page alone. */
export function withLatest(held: HandsPage, latest: HandsPage): HandsPage {
  const oldest = latest.hands.at(-1)?.startedPosition ?? 0
  if (latest.next !== null && !held.hands.some(({ startedPosition }) => startedPosition >= oldest)) return latest
  const older = held.hands.filter(({ startedPosition }) => startedPosition < oldest)
  return {
    hands: [...latest.hands, ...older],
    next: older.length > 0 ? held.next : latest.next,
    position: latest.position,
  }
}

/** What is held with an older page after it. */
export const withOlder = (held: HandsPage, older: HandsPage): HandsPage => ({
  hands: [...held.hands, ...older.hands],
  next: older.next,
  position: held.position,
})
