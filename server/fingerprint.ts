import { createHmac, hkdfSync } from 'node:crypto'
import type { JournaledCommand } from './append'

/** Hex, 32 bytes: tells one command's body, and who sent it, from every other. */
export type Fingerprint = (actorId: string, command: Omit<JournaledCommand, 'id'>) => string

/**
 * Commands may hold what the log seals, so whoever reads the journal must not be able to try out guesses at them: the
 * prints are keyed (HMAC-SHA256, by HKDF from the server's key).
 */
export function createFingerprint(secret: Uint8Array): Fingerprint {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'rewind-poker fingerprints', 32))
  return (actorId, { type, data }) =>
    createHmac('sha256', key)
      .update(JSON.stringify(canonical({ actorId, type, data })))
      .digest('hex')
}

/** JSON with its keys in order, so that equal values have equal texts. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}
