import type { Change, Difference } from '@/projections/differences'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'

/** Something that changed, with the last events that did it; `more`: there are earlier ones. */
export type CausedChange = Change & { causes: readonly { event: SeenEvent; amount: number }[]; more: boolean }

/** What two moments differ by, as the server tells it. */
export interface Compared {
  differences: readonly { subject: Difference['subject']; changes: readonly CausedChange[] }[]
  /** How many others have changed. */
  left: { tables: number; players: number }
  hands: Readonly<Record<string, number>>
  names: Names
}
