import type { HandEvent } from '@/domain/hand/events'
import { evolve } from '@/domain/hand/evolve'
import type { Recorded } from '@/domain/kernel'
import { NOTHING_READ, read } from '../bots/reading'
import { type Deck, dealtFrom } from './known-cards'
import type { Standing } from './road'

type Told = readonly Recorded<HandEvent>[]

/** How a hand stood at a moment, had it been dealt from this deck. @throws Error where it was not dealt by then */
export function standingAt(told: Told, at: number, deck: Deck): Standing {
  const [dealt, ...others] = told.filter(({ position }) => position <= at)
  if (dealt?.type !== 'HandDealt') throw new Error('The hand was not dealt at this moment')
  const hand = others.reduce(
    (state, event) => evolve(state, event),
    evolve({ status: 'undealt' }, dealtFrom(deck, dealt)),
  )
  const started = others.findLast((event) => event.type === 'TurnStarted')
  const latest = others.at(-1) ?? dealt
  return {
    hand,
    reading: others.reduce(read, NOTHING_READ),
    legal: hand.turn && started?.type === 'TurnStarted' ? started.data.legal : null,
    now: Date.parse(latest.recordedAt),
  }
}
