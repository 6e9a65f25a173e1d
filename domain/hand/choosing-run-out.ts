import { accept, type CommandMetadata, momentAfter, reject } from '../decider'
import { LEAST_REST } from './clock-rest'
import { withConsequences } from './consequences'
import type { HandEvent, RunOutTimes } from './events'
import { answerOf, TO_ANSWER } from './run-out'
import type { DealtHand, HandSeat } from './state'

const chosen = ({ handId, tableId }: DealtHand, { seat, playerId }: HandSeat, times: RunOutTimes): HandEvent => ({
  type: 'RunOutChosen',
  data: { handId, tableId, playerId, seat, times },
})

/** Each answers once; who has folded is not asked. */
export function chooseRunOut(hand: DealtHand, own: HandSeat, times: RunOutTimes, metadata: CommandMetadata) {
  if (hand.status !== 'playing') return reject('HandIsOver')
  if (own.hasFolded) return reject('HasFolded')
  if (!hand.offer) return reject('NoRunOutOffered')
  const given = answerOf(hand, own)
  if (given === times) return accept<HandEvent>()
  if (given) return reject('RunOutAlreadyChosen', { times: given })
  return accept<HandEvent>(...withConsequences(hand, chosen(hand, own, times), metadata))
}

/** Whoever leaves without an answer agrees to nothing. */
export const runOnce = (hand: DealtHand, own: HandSeat, metadata: CommandMetadata) =>
  accept<HandEvent>(...withConsequences(hand, chosen(hand, own, 1), metadata))

/** Silence is no consent. */
export function timeOutRunOut(hand: DealtHand, metadata: CommandMetadata) {
  const { handId, tableId, offer } = hand
  if (!offer || metadata.now < Date.parse(offer.deadline)) return accept<HandEvent>()
  const once: HandEvent = { type: 'RunOutDecided', data: { handId, tableId, times: 1, because: 'timeout' } }
  return accept<HandEvent>(...withConsequences(hand, once, metadata))
}

/** What was left of the time to answer when the room went away runs from now. */
export function resumeRunOut({ handId, tableId, offer }: DealtHand, stoppedAt: string, metadata: CommandMetadata) {
  if (!offer) return accept<HandEvent>()
  const left = Math.min(TO_ANSWER, Date.parse(offer.deadline) - Date.parse(stoppedAt))
  const deadline = momentAfter(metadata, Math.max(LEAST_REST, left))
  return accept<HandEvent>({ type: 'RunOutResumed', data: { handId, tableId, deadline } })
}
