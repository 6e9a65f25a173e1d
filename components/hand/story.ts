import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Names } from '../live/as-of'
import { eventInWords } from '../timeline/event-in-words'

/** A part of a hand's story: a street, or what came of it all. */
export interface Chapter {
  title: string
  /** Position of its first event. */
  position: number
  lines: { position: number; words: string }[]
}

/** Asking somebody to act is no news; what they do is. */
const UNTOLD: ReadonlySet<string> = new Set(['HandStarted', 'TurnStarted', 'ClockResumed', 'RunOutResumed'])
const DEALS: ReadonlySet<string> = new Set(['StreetDealt', 'SecondRunDealt'])
const OUTCOME: ReadonlySet<string> = new Set([
  'CardsShown',
  'CardsMucked',
  'PotAwarded',
  'RabbitHunted',
  'HandStopped',
  'HandCompleted',
])

/** A hand in words, by street. Cards that an all-in turns up before the last street are no outcome yet. */
export function storyOf(events: readonly Recorded<RoomEvent>[], names: Names): Chapter[] {
  const chapters: Chapter[] = []
  const lastDealt = events.findLast(({ type }) => DEALS.has(type))?.position ?? 0
  for (const event of events) {
    if (UNTOLD.has(event.type)) continue
    const title = titleOf(event, lastDealt, chapters.at(-1)?.title)
    if (title !== chapters.at(-1)?.title) chapters.push({ title, position: event.position, lines: [] })
    chapters.at(-1)?.lines.push({ position: event.position, words: eventInWords(event, names) })
  }
  return chapters
}

function titleOf({ type, data, position }: Recorded<RoomEvent>, lastDealt: number, before = 'Before the flop'): string {
  if (type === 'StreetDealt') return data.street.charAt(0).toUpperCase() + data.street.slice(1)
  if (type === 'SecondRunDealt') return 'Second board'
  if (!OUTCOME.has(type)) return before
  return position < lastDealt ? 'All-in' : 'Outcome'
}

/** The story as a text to paste anywhere. */
export const storyAsText = (heading: string, chapters: readonly Chapter[]): string =>
  [heading, ...chapters.flatMap(({ title, lines }) => ['', title, ...lines.map(({ words }) => `  ${words}.`)])].join(
    '\n',
  )
