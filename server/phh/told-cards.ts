import type { Card } from '@/domain/cards'
import type { MaybeCard, PhhAction, Unreadable } from './notation'

/** The cards that a hand's file tells, in dealing or in showing. */
export interface ToldCards {
  /** By player, as many of the two as are known. */
  hole: readonly (readonly Card[])[]
  /** Up to five; null for a card that lies there and is not told. */
  board: readonly MaybeCard[]
}

const HAND = 2
const isKnown = (card: MaybeCard): card is Card => card !== null

export const nothingTold = (players: number): ToldCards => ({ hole: Array(players).fill([]), board: [] })

/** Amounts tell no cards, whatever they are counted in. */
type Telling = Exclude<PhhAction, { type: 'bet-or-raise' }> | { type: 'bet-or-raise' }

/** What is known after one more action. */
export function told(cards: ToldCards, action: Telling): ToldCards | Unreadable {
  switch (action.type) {
    case 'deal-board': {
      const repeated = action.cards.filter(isKnown).find((card, n, all) => isTold(cards, card) || all.indexOf(card) < n)
      return repeated ? twice(repeated) : { ...cards, board: [...cards.board, ...action.cards] }
    }
    case 'deal-hole':
      return learnt(cards, action.player, action.cards.filter(isKnown))
    case 'show':
      return action.cards === 'dealt' ? cards : learnt(cards, action.player, action.cards.filter(isKnown))
    default:
      return cards
  }
}

const isTold = ({ hole, board }: ToldCards, card: Card) => [...hole.flat(), ...board].includes(card)
const twice = (card: Card): Unreadable => ({ type: 'unreadable', why: `the ${card} is dealt twice` })

/** A player's cards may be told once more when they are shown, in any order. */
function learnt(cards: ToldCards, player: number, more: readonly Card[]): ToldCards | Unreadable {
  const before = cards.hole[player] ?? []
  const added = more.filter((card) => !before.includes(card))
  const repeated = added.find((card, n) => isTold(cards, card) || added.indexOf(card) < n)
  if (repeated) return twice(repeated)
  const own = [...before, ...added]
  if (own.length > HAND)
    return { type: 'unreadable', why: `p${player + 1} has ${own.join(' ')}, and a hand has two cards` }
  return { ...cards, hole: cards.hole.with(player, own) }
}
