import type { ProvenCard } from '../cards'
import type { HandId, PlayerId } from '../kernel'
import { verifyCard } from './commitment'
import type { HandEvent } from './events'

/**
 * `forged`: it does not follow from the commitment; `misplaced`: it comes from another place of the deck than the rules
 * of dealing say; `repeated`: the deck held it twice.
 */
export type Verdict = 'proven' | 'forged' | 'misplaced' | 'repeated'

export interface CheckedCard {
  card: ProvenCard
  /** Whose it is; null: it lies on a board, or would have. */
  playerId: PlayerId | null
  verdict: Verdict
}

interface SeenCard extends Omit<CheckedCard, 'verdict'> {
  /** Where in the deck it must come from; undefined: nobody was dealt such a card. */
  due: number | undefined
}

/**
 * Checks every card that a hand's events show, each once: the reader's own, the board, and whatever was turned up.
 * @param events of one hand, in order, as far as the reader may see them
 * @returns nothing if they do not tell how the hand was dealt
 * @throws TypeError where there is no WebCrypto: on pages that come neither over https nor from localhost
 */
export async function verifyHand(events: readonly HandEvent[]): Promise<CheckedCard[]> {
  const dealt = events.find(({ type }) => type === 'HandDealt')
  if (dealt?.type !== 'HandDealt') return []
  const { handId, commitment, seats } = dealt.data
  const seen = seenCards(events, handId, seats)
  const proven = await Promise.all(seen.map(({ card }) => verifyCard({ handId, commitment, card })))
  const inDeck = seen.filter((_, n) => proven[n]).map(({ card }) => card)
  return seen.map(({ due, ...shown }, n) => {
    const { index, card } = shown.card
    const isTwice = inDeck.some((other) => other.card === card && other.index !== index)
    const verdict = !proven[n] ? 'forged' : index !== due ? 'misplaced' : isTwice ? 'repeated' : 'proven'
    return { ...shown, verdict }
  })
}

/**
 * With n players the one who sits i-th left of the button, from 0, gets cards i and n + i of the deck, and the board gets
 * cards 2n to 2n + 4, also when it is only shown after the hand; a second board's own are the cards from 2n + 5 on.
 */
function seenCards(events: readonly HandEvent[], handId: HandId, seats: readonly { playerId: PlayerId }[]): SeenCard[] {
  const n = seats.length
  const board: SeenCard[] = []
  const second: SeenCard[] = []
  const own: SeenCard[] = []

  const addOwn = (playerId: PlayerId, cards: readonly ProvenCard[]) => {
    const place = seats.findIndex((seat) => seat.playerId === playerId)
    for (const [k, card] of cards.entries())
      own.push({ card, playerId, due: place >= 0 && k < 2 ? place + k * n : undefined })
  }

  for (const { type, data } of events) {
    if (data.handId !== handId) continue
    if (type === 'HandDealt') for (const { playerId } of seats) addOwn(playerId, data.holeCards[playerId] ?? [])
    if (type === 'CardsShown') addOwn(data.playerId, data.cards)
    if (type === 'StreetDealt' || type === 'RabbitHunted')
      for (const card of data.cards)
        board.push({ card, playerId: null, due: board.length < 5 ? 2 * n + board.length : undefined })
    if (type === 'SecondRunDealt')
      for (const card of data.cards)
        second.push({ card, playerId: null, due: second.length < 5 ? 2 * n + 5 + second.length : undefined })
  }
  return [...new Map([...own, ...board, ...second].map((shown) => [wholeOf(shown), shown])).values()]
}

/** All there is to a card, whichever way round it was written down: a store may order an object's keys anew. */
const wholeOf = ({ card: { index, card, salt, path }, playerId, due }: SeenCard): string =>
  JSON.stringify([index, card, salt, path, playerId, due])
