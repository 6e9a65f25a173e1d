import type { CheckedCard, Verdict } from '@/domain/hand/verify-hand'

export const VERDICTS: Record<Verdict, string> = {
  proven: 'Proven',
  forged: 'Does not match the deck',
  misplaced: 'Not from its place in the deck',
  repeated: 'In the deck twice',
}

/** What a check has proved, and what it has not, in two sentences. */
export function proofInWords(cards: readonly Pick<CheckedCard, 'verdict'>[]): string {
  const failed = cards.filter(({ verdict }) => verdict !== 'proven').length
  if (cards.length === 0)
    return 'No card of this hand has been turned up for you, so there is nothing to check. Its deck was fixed before the deal all the same.'
  if (failed > 0)
    return `${failed} of the ${cards.length} cards you can see do not follow from the deck that was fixed before the deal. Do not rely on this hand: reload the page, and if it stays so, tell whoever runs this room.`
  const seen = cards.length === 1 ? 'The one card you can see was' : `All ${cards.length} cards you can see were`
  return `${seen} in the deck that was fixed before the first was dealt, each at the place it had to come from. Cards that nobody showed you stay secret, so of them this proves nothing.`
}
