import { z } from 'zod'
import { Chips } from '@/domain/kernel'
import { Bankroll, bankroll } from './bankroll'
import type { Projection } from './projection'

/** One movement of a player's chips, and the balances after it. */
export const LedgerEntry = z.object({
  position: z.int(),
  recordedAt: z.string(),
  type: z.string(),
  amount: Chips,
  available: Chips,
  reserved: Chips,
  total: Chips,
  correlationId: z.string(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** A player's bankroll and the entry that last changed it; the ledger is every such entry in turn. */
export const LedgerLine = Bankroll.extend({ entry: LedgerEntry.nullable() })
export type LedgerLine = z.infer<typeof LedgerLine>

export const ledger: Projection<LedgerLine> = {
  name: 'ledger',
  key: bankroll.key,
  evolve: (line, event) => {
    const after = bankroll.evolve(line, event)
    if (!after || after === line) return line
    if (!('amount' in event.data)) return { ...after, entry: null }
    const { position, recordedAt, type, correlationId } = event
    const { available, reserved, total } = after
    const { amount } = event.data
    return { ...after, entry: { position, recordedAt, type, amount, available, reserved, total, correlationId } }
  },
}
