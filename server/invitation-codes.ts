import { createHmac, hkdfSync } from 'node:crypto'
import type { PlayerId } from '@/domain/kernel'
import { InvitationCode } from '@/domain/table/invitation-code'

/** What may be sent in a link, and never guessed: 144 bits, as 24 characters that a URL takes as they are. */
const BYTES = 18

/** The code that a command to open a private table comes with. */
export type InvitationCodeOf = (playerId: PlayerId, commandId: string) => InvitationCode

/**
 * Drawn by the command's sender and id: a command that is sent again, under the same id, must be the same command. Ids stand in the
 * log for everyone to read, so it takes the server's key to tell the code (HMAC-SHA256, by HKDF).
 * @param secret the server's key, 32 bytes
 */
export function createInvitationCodes(secret: Uint8Array): InvitationCodeOf {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'rewind-poker invitations', 32))
  return (playerId, commandId) => {
    const digest = createHmac('sha256', key).update(`${playerId}/${commandId}`).digest()
    return InvitationCode.parse(digest.subarray(0, BYTES).toString('base64url'))
  }
}
