import { z } from 'zod'
import type { PlayerId } from '@/domain/kernel'
import { LedgerEntry } from '@/projections/ledger'
import { readJson } from '../live/read-json'
import type { HeldLedger } from './ledger-lines'

/** The most entries that one request brings. */
const CHUNK = 1_000

const LedgerPage = z.object({ entries: z.array(LedgerEntry), next: z.int().nullable(), position: z.int() })

/** All of a player's ledger after what is held. @throws Error with a sentence for people */
export async function loadLedger(playerId: PlayerId, held: HeldLedger, signal: AbortSignal): Promise<HeldLedger> {
  let { entries, position } = held
  for (let after: number | null = entries.at(-1)?.position ?? 0; after !== null; ) {
    const page = LedgerPage.parse(
      await readJson(`/api/players/${playerId}/ledger?after=${after}&limit=${CHUNK}`, { signal }),
    )
    entries = entries.concat(page.entries)
    position = page.position
    after = page.next
  }
  return { entries, position }
}
