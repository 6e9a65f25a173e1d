import type { Card } from '@/domain/cards'
import { figure } from '@/domain/figures'
import { evolveViews, type Views } from '@/projections/projection'
import { table as tableProjection } from '@/projections/table'
import type { Seat, TableView } from '@/projections/table-view'
import type { Names, Replay } from '../room'

/** An event as a sentence, as the room's pages tell it. */
export type InWords = (event: Replay['events'][number], names: Names) => string

/** A seat of a film: the player finds it by its place, and knows nothing of poker. */
interface FilmSeat {
  name: string
  own: boolean
  button: boolean
  /** As figures are written; empty where there is nothing. */
  stack: string
  bet: string
  /** Null lies face down. */
  cards: (Card | null)[]
  out: boolean
  /** A word or two below the seat: what was done last, whose turn it is, what was won. */
  tag: string
  lit: boolean
}

/** All that a film shows at one moment, ready to be shown. */
export interface Frame {
  /** Of the hand at its table. */
  hand: number
  /** The seat that lies at the bottom: its exporter's in this hand. */
  bottom: number
  words: string
  /** ISO 8601. */
  at: string
  pot: string
  board: Card[]
  second: Card[]
  seats: (FilmSeat | null)[]
}

/** A hand as so many pictures, the first before anything happened. Only what its reader may know is in the replay, so only that is here. */
export function framesOf({ start, events, names }: Replay, ownId: string | null, inWords: InWords): Frame[] {
  let views: Views<TableView> = { [start.tableId]: start }
  const dealt = events.find((event) => event.type === 'HandDealt')
  const number = dealt?.type === 'HandDealt' ? dealt.data.number : 0
  const seat = start.seats.findIndex((each) => each !== null && each.playerId === ownId)
  const hand = { hand: number, bottom: Math.max(0, seat) }
  const words = `Before hand ${figure(number)}`
  const first = { ...hand, ...picture(start, names, ownId), words, at: events[0]?.recordedAt ?? '' }
  return [
    first,
    ...events.map((event) => {
      views = evolveViews(tableProjection, views, event)
      const shown = picture(views[start.tableId] ?? start, names, ownId)
      return { ...hand, ...shown, words: inWords(event, names), at: event.recordedAt }
    }),
  ]
}

function picture(
  { hand, seats, positions }: TableView,
  names: Names,
  ownId: string | null,
): Omit<Frame, 'hand' | 'bottom' | 'words' | 'at'> {
  const won = hand?.awards.reduce((sum, { amount }) => sum + amount, 0) ?? 0
  const lying = hand?.pots.reduce((sum, { amount }) => sum + amount, 0) ?? 0
  const bets = seats.reduce((sum, seat) => sum + (seat?.hand?.bet ?? 0), 0)
  return {
    pot: figure(won + lying + bets),
    board: hand?.board ?? [],
    second: hand?.secondBoard ?? [],
    seats: seats.map((seat, n) => {
      if (!seat) return null
      const isTurn = hand?.turn?.seat === n
      return {
        ...{ name: names[seat.playerId] ?? 'A player', own: seat.playerId === ownId, button: positions?.button === n },
        ...{ stack: figure(seat.stack), bet: seat.hand?.bet ? figure(seat.hand.bet) : '', cards: cardsOf(seat) },
        ...{ out: seat.hand?.status === 'folded', tag: tagOf(seat, isTurn), lit: isTurn || (seat.hand?.won ?? 0) > 0 },
      }
    }),
  }
}

function cardsOf({ hand }: Seat): (Card | null)[] {
  if (!hand) return []
  const { known, held, faceUp } = hand.cards
  if (known.length === 2) return known
  if (faceUp.some((card) => card !== null)) return faceUp
  return held > 0 ? [null, null] : []
}

const ACTIONS: Record<string, string> = {
  fold: 'Fold',
  check: 'Check',
  call: 'Call',
  bet: 'Bet',
  raise: 'Raise',
  'small-blind': 'Small blind',
  'big-blind': 'Big blind',
  'big-blind-ante': 'Ante',
  'dead-blind': 'Dead blind',
  'late-blind': 'Late blind',
  ante: 'Ante',
  straddle: 'Straddle',
}

function tagOf({ hand }: Seat, isTurn: boolean): string {
  if (!hand) return ''
  if (hand.won > 0) return `+${figure(hand.won)}`
  if (isTurn) return 'To act'
  if (hand.status === 'folded') return 'Fold'
  if (hand.status === 'all-in') return 'All in'
  return ACTIONS[hand.lastAction?.action ?? ''] ?? ''
}
