'use client'

import { useMemo, useState } from 'react'
import { useMoment } from '../timeline/moment'
import { EmptyState } from '../ui/empty-state'
import { Panel } from '../ui/panel'
import { Skeleton } from '../ui/skeleton'
import { AxisChoice } from './axis-choice'
import { BankrollPlot } from './bankroll-plot'
import { type ChartAxis, chartSeries } from './chart-series'
import { chartSummary } from './chart-summary'
import { ChartTooltip } from './chart-tooltip'
import type { LedgerNow } from './use-ledger'
import { useStill } from './use-still'

interface BankrollChartProps {
  name: string
  ledger: LedgerNow
}

/** The bankroll as it had risen and fallen by the moment shown. A click goes to that moment, also to a later one. */
export function BankrollChart({ name, ledger }: BankrollChartProps) {
  const { index, status } = ledger
  const { live, goTo } = useMoment()
  const entries = useStill(ledger, live)
  const [axis, setAxis] = useState<ChartAxis>('movements')
  const [hovered, setHovered] = useState<{ entry: number; along: number } | null>(null)
  const series = useMemo(() => chartSeries(entries, axis, index), [entries, axis, index])
  const summary = useMemo(() => chartSummary(name, entries.slice(0, index + 1), live), [name, entries, index, live])

  // What came later is not told here, though a click leads there.
  const handleHover = (entry: number | null, along: number) =>
    setHovered(entry === null || (!live && entry > index) ? null : { entry, along })
  function handlePick(entry: number) {
    const picked = entries[entry]
    if (picked) goTo(picked.position, 'jump')
  }

  return (
    <Panel title="Over time" aside={<AxisChoice axis={axis} onChange={setAxis} />} className="flex flex-col">
      <ul aria-hidden className="flex gap-4 px-4 pb-1 text-ink-soft text-xs">
        <li className="flex items-center gap-1.5">
          <span className="h-0.5 w-4 rounded-full bg-ink" /> Total
        </li>
        <li className="flex items-center gap-1.5">
          <span className="h-0.5 w-4 rounded-full bg-felt-text" /> Available
        </li>
      </ul>
      <figure className="relative m-0 min-h-64 grow px-2 pb-3 sm:min-h-72">
        <figcaption className="sr-only">{summary}</figcaption>
        {status !== 'ready' ? (
          <Skeleton className="absolute inset-4" />
        ) : entries.length === 0 ? (
          <EmptyState title="No movement yet" detail="Once chips come in, their way is drawn here." />
        ) : (
          <div aria-hidden className="absolute inset-x-2 top-0 bottom-3">
            <BankrollPlot
              series={series}
              axis={axis}
              marked={live ? null : index}
              onHover={handleHover}
              onPick={handlePick}
            />
            {hovered && <ChartTooltip entry={entries[hovered.entry]} along={hovered.along} />}
          </div>
        )}
      </figure>
    </Panel>
  )
}
