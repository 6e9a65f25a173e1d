import { randomBytes } from 'node:crypto'
import type { PrismaClient } from '@/prisma/generated/client'
import { RecentlyUsed } from '../recently-used'
import { orUnavailable } from '../store-unavailable'
import { seal, unseal } from './seal'

/** A key of 32 bytes; or it was destroyed; or what is stored does not open under the server's key. */
export type DataKey = Uint8Array | 'destroyed' | 'spoilt'

/** The keys that sealed facts are sealed with, one for each subject: the stream that the facts stand in. */
export interface DataKeys {
  /** Those there are; a subject of which nothing was ever sealed has none. */
  find(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>>
  /** Makes those that are missing, but none that was destroyed. */
  findOrMake(subjects: readonly string[]): Promise<ReadonlyMap<string, DataKey>>
  /**
   * Makes whatever is sealed for a subject unreadable for ever, and takes its snapshots away. This process forgets the
   * key at once, every other one within half a second: each asks the database that often, when it has use for keys.
   * @returns false if there was no key to destroy
   */
  destroy(subject: string): Promise<boolean>
  /** Resolves when it is known which keys were destroyed up to half a second ago. */
  current(): Promise<void>
  /** Hears of every subject whose key was destroyed, perhaps more than once. @returns what ends it */
  onDestroyed(listener: (subject: string) => void): () => void
}

const KEPT = 10_000
const CHECK_EVERY_MS = 500

interface Row {
  subject: string
  wrapped: Uint8Array | null
}

export const wrapKey = (secret: Uint8Array, subject: string, key: Uint8Array): Buffer =>
  seal(secret, key, ['data key', subject])

/** In memory of its own: as a slice of Node's pool of buffers, a key that is kept would hold on to 8 KB. */
export function unwrapKey(secret: Uint8Array, subject: string, wrapped: Uint8Array): Uint8Array | undefined {
  const key = unseal(secret, wrapped, ['data key', subject])
  return key && Uint8Array.from(key)
}

/**
 * Every method rejects with {code: 'StoreUnavailable'} while Postgres is away.
 * @param secret the server's key, 32 bytes
 */
export function createDataKeys(prisma: PrismaClient, secret: Uint8Array): DataKeys {
  const known = new RecentlyUsed<string, DataKey>(KEPT)
  const listeners = new Set<(subject: string) => void>()
  let checkedAt = Number.NEGATIVE_INFINITY
  let checkedUpTo: Date | null = null
  let checking: Promise<void> | undefined

  /** What was asked for before a key was destroyed may be answered after. */
  function remember(subject: string, key: DataKey): void {
    if (known.get(subject) !== 'destroyed') known.set(subject, key)
  }

  function forget(subject: string): void {
    remember(subject, 'destroyed')
    for (const listener of listeners) listener(subject)
  }

  /** A transaction commits after the moment it is stamped with, so what was destroyed just before is asked for again. */
  async function check(): Promise<void> {
    const [row] = await orUnavailable(
      prisma.$queryRaw<{ now: Date; subjects: string[] }[]>`
        SELECT clock_timestamp() AS now, ARRAY(
          SELECT subject FROM data_keys WHERE destroyed_at > ${checkedUpTo}::timestamptz - interval '10 seconds'
        ) AS subjects`,
    )
    checkedUpTo = row?.now ?? checkedUpTo
    checkedAt = performance.now()
    for (const subject of row?.subjects ?? []) forget(subject)
  }

  async function current(): Promise<void> {
    if (performance.now() - checkedAt < CHECK_EVERY_MS) return
    checking ??= check().finally(() => {
      checking = undefined
    })
    await checking
  }

  /** Of those that are known, the keys; the others are asked for with `ask`. */
  async function keysOf(subjects: readonly string[], ask: (unknown: string[]) => Promise<Row[]>) {
    await current()
    const keys = new Map<string, DataKey>()
    const unknown: string[] = []
    for (const subject of new Set(subjects)) {
      const key = known.get(subject)
      if (key) keys.set(subject, key)
      else unknown.push(subject)
    }
    if (unknown.length === 0) return keys
    for (const { subject, wrapped } of await orUnavailable(ask(unknown))) {
      const key = wrapped ? (unwrapKey(secret, subject, wrapped) ?? 'spoilt') : 'destroyed'
      remember(subject, key)
      keys.set(subject, key)
    }
    return keys
  }

  const read = (subjects: string[]): Promise<Row[]> =>
    prisma.$queryRaw<Row[]>`SELECT subject, wrapped FROM data_keys WHERE subject = ANY (${subjects})`

  /** Of two processes that make a key at once both end with the first one's. In order, so that neither locks the other. */
  async function readOrMake(subjects: string[]): Promise<Row[]> {
    const fresh = subjects
      .toSorted()
      .map((subject) => ({ subject, wrapped: wrapKey(secret, subject, randomBytes(32)) }))
    const made = await prisma.$queryRaw<Row[]>`
      INSERT INTO data_keys (subject, wrapped)
      SELECT subject, decode(wrapped, 'hex') FROM unnest(
        ${fresh.map(({ subject }) => subject)}::text[], ${fresh.map(({ wrapped }) => wrapped.toString('hex'))}::text[]
      ) AS fresh (subject, wrapped)
      ON CONFLICT DO NOTHING RETURNING subject, wrapped`
    const isMade = new Set(made.map(({ subject }) => subject))
    const others = subjects.filter((subject) => !isMade.has(subject))
    return others.length > 0 ? [...made, ...(await read(others))] : made
  }

  return {
    find: (subjects) => keysOf(subjects, read),
    findOrMake: (subjects) => keysOf(subjects, readOrMake),

    async destroy(subject) {
      const [row] = await orUnavailable(
        prisma.$queryRaw<{ destroyed: boolean }[]>`SELECT destroy_data_key(${subject}) AS destroyed`,
      )
      if (row?.destroyed) forget(subject)
      return row?.destroyed ?? false
    },

    current,

    onDestroyed(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
