import type { Card } from '@/domain/cards'
import type { MaybeCard, PhhAction, Unreadable } from './notation'

/** The cards that a hand's file tells, in dealing or in showing. */
export interface ToldCards {
  /** By player, the first card and the second; null for one that is not told. */
  hole: readonly (readonly MaybeCard[])[]
  /** Up to five; null for a card that lies there and is not told. */
  board: readonly MaybeCard[]
}

const NEITHER: readonly MaybeCard[] = [null, null]
export const isKnown = (card: MaybeCard): card is Card => card !== null

export const nothingTold = (players: number): ToldCards => ({ hole: Array(players).fill(NEITHER), board: [] })

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
      return learnt(cards, action.player, action.cards)
    case 'show':
      return action.cards === 'dealt' ? cards : learnt(cards, action.player, action.cards)
    default:
      return cards
  }
}

const isTold = ({ hole, board }: ToldCards, card: Card) => [...hole.flat(), ...board].includes(card)
/** What is wrong with cards that are told beside those of the hand, if something is. */
export function faultOfMore(cards: ToldCards, more: readonly Card[]): string | undefined {
  const repeated = more.find((card, n) => isTold(cards, card) || more.indexOf(card) < n)
  return repeated && twice(repeated).why
}

const twice = (card: Card): Unreadable => ({ type: 'unreadable', why: `the ${card} is dealt twice` })

/** A player's cards may be told once more when they are shown, in any order. */
function learnt(cards: ToldCards, player: number, more: readonly MaybeCard[]): ToldCards | Unreadable {
  const before = cards.hole[player] ?? NEITHER
  const added = more.flatMap((card, place) => (card === null || before.includes(card) ? [] : [{ card, place }]))
  const repeated = added.find(
    ({ card }, n) => isTold(cards, card) || added.some((other, m) => m < n && other.card === card),
  )
  if (repeated) return twice(repeated.card)
  const own = [...before]
  for (const { card, place } of added) {
    const free = own[place] === null ? place : own.indexOf(null)
    if (free < 0) {
      const all = [...before.filter(isKnown), ...added.map((each) => each.card)]
      return { type: 'unreadable', why: `p${player + 1} has ${all.join(' ')}, and a hand has two cards` }
    }
    own[free] = card
  }
  return { ...cards, hole: cards.hole.with(player, own) }
}
