'use client'

import { ENDINGS } from './ending'
import { eventInWords } from './event-in-words'
import { useTimeInWords } from './use-time-in-words'
import type { Transport } from './use-transport'

/** The moment as a screen reader says it: "Ann takes seat 3 with 500, 14:02:11". */
export function useMomentInWords({ moment }: Transport): string {
  const { live, ending, index, outline, names } = moment
  const event = moment.eventAt(index)
  const time = useTimeInWords(event?.recordedAt)
  const told = event && [eventInWords(event, names), ...(time ? [time] : [])].join(', ')
  const { here } = ENDINGS[ending]
  if (live) return told ? `${here}. Last: ${told}` : here
  if (told) return told
  return outline.status === 'ready' && index < 0 ? 'Before anything happened here' : 'The past'
}
