import { CARDS, type Card, type ProvenCard } from '@/domain/cards'
import type { HandEvent } from '@/domain/hand/events'
import type { DealtHand } from '@/domain/hand/state'
import type { Recorded } from '@/domain/kernel'
import type { CardsLie } from '@/projections/branch'
import type { Chance } from '../simulation/chance'

/** The hand's cards by their places in the deck: everyone's first, everyone's second, a board, a second board. */
export type Deck = readonly ProvenCard[]

/** The cards that an event tells, as far as it was told. */
function cardsIn(event: HandEvent): readonly ProvenCard[] {
  switch (event.type) {
    case 'HandDealt':
      return Object.values(event.data.holeCards).flat()
    case 'StreetDealt':
    case 'SecondRunDealt':
    case 'RabbitHunted':
    case 'CardsShown':
      return event.data.cards
    default:
      return []
  }
}

/**
 * The cards that lie where they lay, by their places.
 * @param told as the reader may know them: no other card can come from here
 */
export function keptCards(told: readonly Recorded<HandEvent>[], at: number, lie: CardsLie): Map<number, ProvenCard> {
  const isKept = ({ type, position }: Recorded<HandEvent>) =>
    lie === 'as-dealt' || position <= at || (lie === 'as-shown' && type === 'CardsShown')
  return new Map(
    told
      .filter(isKept)
      .flatMap(cardsIn)
      .map((card) => [card.index, card]),
  )
}

/** A deck for so many players: what is kept lies where it lay, and the other places get any of the other cards. */
export function drawDeck(kept: ReadonlyMap<number, ProvenCard>, players: number, { shuffled }: Chance): Deck {
  const taken = new Set<Card>([...kept.values()].map(({ card }) => card))
  const left = shuffled(CARDS.filter((card) => !taken.has(card)))
  return Array.from({ length: 2 * players + 10 }, (_, index): ProvenCard => {
    const card = kept.get(index)
    if (card) return card
    const drawn = left.pop()
    if (!drawn) throw new Error('A deck has 52 cards')
    return { index, card: drawn, salt: '', path: [] }
  })
}

const holeCards = (deck: Deck, players: readonly { playerId: string }[]): Record<string, ProvenCard[]> =>
  Object.fromEntries(
    players.map(({ playerId }, n) => [playerId, [n, players.length + n].flatMap((index) => deck[index] ?? [])]),
  )
const boards = (deck: Deck, players: number) => ({
  board: deck.slice(2 * players, 2 * players + 5),
  second: deck.slice(2 * players + 5),
})

/** The deal as if it had been from this deck. */
export function dealtFrom(
  deck: Deck,
  { data }: Extract<HandEvent, { type: 'HandDealt' }>,
): Extract<HandEvent, { type: 'HandDealt' }> {
  const { board, second } = boards(deck, data.seats.length)
  return {
    type: 'HandDealt',
    data: {
      ...data,
      ...{ holeCards: holeCards(deck, data.seats), board, secondBoard: data.runItTwice ? second : [], rest: [] },
    },
  }
}

/** The same hand with another deck: what lies on the board stays, and what is to come is that deck's. */
export function withDeck(hand: DealtHand, deck: Deck): DealtHand {
  const { board, second } = boards(deck, hand.seats.length)
  return {
    ...hand,
    holeCards: holeCards(deck, hand.seats),
    boardToCome: board.slice(5 - hand.boardToCome.length),
    secondToCome: second.slice(5 - hand.secondToCome.length),
  }
}
