import { z } from 'zod'
import { Card, type ProvenCard } from '@/domain/cards'
import { Forced } from '@/domain/deal'
import { Action, type HandEvent, Street } from '@/domain/hand/events'
import { Chips, chips, HandId, PlayerId, plus, type Recorded, TableId } from '@/domain/kernel'
import { FACE_DOWN, knownOf, turnedUp } from './face-up'
import { isBet } from './forced-bets'
import type { Projection } from './projection'
import { Award, Rabbit } from './table-view'

export const PlayerInHand = z.object({
  seat: z.int(),
  playerId: PlayerId,
  /** Chips in front at the deal. */
  stack: Chips,
  won: Chips,
  /** What the hand came to for the player; null until it is over. */
  change: z.int().nullable(),
  /** Those that everybody was shown, or that are the reader's own. Proofs stand in the events. */
  cards: z.array(Card),
  /** By place, the first and the second: the card that everybody saw, or null where it stayed face down. */
  faceUp: z.array(Card.nullable()),
})

const HandAction = z.object({
  seat: z.int(),
  action: z.union([Action, Forced]),
  /** Chips added by it, and the bet on this street that it came to. */
  amount: Chips,
  to: Chips,
  allIn: z.boolean(),
})

/** One hand from the deal to the end; amounts in chips. */
export const HandHistory = z.object({
  handId: HandId,
  tableId: TableId,
  /** Counted at the table, from 1. */
  number: z.int(),
  /** `stopped`: its cards could not be read, and every bet went back. */
  status: z.enum(['playing', 'completed', 'stopped']),
  startedAt: z.string(),
  /** Position of the event that dealt it. */
  startedPosition: z.int(),
  endedAt: z.string().nullable(),
  endedPosition: z.int().nullable(),
  /** Of the last event of its own, which may come after its end. */
  lastPosition: z.int(),
  button: z.int(),
  /** 0 where nobody was due. */
  smallBlind: Chips,
  bigBlind: Chips,
  /** In the order of play after the flop. */
  players: z.array(PlayerInHand),
  board: z.array(Card),
  /** Run twice: all of the second board, with what the first shares with it; else empty. */
  secondBoard: z.array(Card),
  /** How the board would have ended, if somebody wanted to see it; no part of the board. */
  rabbit: Rabbit.nullable(),
  streets: z.array(z.object({ street: Street, actions: z.array(HandAction) })),
  /** What nobody called, or what a stopped hand gave back. */
  returned: z.array(z.object({ seat: z.int(), amount: Chips })),
  awards: z.array(Award),
  /** What the deck is committed to by: see commitment.ts. */
  commitment: z.string(),
})
export type HandHistory = z.infer<typeof HandHistory>

/** Folds over a hand's own stream. */
export const hands: Projection<HandHistory> = {
  name: 'hands',

  keys: ({ type, data }) => {
    switch (type) {
      case 'HandDealt':
      case 'BlindPosted':
      case 'ActionTaken':
      case 'UncalledBetReturned':
      case 'StreetDealt':
      case 'RunOutDecided':
      case 'SecondRunDealt':
      case 'RabbitHunted':
      case 'CardsShown':
      case 'PotAwarded':
      case 'HandStopped':
      case 'HandCompleted':
        return [data.handId]
      default:
        return []
    }
  },

  evolve: (view, event) => {
    if (event.type === 'HandDealt') return dealt(event)
    if (!view) return undefined
    const { position: lastPosition, recordedAt } = event
    switch (event.type) {
      case 'BlindPosted': {
        const { seat, forced, amount } = event.data
        const to = isBet(forced) ? amount : chips(0)
        return {
          ...withAction(view, { seat, action: forced, amount, to, allIn: takesAll(view, event.data) }),
          lastPosition,
        }
      }
      case 'ActionTaken': {
        const { seat, action, amount, to, allIn } = event.data
        return { ...withAction(view, { seat, action, amount, to, allIn }), lastPosition }
      }
      case 'UncalledBetReturned': {
        const { seat, amount } = event.data
        return { ...view, returned: [...view.returned, { seat, amount }], lastPosition }
      }
      case 'StreetDealt': {
        const { street, cards } = event.data
        const streets = [...view.streets, { street, actions: [] }]
        return { ...view, board: [...view.board, ...faces(cards)], streets, lastPosition }
      }
      case 'CardsShown': {
        const { seat, cards } = event.data
        const places = view.players.length
        const shown = withPlayer(view, seat, (player) => {
          const faceUp = turnedUp(player.faceUp, cards, places)
          return { cards: knownOf(player.cards, faceUp), faceUp }
        })
        return { ...shown, lastPosition }
      }
      case 'RunOutDecided':
        return { ...view, secondBoard: event.data.times === 2 ? view.board : [], lastPosition }
      case 'SecondRunDealt':
        return { ...view, secondBoard: [...view.secondBoard, ...faces(event.data.cards)], lastPosition }
      case 'RabbitHunted': {
        const { seat, playerId, cards } = event.data
        return { ...view, rabbit: { seat, playerId, cards: faces(cards) }, lastPosition }
      }
      case 'PotAwarded': {
        const { pot, run, amount, winners } = event.data
        const paid = winners.reduce(
          (after, winner) => withPlayer(after, winner.seat, ({ won }) => ({ won: plus(won, winner.amount) })),
          view,
        )
        return { ...paid, awards: [...view.awards, { pot, run, amount, winners }], lastPosition }
      }
      case 'HandStopped': {
        const returned = event.data.returned.map(({ seat, amount }) => ({ seat, amount }))
        return { ...view, status: 'stopped', returned, lastPosition }
      }
      case 'HandCompleted': {
        const over = event.data.seats.reduce(
          (after, { seat, change }) => withPlayer(after, seat, () => ({ change })),
          view,
        )
        const status = view.status === 'stopped' ? 'stopped' : 'completed'
        return { ...over, status, endedAt: recordedAt, endedPosition: lastPosition, lastPosition }
      }
      default:
        return view
    }
  },
}

const faces = (cards: readonly ProvenCard[]): Card[] => cards.map(({ card }) => card)

function dealt({ data, position, recordedAt }: Recorded<Extract<HandEvent, { type: 'HandDealt' }>>): HandHistory {
  const { handId, tableId, number, button, bigBlind, commitment, posts, holeCards, seats } = data
  return {
    ...{ handId, tableId, number, button, bigBlind, commitment },
    status: 'playing',
    ...{ startedAt: recordedAt, startedPosition: position, endedAt: null, endedPosition: null, lastPosition: position },
    smallBlind: posts.find(({ forced }) => forced === 'small-blind')?.amount ?? chips(0),
    players: seats.map(({ seat, playerId, stack }) => {
      const cards = faces(holeCards[playerId] ?? [])
      return { seat, playerId, stack, won: chips(0), change: null, cards, faceUp: [...FACE_DOWN] }
    }),
    board: [],
    secondBoard: [],
    rabbit: null,
    streets: [{ street: 'preflop', actions: [] }],
    returned: [],
    awards: [],
  }
}

/** Whether a forced bet leaves nothing behind. */
function takesAll({ players, streets }: HandHistory, { seat, amount }: { seat: number; amount: Chips }): boolean {
  const earlier = streets.flatMap(({ actions }) => actions).filter((action) => action.seat === seat)
  const posted = earlier.reduce((sum, action) => sum + action.amount, 0) + amount
  return players.some((player) => player.seat === seat && player.stack === posted)
}

function withAction(view: HandHistory, action: z.infer<typeof HandAction>): HandHistory {
  const streets = view.streets.map((each, n) =>
    n === view.streets.length - 1 ? { ...each, actions: [...each.actions, action] } : each,
  )
  return { ...view, streets }
}

function withPlayer(
  view: HandHistory,
  seat: number,
  change: (player: z.infer<typeof PlayerInHand>) => Partial<z.infer<typeof PlayerInHand>>,
): HandHistory {
  const players = view.players.map((player) => (player.seat === seat ? { ...player, ...change(player) } : player))
  return { ...view, players }
}
