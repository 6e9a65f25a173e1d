import { type Mark, type MarkKind, markOf } from '@/projections/outline'
import { isTold } from '@/projections/visibility'
import type { SeenEvent } from '../live/changes'

/** What a track marks; of all results the biggest swings alone. */
export type MarkerKind = Exclude<MarkKind, 'result'> | 'swing'

/** From the most to the least telling. */
export const MARKER_KINDS = [
  'compensation',
  'rejection',
  'swing',
  'all-in',
  'cash-out',
  'buy-in',
  'withdrawal',
  'deposit',
  'table',
  'hand',
  'street',
] as const satisfies readonly MarkerKind[]

/** Of one, and of many. */
export const KIND_NAMES: Record<MarkerKind, string> = {
  compensation: 'Undone',
  rejection: 'Refused',
  swing: 'Biggest swings',
  'all-in': 'All-ins',
  'cash-out': 'Cash-outs',
  'buy-in': 'Buy-ins',
  withdrawal: 'Withdrawals',
  deposit: 'Deposits',
  table: 'Tables',
  hand: 'Hands',
  street: 'Streets',
}

const shownAs = ({ kind }: Mark): MarkerKind => (kind === 'result' ? 'hand' : kind)

/** The kind that an event is shown in the colour of; none for most. */
export function kindOf(event: SeenEvent): MarkerKind | undefined {
  const mark = isTold(event) ? markOf(event) : undefined
  return mark && shownAs(mark)
}
