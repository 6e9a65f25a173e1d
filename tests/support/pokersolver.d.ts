/** What tests and benchmarks use of pokersolver 2.1.4, which has no types of its own. */
declare module 'pokersolver' {
  interface SolvedHand {
    /** Of its kind: 1 for high card, and so on upwards. */
    rank: number
  }
  const pokersolver: {
    Hand: {
      /** The best hand of up to seven cards, as `Td`. */
      solve(cards: string[]): SolvedHand
      /** Those of the hands that win, the very objects: more than one share the pot. */
      winners(hands: SolvedHand[]): SolvedHand[]
    }
  }
  export default pokersolver
}
