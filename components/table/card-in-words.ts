import { type Card, RANK_NAMES, rankOf, type Suit, suitOf } from '@/domain/cards'

const SUIT_WORDS: Record<Suit, string> = { c: 'clubs', d: 'diamonds', h: 'hearts', s: 'spades' }

/** `10` takes the place of the field's `T`. */
export const rankSign = (card: Card): string => (rankOf(card) === 'T' ? '10' : rankOf(card))

/** `Ah` → `ace of hearts`. */
export const cardInWords = (card: Card): string => `${RANK_NAMES[rankOf(card)]} of ${SUIT_WORDS[suitOf(card)]}`
