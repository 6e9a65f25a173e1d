import { type Card, RANK_NAMES, RANKS, type Rank, rankOf, SUITS, suitOf } from '../cards'
import type { Category } from './category'
import type { Ranked } from './events'
import { inWords, manyOf } from './ranking-in-words'

/*
 * Names a hand without weighing it against others: no tables, and so light enough for a browser. A property holds it
 * against ranking.ts, which alone decides who wins.
 */

/** What five to seven cards make: its kind, and its five cards, the most telling first. */
export interface Named {
  category: Category
  cards: readonly Card[]
}

const height = (card: Card): number => RANKS.indexOf(rankOf(card))
const byHeight = (cards: readonly Card[]): Card[] => [...cards].sort((a, b) => height(b) - height(a))

/** Five in a row, the ace also below the deuce; undefined where there is none. */
function straightIn(sorted: readonly Card[]): Card[] | undefined {
  const ofRank = new Map<number, Card>()
  for (const card of sorted) if (!ofRank.has(height(card))) ofRank.set(height(card), card)
  const ace = ofRank.get(RANKS.length - 1)
  if (ace) ofRank.set(-1, ace)
  for (let top = RANKS.length - 1; top >= 3; top--) {
    const row = [0, 1, 2, 3, 4].flatMap((below) => ofRank.get(top - below) ?? [])
    if (row.length === 5) return row
  }
  return undefined
}

/** Cards of one rank together: the larger group first, then the higher. */
function groupsOf(sorted: readonly Card[]): Card[][] {
  const groups = new Map<Rank, Card[]>()
  for (const card of sorted) groups.set(rankOf(card), [...(groups.get(rankOf(card)) ?? []), card])
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

/** @throws RangeError for fewer than five cards or more than seven */
export function name(cards: readonly Card[]): Named {
  if (cards.length < 5 || cards.length > 7)
    throw new RangeError(`${cards.length} cards make no hand: it takes five to seven`)
  const sorted = byHeight(cards)
  const suited = SUITS.map((suit) => sorted.filter((card) => suitOf(card) === suit)).find(({ length }) => length >= 5)
  const straightFlush = suited && straightIn(suited)
  if (straightFlush) return { category: 'straight-flush', cards: straightFlush }

  const [first = [], second = []] = groupsOf(sorted)
  /** A group, and the highest of what is left. */
  const filled = (...made: Card[]) => [...made, ...sorted.filter((card) => !made.includes(card))].slice(0, 5)
  if (first.length === 4) return { category: 'four-of-a-kind', cards: filled(...first) }
  if (first.length === 3 && second.length >= 2)
    return { category: 'full-house', cards: [...first, ...second.slice(0, 2)] }
  if (suited) return { category: 'flush', cards: suited.slice(0, 5) }
  const straight = straightIn(sorted)
  if (straight) return { category: 'straight', cards: straight }
  if (first.length === 3) return { category: 'three-of-a-kind', cards: filled(...first) }
  if (second.length === 2) return { category: 'two-pair', cards: filled(...first, ...second) }
  if (first.length === 2) return { category: 'pair', cards: filled(...first) }
  return { category: 'high-card', cards: sorted.slice(0, 5) }
}

/** The same as `describe` of ranking.ts says. */
export function named(cards: readonly Card[]): Ranked {
  const { category, cards: five } = name(cards)
  const [a, b, c, d, e] = five
  if (!a || !b || !c || !d || !e) throw new RangeError(`${cards.join(' ')} make no five`)
  return { words: inWords(category, [rankOf(a), rankOf(b), rankOf(c), rankOf(d), rankOf(e)]), cards: [a, b, c, d, e] }
}

/**
 * What somebody holds, as they would say it themselves: `Flush, ace high`, without the kickers. Before the flop it is
 * said of the two cards alone; of any other number of cards below five, and of none, there is nothing to say.
 */
export function inShort(own: readonly Card[], board: readonly Card[]): string | undefined {
  if (own.length === 2 && board.length === 0) return ofTwo(byHeight(own))
  const all = [...own, ...board]
  if (own.length === 0 || all.length < 5 || all.length > 7) return undefined
  const { category, cards } = name(all)
  const [first, , third, fourth] = cards.map(rankOf)
  if (!first || !third || !fourth) return undefined
  const high = `${RANK_NAMES[first]} high`
  switch (category) {
    case 'straight-flush':
      return first === 'A' ? 'Royal flush' : `Straight flush, ${high}`
    case 'four-of-a-kind':
      return `Four of a kind, ${manyOf(first)}`
    case 'full-house':
      return `Full house, ${manyOf(first)} over ${manyOf(fourth)}`
    case 'flush':
      return `Flush, ${high}`
    case 'straight':
      return `Straight, ${high}`
    case 'three-of-a-kind':
      return `Three of a kind, ${manyOf(first)}`
    case 'two-pair':
      return `Two pair, ${manyOf(first)} and ${manyOf(third)}`
    case 'pair':
      return `Pair of ${manyOf(first)}`
    case 'high-card':
      return capital(high)
  }
}

function ofTwo([high, low]: Card[]): string | undefined {
  if (!high || !low) return undefined
  if (rankOf(high) === rankOf(low)) return `Pair of ${manyOf(rankOf(high))}`
  const suited = suitOf(high) === suitOf(low) ? ', suited' : ''
  return capital(`${RANK_NAMES[rankOf(high)]} ${RANK_NAMES[rankOf(low)]}${suited}`)
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
