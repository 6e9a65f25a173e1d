import { figure } from '@/domain/figures'
import type { LedgerEntry } from '@/projections/ledger'
import { When } from '../timeline/when'
import { movementInWords } from './movement'
import { MARGINS } from './plot-margins'

interface ChartTooltipProps {
  entry: LedgerEntry | undefined
  /** Where the pointer is along the chart, from 0 to 1. */
  along: number
}

/** What happened at the step under the pointer. */
export function ChartTooltip({ entry, along }: ChartTooltipProps) {
  if (!entry) return null
  const { what } = movementInWords(entry)
  return (
    <div
      className="pointer-events-none absolute top-2 z-20 flex w-max max-w-60 flex-col gap-0.5 rounded-lg bg-ink px-3 py-2 text-ground text-xs shadow-raised"
      style={{
        left: `calc(${MARGINS.left}px + ${along} * (100% - ${MARGINS.left + MARGINS.right}px))`,
        transform: along > 0.5 ? 'translateX(calc(-100% - 12px))' : 'translateX(12px)',
      }}
    >
      <span className="font-medium">
        {what}: {figure(Math.abs(entry.amount))}
      </span>
      <span className="tabular-nums">
        Total {figure(entry.total)} · available {figure(entry.available)}
      </span>
      <When at={entry.recordedAt} className="opacity-80" />
    </div>
  )
}
