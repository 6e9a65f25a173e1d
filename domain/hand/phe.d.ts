/** phe 0.6.0 has no types of its own. A code is rank × 4 + suit: 0 is the deuce of spades, 51 the ace of clubs. */

declare module 'phe/lib/evaluator5.js' {
  /** Of five different card codes: 1, the royal flush, to 7462. */
  export default function evaluate(a: number, b: number, c: number, d: number, e: number): number
}

declare module 'phe/lib/evaluator6.js' {
  /** Of the best five of six different card codes: 1, the royal flush, to 7462. */
  export default function evaluate(a: number, b: number, c: number, d: number, e: number, f: number): number
}

declare module 'phe/lib/evaluator7.js' {
  /** Of the best five of seven different card codes: 1, the royal flush, to 7462. */
  export default function evaluate(a: number, b: number, c: number, d: number, e: number, f: number, g: number): number
}
