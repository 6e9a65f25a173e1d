import type { Street } from '@/domain/hand/events'
import { type Chips, chips, type HandId } from '@/domain/kernel'
import type { TableView } from './table-view'

/** What a player who waits for their turn would be asked, as the betting stands. */
export interface AwaitedPrice {
  handId: HandId
  street: Street
  /** The bet on this street that there is to match, in chips. */
  price: Chips
  /** What is to be added for it, the whole stack at most; 0: checking would be free. */
  toCall: Chips
  allIn: boolean
}

/**
 * Null for whoever has nothing to wait for: not in the hand, folded, all-in, or on turn. It is a forecast: what the turn
 * itself says, once it comes, is what holds.
 */
export function awaitedPrice({ hand, seats }: TableView, seat: number): AwaitedPrice | null {
  const occupant = seats[seat]
  if (hand?.status !== 'playing' || hand.turn?.seat === seat) return null
  if (occupant?.hand?.status !== 'live' || occupant.leaving) return null
  const toCall = chips(Math.min(Math.max(hand.price - occupant.hand.bet, 0), occupant.stack))
  const { handId, street, price } = hand
  return { handId, street, price, toCall, allIn: toCall > 0 && toCall === occupant.stack }
}
