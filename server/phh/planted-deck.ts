import { CARDS, type Card, type CommittedDeck } from '@/domain/cards'
import { strength } from '@/domain/hand/ranking'
import type { MaybeCard } from './notation'
import { isKnown, type ToldCards } from './told-cards'

/**
 * A deck in which everybody gets the cards that a file tells. Cards that it does not tell come from what is left, the
 * same each time: a hand that came to a showdown unknown gets the weakest that is left, since it did not win there.
 * @param atShowdown players whose hands were neither folded nor told
 * @param second the second board's own cards, where it was run twice
 */
export function plantedDeck(
  { hole, board }: ToldCards,
  atShowdown: ReadonlySet<number>,
  second: readonly Card[] = [],
): CommittedDeck {
  const told = new Set([...hole.flat(), ...board, ...second])
  const left = CARDS.filter((card) => !told.has(card))
  const take = (card: MaybeCard | undefined) => {
    const taken = card ?? left[0]
    if (!taken) throw new RangeError('52 cards are not enough')
    if (left.includes(taken)) left.splice(left.indexOf(taken), 1)
    return taken
  }
  const five = [0, 1, 2, 3, 4].map((n) => take(board[n]))
  const pairs = hole.map((own, player) => (atShowdown.has(player) ? withWeakest(own, left, five) : own))
  const hands = pairs.map(([first, second]) => [take(first), take(second)] as const)
  const dealt = [...hands.map(([first]) => first), ...hands.map(([, other]) => other), ...five, ...second]
  return {
    root: '',
    cards: [...dealt, ...left].map((card, index) => ({ index, card, salt: '', path: [] })),
  }
}

/** Those that are not known are the two, or the one, that are worth least on this board. */
function withWeakest(own: readonly MaybeCard[], left: Card[], board: readonly Card[]): readonly MaybeCard[] {
  const known = own.filter(isKnown)
  const chosen = weakestOf(known, left, board).filter((card) => !known.includes(card))
  for (const card of chosen) left.splice(left.indexOf(card), 1)
  return own.map((card) => card ?? chosen.shift() ?? null)
}

/** Two cards, those that are known among them, that are worth least on this board. */
function weakestOf(own: readonly Card[], left: readonly Card[], board: readonly Card[]): readonly Card[] {
  const hands = [...withOneMore(own, left)].flatMap((cards) => [...withOneMore(cards, left)])
  const worth = hands.map((cards) => strength([...cards, ...board]))
  return hands[worth.indexOf(Math.min(...worth))] ?? own
}

function* withOneMore(cards: readonly Card[], left: readonly Card[]): Generator<readonly Card[]> {
  if (cards.length === 2) yield cards
  else for (const card of left) if (!cards.includes(card)) yield [...cards, card]
}
