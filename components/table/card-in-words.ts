import { type Card, RANK_NAMES, rankOf, type Suit, suitOf } from '@/domain/cards'

const SUIT_WORDS: Record<Suit, string> = { c: 'clubs', d: 'diamonds', h: 'hearts', s: 'spades' }

/** `10` takes the place of the field's `T`. */
export const rankSign = (card: Card): string => (rankOf(card) === 'T' ? '10' : rankOf(card))

/** `Ah` → `ace of hearts`, `2c` → `two of clubs`: a deuce is one only among hands, as in a pair of deuces. */
export function cardInWords(card: Card): string {
  const rank = rankOf(card)
  return `${rank === '2' ? 'two' : RANK_NAMES[rank]} of ${SUIT_WORDS[suitOf(card)]}`
}
