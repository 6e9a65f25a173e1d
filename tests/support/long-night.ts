import fc from 'fast-check'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { anEvening, Played, type Step } from './played-evening'

const TERMS = { seats: 6, ante: 0, anteFrom: 'everyone', straddle: 0, timeBank: 60, pause: 0 } as const
/** Of those who look for a seat, so many try in vain. */
const IN_VAIN = 20

/** Somebody plays, carefully enough for the chips to last; the others come and go now and then. */
const careful = ({ what, ...step }: Step): Step => ({ ...step, what: step.kind === 'act' ? 26 + (what % 70) : what })
const isOfNight = ({ kind }: Step, n: number) => kind === 'act' || kind === 'sit in' || n % IN_VAIN === 0

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
