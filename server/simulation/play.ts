import type { HandEvent } from '@/domain/hand/events'
import { hand as theRealOne } from '@/domain/hand/hand'
import { type Aggregate, CheckedHand, type Failure, type Played } from './checked-hand'
import { attemptOf, type Move, type Situation } from './moves'
import { deckOf, type Scenario } from './scenario'

/** How a hand went. */
export interface Outcome {
  failure: Failure | undefined
  /** What was dealt, before anybody acted. */
  dealt: readonly HandEvent[]
  played: readonly Played[]
  isOver: boolean
}

/** Plays a hand and checks it after every event; `next` says what is tried, until it has no more. */
export function play(
  scenario: Scenario,
  next: (situation: Situation) => Move | undefined,
  aggregate: Aggregate = theRealOne,
): Outcome {
  const hand = new CheckedHand(aggregate)
  const played: Played[] = []
  const deal = { type: 'DealHand', data: scenario.deal } as const
  const dealt = hand.send({ command: deal, expected: 'events', now: hand.now }, deckOf(scenario))
  while (!hand.failure) {
    const situation = { hand: hand.state, scenario, legal: hand.legal, now: hand.now }
    const move = next(situation)
    if (!move) break
    const attempt = attemptOf(move, situation)
    if (attempt) played.push({ move, command: attempt.command, events: hand.send(attempt) })
  }
  if (!hand.failure) hand.replay()
  return { failure: hand.failure, dealt, played, isOver: hand.isOver }
}

export const movesOf = ({ played }: Outcome): Move[] => played.map(({ move }) => move)
export const eventsOf = ({ dealt, played }: Outcome): HandEvent[] => [
  ...dealt,
  ...played.flatMap(({ events }) => events),
]
