import type { LedgerEntry } from '@/projections/ledger'

/** A line of the ledger for people: what it was, and what it did to the chips. */
export interface MovementInWords {
  what: string
  /** Change of the available chips, or of those in play by a hand; 0 where chips only move on. */
  change: number
}

/** How each type of movement reads, and which way the available chips go; hands are told by what they came to. */
const MOVEMENTS: Record<string, { what: string; direction: 1 | 0 | -1 }> = {
  FundsDeposited: { what: 'Deposit', direction: 1 },
  FundsWithdrawn: { what: 'Withdrawal', direction: -1 },
  FundsReserved: { what: 'Set aside for a table', direction: -1 },
  FundsReleased: { what: 'Given back by the table', direction: 1 },
  FundsCaptured: { what: 'Put on the table', direction: 0 },
  CashOutCredited: { what: 'Taken home from a table', direction: 1 },
}

export function movementInWords({ type, amount }: Pick<LedgerEntry, 'type' | 'amount'>): MovementInWords {
  if (type === 'HandCompleted') return { what: amount > 0 ? 'Hand won' : 'Hand lost', change: amount }
  const known = MOVEMENTS[type]
  return known ? { what: known.what, change: known.direction * amount } : { what: type, change: 0 }
}
