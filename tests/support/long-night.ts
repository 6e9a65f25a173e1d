import fc from 'fast-check'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { anEvening, Played, type Step } from './played-evening'

const TERMS = { seats: 6, ante: 0, anteFrom: 'everyone', straddle: 0, timeBank: 60, pause: 0 } as const
/** Of those who look for a seat, so many try in vain. */
const IN_VAIN = 20
/** Everybody's wish, below 991 chips to 995: said again, it changes nothing. */
const TOPS_UP = { what: 198, much: 99 }
const OFTEN = ['act', 'sit in', 'auto top-up', 'leave']

/**
 * Somebody plays, carefully enough for the chips to last, and is topped up soon after losing some; the others come now and
 * then, and go: whoever takes winnings home lets others bring chips for as long as the night lasts.
 */
function careful(step: Step): Step {
  const { kind, what } = step
  if (kind === 'auto top-up') return { ...step, ...TOPS_UP }
  return kind === 'act' ? { ...step, what: 26 + (what % 70) } : step
}
const isOfNight = ({ kind }: Step, n: number) => OFTEN.includes(kind) || n % IN_VAIN === 0

const EVENINGS = 50

/** So many events at one table, of hands that are really played, while players come and go; always the same. */
export function aLongNight(events: number): Recorded<RoomEvent>[] {
  const log: Recorded<RoomEvent>[] = []
  function* steps(): Generator<Step> {
    for (let seed = 1; log.length < events; seed++)
      for (const evening of fc.sample(anEvening, { numRuns: EVENINGS, seed }))
        for (const step of evening.steps.filter(isOfNight)) if (log.length < events) yield careful(step)
  }
  new Played({ terms: TERMS, steps: steps() }, (event) => log.push(event))
  return log.slice(0, events)
}
