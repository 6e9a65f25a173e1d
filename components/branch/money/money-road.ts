import type { MoneyCommand } from '@/projections/money-branch'

/** A road off somebody's own money, as this browser keeps it and its link carries it. The room knows nothing of it. */
export interface MoneyRoad {
  /** Position at which it leaves what happened. */
  at: number
  commands: readonly MoneyCommand[]
  /** What its maker calls it; may be empty. */
  name: string
}
