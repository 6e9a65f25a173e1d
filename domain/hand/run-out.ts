import { type CommandMetadata, momentAfter } from '../decider'
import { isBettingDone } from './betting'
import type { HandEvent, RunOutTimes } from './events'
import { type DealtHand, type HandSeat, isLive } from './state'

/** To say whether the rest of the board is run twice, in milliseconds; the same at every table. */
export const TO_ANSWER = 10_000

/** Everyone who is left must agree, so nobody is asked once one of them has left the table. */
export const mayRunTwice = (hand: DealtHand): boolean =>
  hand.runItTwice && hand.runs === null && isBettingDone(hand) && !hand.seats.some((own) => isLive(own) && own.forfeits)

export const offered = (hand: DealtHand, metadata: CommandMetadata): HandEvent => ({
  type: 'RunOutOffered',
  data: {
    handId: hand.handId,
    tableId: hand.tableId,
    seats: hand.seats.filter(isLive).map(({ seat, playerId }) => ({ seat, playerId })),
    deadline: momentAfter(metadata, TO_ANSWER),
  },
})

/** Once, as soon as one says so; twice, when all have; undefined while it is open. */
export function decided({ handId, tableId, offer }: DealtHand): HandEvent | undefined {
  const answers = offer?.answers.map(({ times }) => times) ?? []
  const times = answers.includes(1) ? 1 : answers.every((answer) => answer === 2) ? 2 : undefined
  return times && { type: 'RunOutDecided', data: { handId, tableId, times, because: 'choice' } }
}

/** The next street of the second board, once the first one lies. */
export function secondStreet({ handId, tableId, runs, secondBoard, secondToCome }: DealtHand): HandEvent | undefined {
  if (runs !== 2 || secondBoard.length >= 5) return undefined
  const street = secondBoard.length < 3 ? 'flop' : secondBoard.length === 3 ? 'turn' : 'river'
  const cards = secondToCome.slice(0, street === 'flop' ? 3 : 1)
  return { type: 'SecondRunDealt', data: { handId, tableId, street, cards } }
}

/** What a player has answered; null: nothing yet; undefined: they are not asked. */
export const answerOf = ({ offer }: DealtHand, { seat }: HandSeat): RunOutTimes | null | undefined =>
  offer?.answers.find((answer) => answer.seat === seat)?.times
