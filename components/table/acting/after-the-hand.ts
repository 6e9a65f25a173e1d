import type { Card } from '@/domain/cards'
import type { Seat, TableView } from '@/projections/table-view'

/** Cards that a player may show once the hand is over: their own that not everybody has seen, folded ones too. */
export function cardsToShow({ hand }: TableView, { hand: own }: Seat): Card[] {
  if (hand?.status !== 'completed' || own?.cards.known.length !== 2) return []
  return own.cards.known.filter((card) => !own.cards.faceUp.includes(card))
}

/** Whether a player may ask how the board would have ended: whoever was dealt in. */
export const mayHunt = ({ hand }: TableView, { hand: own }: Seat): boolean => Boolean(hand?.canHunt && own)
