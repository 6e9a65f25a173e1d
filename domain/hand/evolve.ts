import { type Chips, chips, minus, plus, unreachable } from '../kernel'
import type { HandEvent } from './events'
import type { DealtHand, Hand, HandSeat } from './state'

type EventData<Type extends HandEvent['type']> = Extract<HandEvent, { type: Type }>['data']

const NOTHING = chips(0)

export function evolve(hand: Hand, event: HandEvent): DealtHand {
  if (event.type === 'HandDealt') return dealt(event.data)
  if (hand.status === 'undealt') throw new Error(`${event.type} in a hand that was not dealt`)

  switch (event.type) {
    case 'BlindPosted':
      return posted(hand, event.data)
    case 'TurnStarted': {
      const { turn: number, seat, deadline } = event.data
      return { ...hand, turns: number, turn: { number, seat, deadline, onTimeBank: false } }
    }
    case 'TimeBankStarted':
      return { ...hand, turn: hand.turn && { ...hand.turn, deadline: event.data.deadline, onTimeBank: true } }
    case 'ClockResumed':
      return { ...hand, turn: hand.turn && { ...hand.turn, deadline: event.data.deadline } }
    case 'ActionTaken':
      return acted(hand, event.data)
    case 'HandForfeited':
      return withSeat(hand, event.data.seat, (own) => ({ ...own, forfeits: true }))
    case 'UncalledBetReturned': {
      const { seat, amount } = event.data
      // Who had nothing left to post with has something again: too late to post it.
      return withSeat({ ...hand, posts: [] }, seat, (own) => ({
        ...own,
        stack: plus(own.stack, amount),
        bet: minus(own.bet, amount),
        committed: minus(own.committed, amount),
      }))
    }
    case 'StreetDealt':
      return streetDealt(hand, event.data)
    case 'RunOutOffered': {
      const { seats, deadline } = event.data
      return { ...hand, offer: { deadline, answers: seats.map(({ seat }) => ({ seat, times: null })) } }
    }
    case 'RunOutResumed':
      return { ...hand, offer: hand.offer && { ...hand.offer, deadline: event.data.deadline } }
    case 'RunOutChosen': {
      const { seat, times } = event.data
      const answers = hand.offer?.answers.map((answer) => (answer.seat === seat ? { seat, times } : answer)) ?? []
      return { ...hand, offer: hand.offer && { ...hand.offer, answers } }
    }
    case 'RunOutDecided': {
      const { times } = event.data
      return { ...hand, offer: null, runs: times, secondBoard: times === 2 ? hand.board : [] }
    }
    case 'SecondRunDealt': {
      const { cards } = event.data
      return {
        ...hand,
        secondBoard: [...hand.secondBoard, ...cards],
        secondToCome: hand.secondToCome.slice(cards.length),
        runOut: hand.runOut + 1,
      }
    }
    case 'RabbitHunted':
      return { ...hand, rabbitHunted: true }
    case 'CardsShown': {
      const { seat, cards } = event.data
      return withSeat(hand, seat, (own) => {
        const showed = [...new Set([...own.showed, ...cards.map(({ card }) => card)])]
        return { ...own, showed, cards: showed.length > 1 ? 'shown' : own.cards }
      })
    }
    case 'CardsMucked':
      return withSeat(hand, event.data.seat, (own) => ({ ...own, cards: 'mucked' }))
    case 'PotAwarded':
      return event.data.winners.reduce<DealtHand>(
        (after, { seat, amount }) =>
          withSeat(after, seat, (own) => ({ ...own, stack: plus(own.stack, amount), won: plus(own.won, amount) })),
        { ...hand, potsAwarded: hand.potsAwarded + 1 },
      )
    case 'HandStopped':
      return event.data.returned.reduce<DealtHand>(
        (after, { seat, amount }) =>
          withSeat(after, seat, (own) => ({
            ...own,
            stack: plus(own.stack, amount),
            bet: NOTHING,
            committed: NOTHING,
            dead: NOTHING,
          })),
        { ...hand, status: 'stopped', turn: null, offer: null },
      )
    case 'HandCompleted':
      return { ...hand, status: 'completed', turn: null }
    default:
      return unreachable(event)
  }
}

function dealt({
  commitment: _,
  rest: __,
  seeds: ___,
  opening,
  board,
  secondBoard,
  holeCards,
  ...deal
}: EventData<'HandDealt'>): DealtHand {
  const { handId, tableId, number, button, bigBlind, clock, posts, rabbitHunting, runItTwice } = deal
  const opener = posts.findLast(({ forced }) => forced === 'straddle' || forced === 'big-blind')
  return {
    status: 'playing',
    ...{ handId, tableId, number, button, bigBlind, clock, posts, rabbitHunting, runItTwice },
    seats: deal.seats.map(
      (seat): HandSeat => ({
        ...seat,
        bet: NOTHING,
        committed: NOTHING,
        dead: NOTHING,
        won: NOTHING,
        hasFolded: false,
        hasActed: false,
        forfeits: false,
        cards: 'hidden',
        showed: [],
      }),
    ),
    street: 'preflop',
    price: opening,
    raiseBy: opening,
    aggressor: null,
    actedLast: opener?.seat ?? button,
    turns: 0,
    turn: null,
    board: [],
    boardToCome: board,
    holeCards,
    secondBoard: [],
    secondToCome: secondBoard,
    offer: null,
    runs: null,
    rabbitHunted: false,
    potsAwarded: 0,
    runOut: 0,
  }
}

function posted(hand: DealtHand, { seat, forced, amount }: EventData<'BlindPosted'>): DealtHand {
  const done = hand.posts.findIndex((post) => post.seat === seat && post.forced === forced)
  const after = { ...hand, posts: hand.posts.slice(done + 1) }
  switch (forced) {
    case 'dead-blind':
    case 'big-blind-ante':
      return withSeat(after, seat, (own) => ({
        ...own,
        stack: minus(own.stack, amount),
        dead: plus(own.dead, amount),
      }))
    case 'ante':
      return withSeat(after, seat, (own) => ({
        ...own,
        stack: minus(own.stack, amount),
        committed: plus(own.committed, amount),
      }))
    case 'small-blind':
    case 'big-blind':
    case 'late-blind':
    case 'straddle':
      return withSeat(after, seat, (own) => put(own, amount))
    default:
      return unreachable(forced)
  }
}

/** Chips from behind into the street's bets. */
const put = (own: HandSeat, amount: Chips): HandSeat => ({
  ...own,
  stack: minus(own.stack, amount),
  bet: plus(own.bet, amount),
  committed: plus(own.committed, amount),
})

function acted(hand: DealtHand, { seat, turn, action, amount, to, timeBank }: EventData<'ActionTaken'>): DealtHand {
  const isRaise = to > hand.price
  const after: DealtHand = {
    ...hand,
    turns: turn,
    turn: null,
    actedLast: seat,
    price: isRaise ? to : hand.price,
    aggressor: isRaise ? seat : hand.aggressor,
    // An all-in for less is no full raise (rules 3 and 4).
    raiseBy: isRaise ? chips(Math.max(hand.raiseBy, to - hand.price)) : hand.raiseBy,
  }
  return withSeat(after, seat, (own) => ({
    ...put(own, amount),
    hasActed: true,
    hasFolded: action === 'fold',
    timeBank,
  }))
}

function streetDealt(hand: DealtHand, { street, cards }: EventData<'StreetDealt'>): DealtHand {
  const isRunOut = hand.seats.some((seat) => seat.cards === 'shown')
  return {
    ...hand,
    street,
    board: [...hand.board, ...cards],
    boardToCome: hand.boardToCome.slice(cards.length),
    price: NOTHING,
    raiseBy: hand.bigBlind,
    aggressor: null,
    actedLast: hand.seats.at(-1)?.seat ?? hand.button,
    runOut: hand.runOut + (isRunOut ? 1 : 0),
    seats: hand.seats.map((seat) => ({ ...seat, bet: NOTHING, hasActed: false })),
  }
}

function withSeat(hand: DealtHand, seat: number, change: (own: HandSeat) => HandSeat): DealtHand {
  return { ...hand, seats: hand.seats.map((own) => (own.seat === seat ? change(own) : own)) }
}
