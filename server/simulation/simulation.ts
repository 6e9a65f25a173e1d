import { chanceOf } from './chance'
import type { Aggregate } from './checked-hand'
import { type Move, randomMove, type Situation } from './moves'
import { eventsOf, type Outcome, play } from './play'
import { randomScenario } from './scenario'
import { type Failing, shortest } from './shortest'

export interface Tally {
  hands: number
  commands: number
  events: number
  /** Commands that came to nothing, as they had to. */
  refused: number
  allIns: number
  /** Pots beside a main pot. */
  sidePots: number
  showdowns: number
  runTwice: number
}

export interface FailingHand extends Failing {
  seed: number
  /** From 0. */
  hand: number
  /** As it failed first, before it was shortened. */
  first: Failing
}

export interface Asked {
  hands: number
  seed: number
  /** The hand to begin with. */
  from?: number
  aggregate?: Aggregate
}

/** Moves after which everybody does what ends the hand soonest, and after which it must have ended. */
const PATIENCE = 80
const LIMIT = 200
const AFTERWARDS = 4

/** Plays so many hands, or until one fails. */
export function simulate(
  { hands, seed, from = 0, aggregate }: Asked,
  onHand: (tally: Readonly<Tally>) => void = () => undefined,
): { tally: Tally; failing: FailingHand | undefined } {
  const tally: Tally = {
    hands: 0,
    commands: 0,
    events: 0,
    refused: 0,
    allIns: 0,
    sidePots: 0,
    showdowns: 0,
    runTwice: 0,
  }
  for (let hand = from; hand < from + hands; hand++) {
    const { outcome, failing: first } = simulateHand(seed, hand, aggregate)
    count(tally, outcome)
    if (first) return { tally, failing: { seed, hand, first, ...shortest(first, aggregate) } }
    onHand(tally)
  }
  return { tally, failing: undefined }
}

function simulateHand(seed: number, n: number, aggregate?: Aggregate): { outcome: Outcome; failing?: Failing } {
  const chance = chanceOf(seed, n)
  const scenario = randomScenario(chance)
  let moves = 0
  let afterwards = 0
  const next = ({ hand }: Situation): Move | undefined => {
    if (moves++ > LIMIT || (hand.status === 'completed' && afterwards++ === AFTERWARDS)) return undefined
    if (moves > PATIENCE && hand.offer) return { kind: 'would run it once', which: 0, much: 0 }
    return moves > PATIENCE && hand.turn ? { kind: 'folds', which: 0, much: 0 } : randomMove(chance)
  }
  const outcome = play(scenario, next, aggregate)
  const endless = { rule: 'every hand ends', detail: `it has not after ${LIMIT} moves` }
  const failure = outcome.failure ?? (outcome.isOver ? undefined : endless)
  return failure ? { outcome, failing: { scenario, outcome, failure } } : { outcome }
}

function count(tally: Tally, outcome: Outcome): void {
  const events = eventsOf(outcome)
  const { played } = outcome
  tally.hands += 1
  tally.commands += played.length + 1
  tally.events += events.length
  tally.refused += played.filter(({ events }) => events.length === 0).length
  tally.allIns += events.filter(({ type, data }) => type === 'ActionTaken' && data.allIn).length
  tally.sidePots += events.filter(({ type, data }) => type === 'PotAwarded' && data.pot > 0).length
  tally.runTwice += events.some(({ type, data }) => type === 'RunOutDecided' && data.times === 2) ? 1 : 0
  const shown = events.findIndex(({ type }) => type === 'CardsShown')
  tally.showdowns += shown >= 0 && shown < events.findIndex(({ type }) => type === 'HandCompleted') ? 1 : 0
}
