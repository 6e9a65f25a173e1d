import type { EventMetadata, Recorded } from './kernel'

/*
 * Each event's hash covers the hash before it in its stream and everything that is stored of the event:
 *
 *   hash = hex sha256 of these lines, joined by \n, in UTF-8:
 *     the stream's previous hash (empty for version 0), position, streamId, version, type, schemaVersion,
 *     commandId, correlationId, causationId, actorId, recordedAt (ISO 8601 with milliseconds, Z),
 *     hex sha256 of the data's canonical JSON
 *
 * Canonical JSON is what Postgres prints of a jsonb, so the database computes the chain itself (event_hash in the
 * migration) and a browser can compute it again. Data comes in by its digest: a reader who may not see an event's data
 * can still check the chain, given the digest.
 */

/** An event as a chain holds it: stored, neither upcast nor redacted; or without its data, but with their digest. */
export type Link = EventMetadata & { type: string } & ({ data: object } | { dataDigest: string })

export type ChainVerdict =
  | { intact: true /** Of the last event. */; hash: string }
  /** The first version that does not follow from what lies before it. */
  | { intact: false; version: number }

/**
 * Computes a stream's chain again.
 * @param events a run of one stream, in order, as stored
 * @param previous the hash before the first of them; empty if that is version 0
 */
export async function verifyChain(events: readonly Link[], previous = ''): Promise<ChainVerdict> {
  let hash = previous
  let version = events[0]?.version ?? 0
  for (const event of events) {
    hash = await eventHash(hash, event)
    if (event.version !== version || event.hash !== hash) return { intact: false, version }
    version += 1
  }
  return { intact: true, hash }
}

/** @param previous hash of the event before in the same stream, hex; empty for version 0 */
export async function eventHash(previous: string, event: Link): Promise<string> {
  const lines = [
    previous,
    event.position,
    event.streamId,
    event.version,
    event.type,
    event.schemaVersion,
    event.commandId,
    event.correlationId,
    event.causationId,
    event.actorId,
    event.recordedAt,
    'dataDigest' in event ? event.dataDigest : await dataDigest(event.data),
  ]
  const canonical = lines.join('\n')
  // A line break within a field would let two different events have one canonical form: no hash is right for it.
  return canonical.split('\n').length === lines.length ? await sha256(canonical) : ''
}

/** Hex sha256 of canonical JSON: stands for an event's data where they may not be shown. */
export const dataDigest = (data: Recorded['data']): Promise<string> => sha256(canonicalJson(data))

/** Plain JSON as Postgres prints it from a jsonb. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return plainNumber(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => ({ name, bytes: new TextEncoder().encode(name), member }))
    .sort((a, b) => compareNames(a.bytes, b.bytes))
    .map(({ name, member }) => `${JSON.stringify(name)}: ${canonicalJson(member)}`)
  return `{${members.join(', ')}}`
}

/** Shorter names come first; of the same length, by their bytes. */
function compareNames(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return a.length - b.length
  for (const [index, byte] of a.entries()) {
    const difference = byte - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Without an exponent, however large or small: 1e21 has 22 digits. */
function plainNumber(value: number): string {
  const text = String(value)
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  return point > 0 ? `${sign}${digits.padEnd(point, '0')}` : `${sign}0.${digits.padStart(digits.length - point, '0')}`
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
