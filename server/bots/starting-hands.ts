import { RANKS, SUITS, type Suit } from '@/domain/cards'
import { codeOf } from '@/domain/hand/ranking'

/**
 * The 169 kinds of two cards, the best first, by the share of the pot they win against three hands dealt at random:
 * 60,000 boards for each kind.
 */
const BEST_FIRST = `
  AA KK QQ JJ TT AKs 99 AQs AKo KQs AJs 88 ATs AQo KJs QJs AJo KTs KQo 77 A9s QTs ATo KJo JTs K9s A8s QJo KTo A7s A5s
  Q9s 66 J9s A6s QTo A4s T9s A9o JTo K8s A3s A8o K7s A2s Q8s K9o K6s A7o 55 J8s T8s Q9o K5s 98s A5o Q7s J9o A6o K4s
  J7s T9o K3s T7s K8o A4o Q6s 87s 97s 44 K7o Q8o A3o K2s Q5s T8o Q4s A2o J8o 76s J6s K6o 98o Q3s 96s T6s 86s J5s Q2s
  K5o J4s 65s Q7o 75s 33 J7o K4o J3s Q6o T7o 85s 87o K3o T5s 97o 95s T4s J2s 54s Q5o T3s 64s 22 K2o 74s 84s 94s J6o
  Q4o T2s T6o 76o 96o 53s 86o 93s Q3o J5o 43s 63s 92s Q2o 65o 73s J4o 75o 83s 52s 85o T5o 95o 82s J3o 62s 42s 54o 72s
  T4o 64o J2o 32s T3o 74o 94o 84o T2o 53o 93o 43o 63o 73o 92o 83o 82o 52o 62o 42o 72o 32o`

/** Ways to be dealt any two cards. */
const ALL_WAYS = 1326

/** By the codes of the two cards: first × 52 + second. */
const SHARES = sharesOfAll()

/**
 * How good two cards are to begin with: the share of all hands that are at least as good. 0.0045 for aces, 1 for a
 * deuce and a three.
 * @param a and b card codes, as `codeOf` gives them
 */
export const startingShare = (a: number, b: number): number => SHARES[a * 52 + b] ?? 1

function sharesOfAll(): Float64Array {
  const shares = new Float64Array(52 * 52)
  let ways = 0
  for (const kind of BEST_FIRST.trim().split(/\s+/)) {
    const pairs = waysToHold(kind)
    ways += pairs.length
    for (const [a, b] of pairs) {
      shares[a * 52 + b] = ways / ALL_WAYS
      shares[b * 52 + a] = ways / ALL_WAYS
    }
  }
  return shares
}

/** Every two codes that make `AKs`, `AKo` or `AA`. */
function waysToHold(kind: string): [number, number][] {
  const [high, low] = [...kind].map((letter) => RANKS.find((rank) => rank === letter))
  if (!high || !low) return []
  const mayGoWith = (first: Suit, second: Suit) =>
    high === low ? first < second : (first === second) === kind.endsWith('s')
  return SUITS.flatMap((first) =>
    SUITS.filter((second) => mayGoWith(first, second)).map((second): [number, number] => [
      codeOf(`${high}${first}`),
      codeOf(`${low}${second}`),
    ]),
  )
}
