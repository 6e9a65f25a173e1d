import { createHash } from 'node:crypto'

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

/** Hex sha256 that tells one command's body, and who sent it, from every other. */
export const fingerprint = (actorId: string, command: { type: string; data: object }): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical({ actorId, ...command })))
    .digest('hex')
