'use client'

import { isTold } from '@/projections/visibility'
import type { SeenEvent } from '../live/changes'
import { ENDINGS } from './ending'
import { eventInWords } from './event-in-words'
import { placeInWords } from './place-in-words'
import type { EventThen } from './use-event-at'
import { useTimeInWords } from './use-time-in-words'
import type { Transport } from './use-transport'

/** "Hand 12, river" for what happens in a hand; of the whole room, at which table, too. */
export function placeOf({ placeAt, track, names }: Transport, event: SeenEvent): string | undefined {
  if (!isTold(event) || !('handId' in event.data) || event.type === 'HandStarted') return undefined
  const place = placeAt(event.position, event.data.handId)
  const table = track.type === 'room' && place?.tableId ? names[place.tableId] : undefined
  // That a hand is dealt says which.
  return place && (table || event.type !== 'HandDealt') ? placeInWords(place, table) : undefined
}

/** The moment as a screen reader says it: "Hand 12, river, Ann bets 300, 14:02:11". */
export function useMomentInWords(transport: Transport, { event, names }: EventThen): string {
  const { moment, status, index } = transport
  const { live, ending } = moment
  const time = useTimeInWords(event?.recordedAt)
  const told = event && [placeOf(transport, event), eventInWords(event, names), time].filter(Boolean).join(', ')
  const { here } = ENDINGS[ending]
  if (live) return told ? `${here}. Last: ${told}` : here
  if (told) return told
  return status === 'ready' && index < 0 ? 'Before anything happened here' : 'The past'
}
