import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { PrismaClient } from '@/prisma/generated/client'
import { unwrapKey, wrapKey } from './data-keys'

/** The server's key is not the one that the room was sealed with; the message says what to do. */
export class WrongSecretKey extends Error {
  readonly code = 'WrongSecretKey'
}

/** A key of no use but to show, at each start, that it opens. */
const SUBJECT = 'room'

/**
 * To be asked before anything is written, migrations included: nothing that is sealed by another key would ever open.
 * @throws WrongSecretKey
 */
export async function refuseWrongKey(owner: pg.Client, secret: Uint8Array): Promise<void> {
  const { rows: tables } = await owner.query<{ is: boolean }>(
    `SELECT to_regclass('public.data_keys') IS NOT NULL AS is`,
  )
  if (!tables[0]?.is) return
  const { rows } = await owner.query<{ wrapped: Buffer }>('SELECT wrapped FROM data_keys WHERE subject = $1', [SUBJECT])
  if (rows[0]) prove(rows[0].wrapped, secret)
}

/**
 * The same, and at the first start leaves behind what later ones are held to.
 * @throws WrongSecretKey
 */
export async function keepKeyCheck(prisma: PrismaClient, secret: Uint8Array): Promise<void> {
  const wrapped = wrapKey(secret, SUBJECT, randomBytes(32))
  await prisma.$executeRaw`INSERT INTO data_keys (subject, wrapped) VALUES (${SUBJECT}, ${wrapped}) ON CONFLICT DO NOTHING`
  const kept = await prisma.dataKey.findUniqueOrThrow({ where: { subject: SUBJECT } })
  prove(kept.wrapped, secret)
}

function prove(wrapped: Uint8Array | null, secret: Uint8Array): void {
  if (wrapped && unwrapKey(secret, SUBJECT, wrapped)) return
  throw new WrongSecretKey(
    'SECRET_KEY is not the one this room was sealed with: cards and names could not be read. Start it with the key it ' +
      'had, in SECRET_KEY or in the file secret-key of its DATA_DIR; nothing was written.',
  )
}
