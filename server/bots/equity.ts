import { strengthOfCodes } from '@/domain/hand/ranking'
import { startingShare } from './starting-hands'

/** A source of chance: numbers from 0 up to 1. */
export type Random = () => number

/** What somebody's cards may be, as far as their play tells. */
export interface Range {
  /** They are among the best of all starting hands: this share of them. */
  width: number
  /** They are the strongest on this board of so many such hands: 1 tells nothing, 2 and 3 ever more. */
  bestOf: number
}

export interface Showdown {
  /** Card codes, as `codeOf` gives them. */
  own: readonly [number, number]
  /** None, three, four or five codes. */
  board: readonly number[]
  rivals: readonly Range[]
}

const MOST_TRIES = 12

/**
 * The share of the pot that two cards win on the average if nobody bets any more: the rest of the board and the rivals'
 * cards are dealt at random, so many times over.
 * @returns 0 to 1
 */
export function equity({ own, board, rivals }: Showdown, times: number, random: Random): number {
  const known = [...own, ...board]
  let won = 0
  for (let n = 0; n < times; n++) {
    const cards = new Drawer(known, random)
    const held = rivals.map((range) => cards.holding(range, board))
    const full = [...board]
    while (full.length < 5) full.push(cards.draw())
    const mine = strengthOfCodes([...own, ...full])
    let sharing = 1
    for (const [a, b] of held) {
      const theirs = strengthOfCodes([a, b, ...full])
      if (theirs > mine) sharing = 0
      else if (theirs === mine && sharing > 0) sharing++
      if (sharing === 0) break
    }
    if (sharing > 0) won += 1 / sharing
  }
  return won / times
}

/** Cards at random, each at most once. */
class Drawer {
  readonly #gone = new Uint8Array(52)

  constructor(
    known: readonly number[],
    private readonly random: Random,
  ) {
    for (const code of known) this.#gone[code] = 1
  }

  draw(): number {
    const code = this.#look()
    this.#gone[code] = 1
    return code
  }

  /** Two cards that lie in a range; what is not found in a few tries is taken as it comes. */
  holding({ width, bestOf }: Range, board: readonly number[]): [number, number] {
    let best = this.#within(width)
    if (board.length > 0) {
      for (let n = 1; n < bestOf; n++) {
        const other = this.#within(width)
        if (strengthOfCodes([...other, ...board]) > strengthOfCodes([...best, ...board])) best = other
      }
    }
    for (const code of best) this.#gone[code] = 1
    return best
  }

  #within(width: number): [number, number] {
    let [best, share] = this.#pair()
    for (let tries = 1; share > width && tries < MOST_TRIES; tries++) {
      const [other, otherShare] = this.#pair()
      if (otherShare < share) [best, share] = [other, otherShare]
    }
    return best
  }

  #pair(): [cards: [number, number], share: number] {
    const first = this.#look()
    let second = this.#look()
    while (second === first) second = this.#look()
    return [[first, second], startingShare(first, second)]
  }

  /** A card that is still there; it stays there. */
  #look(): number {
    for (;;) {
      const code = Math.floor(this.random() * 52)
      if (this.#gone[code] === 0) return code
    }
  }
}
