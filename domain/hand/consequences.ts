import { type CommandMetadata, momentAfter } from '../decider'
import { type Chips, chips } from '../kernel'
import { actionTaken } from './acting'
import { isBettingDone, legalActions, nextToAct, uncalledBet } from './betting'
import type { HandEvent, Street } from './events'
import { evolve } from './evolve'
import { decided, mayRunTwice, offered, secondStreet } from './run-out'
import { award, awardsDue, mayMuck, nextToShow } from './showdown'
import { type DealtHand, type Hand, type HandSeat, isLive } from './state'

type EventData<Type extends HandEvent['type']> = Extract<HandEvent, { type: Type }>['data']

const NEXT_STREET = { preflop: 'flop', flop: 'turn', turn: 'river' } as const
const CARDS_ON: Record<Exclude<Street, 'preflop'>, number> = { flop: 3, turn: 1, river: 1 }

/** An event, and all that follows from it by itself, until somebody has to act or the hand is over. */
export function withConsequences(hand: Hand, event: HandEvent, metadata: CommandMetadata): HandEvent[] {
  const events = [event]
  let state = evolve(hand, event)
  for (let next = nextEvent(state, metadata); next; next = nextEvent(state, metadata)) {
    events.push(next)
    state = evolve(state, next)
  }
  return events
}

/** The one thing that the rules ask for next; undefined while the hand waits for a player, or is over. */
export function nextEvent(hand: DealtHand, metadata: CommandMetadata): HandEvent | undefined {
  if (hand.status === 'completed' || hand.turn) return undefined
  if (hand.status === 'stopped') return { type: 'HandCompleted', data: results(hand) }
  if (hand.offer) return decided(hand)

  // Once a pot is awarded, whoever was all-in may have chips again: nothing but the other pots is left to do.
  if (hand.potsAwarded > 0) return awarding(hand)

  const posting = blind(hand)
  if (posting) return { type: 'BlindPosted', data: posting }

  const actor = nextToAct(hand)
  if (actor?.forfeits) return foldOfLeaver(hand, actor, metadata)
  if (actor) return { type: 'TurnStarted', data: turnOf(hand, actor, metadata) }

  const uncalled = uncalledBet(hand)
  if (uncalled) return { type: 'UncalledBetReturned', data: { ...at(hand, uncalled.seat), amount: uncalled.amount } }

  return (isContested(hand) ? showdown(hand, metadata) : undefined) ?? awarding(hand)
}

export const at = ({ handId, tableId }: DealtHand, { playerId, seat }: HandSeat) => ({
  handId,
  tableId,
  playerId,
  seat,
})

const isContested = ({ seats }: DealtHand) => seats.filter(isLive).length > 1

/** Who is too short posts what is left (rule 1); who has nothing left posts nothing. */
function blind(hand: DealtHand): EventData<'BlindPosted'> | undefined {
  for (const { seat, forced, amount } of hand.posts) {
    const poster = hand.seats.find((each) => each.seat === seat)
    if (poster && poster.stack > 0)
      return { ...at(hand, poster), forced, amount: chips(Math.min(amount, poster.stack)) }
  }
  return undefined
}

/** Without a clock: the turn is over as it begins. */
const foldOfLeaver = (hand: DealtHand, actor: HandSeat, metadata: CommandMetadata): HandEvent => {
  const turn = { number: hand.turns + 1, seat: actor.seat, deadline: momentAfter(metadata, 0), onTimeBank: false }
  return actionTaken(hand, actor, turn, { action: 'fold' }, 'leaving', metadata)
}

const turnOf = (hand: DealtHand, actor: HandSeat, metadata: CommandMetadata): EventData<'TurnStarted'> => ({
  handId: hand.handId,
  tableId: hand.tableId,
  playerId: actor.playerId,
  seat: actor.seat,
  turn: hand.turns + 1,
  street: hand.street,
  legal: legalActions(hand, actor),
  deadline: momentAfter(metadata, hand.clock),
})

/** With no betting left, hands are turned up before the rest of the board (rule 18); otherwise after it. */
function showdown(hand: DealtHand, metadata: CommandMetadata): HandEvent | undefined {
  const next = nextToShow(hand)
  if (hand.street !== 'river') {
    if (next && isBettingDone(hand)) return turnUp(hand, next)
    if (mayRunTwice(hand)) return offered(hand, metadata)
    const street = NEXT_STREET[hand.street]
    const { handId, tableId, boardToCome } = hand
    return { type: 'StreetDealt', data: { handId, tableId, street, cards: boardToCome.slice(0, CARDS_ON[street]) } }
  }
  const second = secondStreet(hand)
  if (second) return second
  if (!next) return undefined
  return mayMuck(hand, next) ? { type: 'CardsMucked', data: at(hand, next) } : turnUp(hand, next)
}

const turnUp = (hand: DealtHand, seat: HandSeat): HandEvent => ({
  type: 'CardsShown',
  data: { ...at(hand, seat), cards: hand.holeCards[seat.playerId] ?? [] },
})

function awarding(hand: DealtHand): HandEvent {
  const due = awardsDue(hand)[hand.potsAwarded]
  const { handId, tableId } = hand
  if (!due) return { type: 'HandCompleted', data: results(hand) }
  const winners = award(hand, due).map(({ seat: { seat, playerId }, ...share }) => ({ seat, playerId, ...share }))
  return { type: 'PotAwarded', data: { handId, tableId, pot: due.pot, run: due.run, amount: due.amount, winners } }
}

function results({ handId, tableId, seats, potsAwarded, runOut }: DealtHand): EventData<'HandCompleted'> {
  return {
    handId,
    tableId,
    seats: seats.map(({ seat, playerId, committed, dead, won, stack, timeBank }) => {
      const bet: Chips = chips(committed + dead)
      return { seat, playerId, bet, won, change: won - bet, stack, timeBank }
    }),
    shown: seats.filter(({ cards }) => cards === 'shown').length,
    pots: potsAwarded,
    runOut,
  }
}
