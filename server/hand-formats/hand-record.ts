import type { Card } from '@/domain/cards'
import type { Deal } from '@/domain/deal'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { TableTerms } from '@/domain/table/events'
import { FACE_DOWN, turnedUp } from '@/projections/face-up'
import { type HandHistory, hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import type { Viewer } from '@/projections/visibility'

type Street = HandHistory['streets'][number]

/** Cards that were turned up for everybody (as far as they are known), or kept: null. */
export interface Showing {
  seat: number
  /** The first and the second; null for one that stayed face down. */
  cards: (Card | null)[] | null
  /** How many cards lay on the board. */
  board: number
}

/** A hand that is over, as every format tells it, with all that its reader may know. Amounts in chips, seats from 0. */
export interface HandRecord
  extends Pick<HandHistory, 'handId' | 'number' | 'button' | 'returned' | 'awards' | 'secondBoard'> {
  table: Pick<TableTerms, 'name' | 'seats' | 'smallBlind' | 'bigBlind'>
  /** ISO 8601, UTC. */
  startedAt: string
  /** The seat whose cards are its reader's own; null: the reader was not dealt in. */
  hero: number | null
  /** In the order of play after the flop; `cards` are the reader's own alone. */
  players: { seat: number; name: string; stack: number; cards: Card[]; won: number }[]
  /** The forced bets that were due, in full. */
  posts: Deal['posts']
  streets: (Street & { cards: Card[] })[]
  showings: Showing[]
  /** How the board would have ended, and the seat of whoever wanted to see it. */
  rabbit: { seat: number; cards: Card[] } | null
}

interface Known {
  table: HandRecord['table']
  /** Display names by id. */
  names: Readonly<Record<string, string>>
  viewer: Viewer
}

/**
 * Undefined unless the events tell a hand that was played to its end.
 * @param events of the hand's own stream, as its reader may know them: see toldTo
 */
export function recordOf(
  events: readonly Recorded<RoomEvent>[],
  { table, names, viewer }: Known,
): HandRecord | undefined {
  const dealt = events.find((event) => event.type === 'HandDealt')
  const history = Object.values(fold(hands, [...events]))[0]
  if (dealt?.type !== 'HandDealt' || history?.status !== 'completed') return undefined
  const { handId, number, button, returned, awards, startedAt, secondBoard, rabbit } = history
  const own = history.players.find(({ playerId }) => playerId === viewer.playerId)
  return {
    ...{ handId, number, button, returned, awards, startedAt, secondBoard },
    table: { ...table, bigBlind: history.bigBlind },
    hero: own?.seat ?? null,
    players: history.players.map(({ seat, playerId, stack, won }) => {
      const cards = (dealt.data.holeCards[playerId] ?? []).map(({ card }) => card)
      return { seat, name: names[playerId] ?? '', stack, cards, won }
    }),
    posts: dealt.data.posts,
    streets: streetsWithCards(history),
    showings: showingsIn(events, history.players.length),
    rabbit: rabbit && { seat: rabbit.seat, cards: rabbit.cards },
  }
}

const FIRST_CARD = { preflop: 0, flop: 0, turn: 3, river: 4 } as const
const AFTER_LAST_CARD = { preflop: 0, flop: 3, turn: 4, river: 5 } as const

const streetsWithCards = ({ streets, board }: HandHistory): HandRecord['streets'] =>
  streets.map((each) => ({ ...each, cards: board.slice(FIRST_CARD[each.street], AFTER_LAST_CARD[each.street]) }))

function showingsIn(events: readonly RoomEvent[], players: number): Showing[] {
  let board = 0
  return events.flatMap((event): Showing[] => {
    if (event.type === 'StreetDealt') board = AFTER_LAST_CARD[event.data.street]
    if (event.type === 'CardsShown')
      return [{ seat: event.data.seat, cards: turnedUp(FACE_DOWN, event.data.cards, players), board }]
    return event.type === 'CardsMucked' ? [{ seat: event.data.seat, cards: null, board }] : []
  })
}
