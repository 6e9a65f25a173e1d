import type { Mark } from '@/projections/outline'

/** What people look for along a time line. */
export type EventKind = 'deposit' | 'withdrawal' | 'buy-in' | 'cash-out' | 'compensation' | 'hand' | 'table' | 'other'

/** The event that stands for each kind; the other events of the same workflow are `other`, so that nothing counts twice. */
const KINDS: Partial<Record<string, EventKind>> = {
  FundsDeposited: 'deposit',
  FundsWithdrawn: 'withdrawal',
  PlayerSeated: 'buy-in',
  ChipsAdded: 'buy-in',
  PlayerLeft: 'cash-out',
  FundsReleased: 'compensation',
  HandStopped: 'compensation',
  HandCompleted: 'hand',
  TableCreated: 'table',
  TableClosed: 'table',
}

export const kindOf = ({ type }: { type: string }): EventKind => KINDS[type] ?? 'other'

/** Kinds that have a name and a marker, from the most to the least telling. */
export const MARKED_KINDS = ['compensation', 'cash-out', 'buy-in', 'withdrawal', 'deposit', 'table', 'hand'] as const
export type MarkedKind = (typeof MARKED_KINDS)[number]

export const KIND_NAMES: Record<MarkedKind, string> = {
  compensation: 'Undone',
  'cash-out': 'Cash-out',
  'buy-in': 'Buy-in',
  withdrawal: 'Withdrawal',
  deposit: 'Deposit',
  table: 'Table',
  hand: 'Hand',
}

/** The kind under which a mark of the time line is shown, if it is. */
export function markedKind({ kind }: Pick<Mark, 'kind'>): MarkedKind | undefined {
  if (kind === 'result') return 'hand'
  return kind === 'hand' ? undefined : MARKED_KINDS.find((marked) => marked === kind)
}
