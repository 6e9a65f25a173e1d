/** What the tests use of pokersolver 2.1.4, which has no types of its own. */
declare module 'pokersolver' {
  interface SolvedHand {
    name: string
    descr: string
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
