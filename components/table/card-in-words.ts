import { type Card, type Rank, rankOf, type Suit, suitOf } from '@/domain/cards'

const RANK_WORDS: Record<Rank, string> = {
  '2': 'two',
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

const SUIT_WORDS: Record<Suit, string> = { c: 'clubs', d: 'diamonds', h: 'hearts', s: 'spades' }

export const SUIT_SIGNS: Record<Suit, string> = { c: '♣', d: '♦', h: '♥', s: '♠' }

/** `10` takes the place of the field's `T`. */
export const rankSign = (card: Card): string => (rankOf(card) === 'T' ? '10' : rankOf(card))

/** `Ah` → `ace of hearts`. */
export const cardInWords = (card: Card): string => `${RANK_WORDS[rankOf(card)]} of ${SUIT_WORDS[suitOf(card)]}`
