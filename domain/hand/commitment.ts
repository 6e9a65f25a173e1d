import { z } from 'zod'
import { CARDS, ProvenCard } from '../cards'
import { HandId } from '../kernel'
import { leafHash, rootFrom } from './audit-path'

/** A sha256, or a salt: 32 bytes in hex. */
const Hex32 = z.string().regex(/^[0-9a-f]{64}$/)

const Claim = z.object({
  handId: HandId,
  commitment: Hex32,
  card: ProvenCard.extend({ salt: Hex32, path: z.array(Hex32) }),
})

/** That a card lay at its place in a hand's deck when the deck was committed to. */
export interface CardClaim {
  handId: string
  /** The root in the hand's HandDealt, hex. */
  commitment: string
  card: ProvenCard
}

/**
 * What is hashed of a card, in ASCII: five lines joined by \n, `rewind-poker card v1`, the hand's id in lower case, the
 * card's place in the deck (0 to 51, decimal), the card (`Td`), and its salt (64 hex digits in lower case). No field can
 * hold a line break, so no two cards have the same text.
 */
export const leafOf = (handId: HandId, { index, card, salt }: Omit<ProvenCard, 'path'>): string =>
  ['rewind-poker card v1', handId, index, card, salt].join('\n')

/**
 * Whether a claim is true: the card's path leads to the commitment. What is malformed is not true.
 * @throws TypeError where there is no WebCrypto: on pages that come neither over https nor from localhost
 */
export async function verifyCard(claim: CardClaim): Promise<boolean> {
  const parsed = Claim.safeParse(claim)
  if (!parsed.success) return false
  const { handId, commitment, card } = parsed.data
  const leaf = await leafHash(leafOf(handId, card))
  return (await rootFrom(leaf, { index: card.index, size: CARDS.length }, card.path)) === commitment
}
