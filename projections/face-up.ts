import type { Card, ProvenCard } from '@/domain/cards'

/** Nobody but their owner has seen them. */
export const FACE_DOWN: readonly (Card | null)[] = [null, null]

/**
 * A player's two places after cards were shown.
 * @param players how many were dealt in: whoever has them, a first card comes before all second ones in the deck
 */
export const turnedUp = (
  faceUp: readonly (Card | null)[],
  cards: readonly ProvenCard[],
  players: number,
): (Card | null)[] =>
  cards.reduce<(Card | null)[]>((places, { index, card }) => places.with(index < players ? 0 : 1, card), [...faceUp])

/** What a reader knows of two places: their own cards, else those that lie face up. */
export const knownOf = (known: Card[], faceUp: readonly (Card | null)[]): Card[] =>
  known.length === 2 ? known : faceUp.filter((card) => card !== null)
