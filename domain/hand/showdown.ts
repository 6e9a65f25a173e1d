import type { Card, ProvenCard } from '../cards'
import { type Chips, chips } from '../kernel'
import type { Ranked, RunOutTimes } from './events'
import { type Pot, potsOf, split } from './pots'
import { describe, strength } from './ranking'
import { type DealtHand, type HandSeat, isLive, seatsAfter } from './state'

/** The cards a player plays with, as far as they are dealt. */
const cardsOf = (hand: DealtHand, { playerId }: HandSeat, board: ProvenCard[] = hand.board): Card[] =>
  [...(hand.holeCards[playerId] ?? []), ...board].map(({ card }) => card)

/** The pots as they stand. */
export const potsIn = ({ seats }: DealtHand): Pot[] =>
  potsOf(
    seats.map((seat) => ({ seat: seat.seat, committed: seat.committed, isLive: isLive(seat) })),
    chips(seats.reduce((sum, { dead }) => sum + dead, 0)),
  )

/** A pot, or the half of it that one of two boards awards. */
export interface DueAward extends Pot {
  pot: number
  run: RunOutTimes | null
}

/**
 * All that is to be awarded, in order. Run twice, each pot is halved by itself, and the odd chip goes to the first board; a
 * pot that only one player may still win needs no board.
 */
export function awardsDue(hand: DealtHand): DueAward[] {
  return potsIn(hand).flatMap(({ amount, eligible }, pot): DueAward[] => {
    if (hand.runs !== 2 || eligible.length < 2) return [{ pot, run: null, amount, eligible }]
    const second = Math.floor(amount / 2)
    const halves: DueAward[] = [
      { pot, run: 1, amount: chips(amount - second), eligible },
      { pot, run: 2, amount: chips(second), eligible },
    ]
    return halves.filter((half) => half.amount > 0)
  })
}

/** Who turns up first: the last aggressor of this street, else the first left of the button (rule 19). */
function inShowingOrder(hand: DealtHand): HandSeat[] {
  const { aggressor, seats } = hand
  const order = aggressor === null ? seats : seatsAfter(hand, aggressor)
  const last = order.at(-1)
  return aggressor === null || !last ? order : [last, ...order.slice(0, -1)]
}

/** The next player whose cards are to be turned up or mucked, if anybody's are. */
export const nextToShow = (hand: DealtHand): HandSeat | undefined =>
  inShowingOrder(hand).find((seat) => isLive(seat) && seat.cards === 'hidden')

/**
 * Whether a player may keep the cards to themselves: beaten by a hand that was shown (rule 20). Once somebody is all-in,
 * everyone turns up.
 */
export function mayMuck(hand: DealtHand, own: HandSeat): boolean {
  const live = hand.seats.filter(isLive)
  if (live.some(({ stack }) => stack === 0)) return false
  const held = strength(cardsOf(hand, own))
  return live.some((seat) => seat.cards === 'shown' && strength(cardsOf(hand, seat)) > held)
}

export interface Share {
  seat: HandSeat
  amount: Chips
  /** Null where nobody had to show. */
  hand: Ranked | null
}

/** Who gets a pot, each pot by itself (rule 16); whoever is left alone gets it without a look at the cards. */
export function award(hand: DealtHand, { amount, eligible, run }: DueAward): Share[] {
  const board = run === 2 ? hand.secondBoard : hand.board
  const contenders = hand.seats.filter((seat) => eligible.includes(seat.seat) && seat.cards !== 'mucked')
  return split(amount, contenders.length === 1 ? contenders : bestOf(hand, contenders, board)).map(
    ({ winner, amount }) => ({
      seat: winner,
      amount,
      hand: winner.cards === 'shown' ? describe(cardsOf(hand, winner, board)) : null,
    }),
  )
}

function bestOf(hand: DealtHand, contenders: HandSeat[], board: ProvenCard[]): HandSeat[] {
  const strengths = contenders.map((seat) => strength(cardsOf(hand, seat, board)))
  const best = Math.max(...strengths)
  return contenders.filter((_, n) => strengths[n] === best)
}
