import { accept, type CommandMetadata, momentAfter } from '../decider'
import { actionTaken } from './acting'
import { legalActions } from './betting'
import { LEAST_REST } from './clock-rest'
import { at, withConsequences } from './consequences'
import type { HandEvent } from './events'
import type { DealtHand, HandSeat, Turn } from './state'

/** The turn that a command speaks of, while it is still played. */
function turnAt(hand: DealtHand, number: number): { turn: Turn; own: HandSeat } | undefined {
  const { turn } = hand
  const own = hand.seats.find(({ seat }) => seat === turn?.seat)
  return turn?.number === number && own ? { turn, own } : undefined
}

/** The clock, then the time bank, then a check where that is free, else a fold (rule 23). */
export function timeOut(hand: DealtHand, number: number, metadata: CommandMetadata) {
  const { turn, own } = turnAt(hand, number) ?? {}
  if (!turn || !own || metadata.now < Date.parse(turn.deadline)) return accept<HandEvent>()
  if (!turn.onTimeBank && own.timeBank > 0) {
    const deadline = momentAfter(metadata, own.timeBank)
    return accept<HandEvent>({ type: 'TimeBankStarted', data: { ...at(hand, own), turn: number, deadline } })
  }
  const action = legalActions(hand, own).check ? 'check' : 'fold'
  const taken = actionTaken(hand, own, turn, { action }, 'timeout', metadata)
  return accept<HandEvent>(...withConsequences(hand, taken, metadata))
}

/** What was left of the clock when the room went away runs from now. */
export function resume(hand: DealtHand, number: number, stoppedAt: string, metadata: CommandMetadata) {
  const { turn, own } = turnAt(hand, number) ?? {}
  if (!turn || !own) return accept<HandEvent>()
  const most = turn.onTimeBank ? own.timeBank : hand.clock
  const left = Math.min(most, Date.parse(turn.deadline) - Date.parse(stoppedAt))
  const rest = Math.max(LEAST_REST, left)
  const deadline = momentAfter(metadata, rest)
  return accept<HandEvent>({ type: 'ClockResumed', data: { ...at(hand, own), turn: number, deadline } })
}
