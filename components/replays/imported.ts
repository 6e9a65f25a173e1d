import type { PlayerId, Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { TableTerms } from '@/domain/table/events'
import { type HandHistory, hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import { isOfReplay, tableBefore } from '@/projections/replayed-table'
import type { TableView } from '@/projections/table-view'
import type { Names } from '../live/as-of'

/** A hand as the room reads it out of a file: its events as if it had been played here, or why there are none. */
export interface ReadHand {
  name: string | null
  events: Recorded<RoomEvent>[] | null
  note: string | null
  error: { line: number; detail: string } | null
  hero: PlayerId | null
}

/** A hand that can be watched. */
export interface Watchable {
  type: 'watchable'
  title: string
  note: string | null
  hero: PlayerId | null
  /** The table just before the hand, and the hand's own events. */
  start: TableView
  events: Recorded<RoomEvent>[]
  hand: HandHistory
  terms: Pick<TableTerms, 'name' | 'smallBlind' | 'bigBlind'>
}

/** One hand of a file, as the page lists it. */
export type Imported =
  | Watchable
  | { type: 'left out'; title: string; why: string }
  | { type: 'broken'; title: string; line: number; detail: string }

/** "Hand 3", as its file names or counts it; a file of one hand has no need to. */
const titleOf = ({ name }: ReadHand, n: number, of: number): string => {
  if (name === null) return of > 1 ? `Hand ${n + 1}` : 'The hand'
  return `Hand ${name}`
}

/** What came of each hand of a file, in its order. */
export const importedHands = (read: readonly ReadHand[]): Imported[] =>
  read.map((each, n) => imported(each, titleOf(each, n, read.length)))

function imported(read: ReadHand, title: string): Imported {
  const { events, error, note, hero } = read
  if (error) return { type: 'broken', title, ...error }
  const opened = events?.find((event) => event.type === 'TableCreated')
  const started = events?.find((event) => event.type === 'HandStarted')
  if (!events || opened?.type !== 'TableCreated' || started?.type !== 'HandStarted')
    return { type: 'left out', title, why: note ?? 'The file tells too little of it.' }
  const { handId } = started.data
  const own = events.filter((event) => isOfReplay(event, handId))
  const start = tableBefore(opened, started)
  const hand = fold(hands, own)[handId]
  if (!start || !hand) return { type: 'left out', title, why: 'The file tells too little of it.' }
  return { type: 'watchable', title, note, hero, start, events: own, hand, terms: opened.data }
}

const listed = (words: string[]) => new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(words)

/** "Ann won", "Ann and Ben won": whoever got any of its pots, the most first; or that it does not get so far. */
export function winnersInWords({ players }: HandHistory, names: Names): string {
  const winners = players.filter(({ won }) => won > 0).toSorted((a, b) => b.won - a.won)
  if (winners.length === 0) return 'Stops before its end'
  return `${listed(winners.map(({ playerId }) => names[playerId] ?? 'A player'))} won`
}
