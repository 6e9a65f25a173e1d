import { z } from 'zod'

export const RANKS = ['2', '3', '4', '5', '6', '7', '8', '9', 'T', 'J', 'Q', 'K', 'A'] as const
export type Rank = (typeof RANKS)[number]

/** As players say them. */
export const RANK_NAMES: Readonly<Record<Rank, string>> = {
  '2': 'deuce',
  '3': 'three',
  '4': 'four',
  '5': 'five',
  '6': 'six',
  '7': 'seven',
  '8': 'eight',
  '9': 'nine',
  T: 'ten',
  J: 'jack',
  Q: 'queen',
  K: 'king',
  A: 'ace',
}

export const SUITS = ['c', 'd', 'h', 's'] as const
export type Suit = (typeof SUITS)[number]

/** A card as the field writes it, rank and suit: `As`, `Td`, `2c`. */
export type Card = `${Rank}${Suit}`

/** All 52, from the deuce of clubs to the ace of spades. */
export const CARDS: readonly Card[] = RANKS.flatMap((rank) => SUITS.map((suit): Card => `${rank}${suit}`))

export const Card = z.enum(CARDS)

export const rankOf = (card: Card): Rank => card.charAt(0) as Rank
export const suitOf = (card: Card): Suit => card.charAt(1) as Suit

/** A card of a deck whose order was committed to: with its salt it is a leaf, and the path leads from there to the root. */
export const ProvenCard = z.object({
  /** Place in the deck, from 0, in the order of dealing. */
  index: z.int().min(0).max(51),
  card: Card,
  /** 256 random bits, hex. */
  salt: z.string(),
  /** The audit path of RFC 9162, §2.1.3: hashes in hex, from the leaf's sibling upwards. */
  path: z.array(z.string()),
})
export type ProvenCard = z.infer<typeof ProvenCard>

/** A shuffled deck, and what it was committed to by. */
export interface CommittedDeck {
  /** The Merkle root over the 52 leaves, hex. */
  root: string
  /** All 52, in the order of dealing. */
  cards: readonly ProvenCard[]
}
