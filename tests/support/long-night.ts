import fc from 'fast-check'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { anEvening, Played } from './played-evening'

const SEED = 5
const TERMS = { seats: 6, ante: 0, anteFrom: 'everyone', straddle: 0, timeBank: 60, pause: 0 } as const
const OF_PLAY = ['act', 'come', 'sit in', 'time passes']
const EVENINGS = 200

/** So many events at one table, of hands that are really played, while players come and go; always the same. */
export function aLongNight(events: number): Recorded<RoomEvent>[] {
  const log: Recorded<RoomEvent>[] = []
  for (let evenings = EVENINGS; log.length < events; evenings *= 2) {
    const steps = fc.sample(anEvening, { numRuns: evenings, seed: SEED }).flatMap((evening) => evening.steps)
    const played = new Played({ terms: TERMS, steps: steps.filter(({ kind }) => OF_PLAY.includes(kind)) })
    log.splice(0, log.length, ...played.room.log.slice(0, events))
  }
  return log
}
