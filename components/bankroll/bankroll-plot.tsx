'use client'

import 'uplot/dist/uPlot.min.css'
import { useTheme } from 'next-themes'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import uPlot from 'uplot'
import { chartOptions } from './chart-options'
import { type ChartAxis, type ChartSeries, entryAt, shareAt } from './chart-series'
import { MARGINS } from './plot-margins'

interface BankrollPlotProps {
  series: ChartSeries
  axis: ChartAxis
  /** The entry that is marked as the moment; null is live. */
  marked: number | null
  /** Which entry the pointer is over, and how far along the chart, from 0 to 1. */
  onHover(entry: number | null, along: number): void
  onPick(entry: number): void
}

const data = ({ x, total, available, whole }: ChartSeries): uPlot.AlignedData => [x, total, available, whole]

/** The canvas: as wide as its place, in the theme's colours. */
export function BankrollPlot({ series, axis, marked, onHover, onPick }: BankrollPlotProps) {
  const place = useRef<HTMLDivElement>(null)
  const [plot, setPlot] = useState<uPlot | null>(null)
  const { resolvedTheme } = useTheme()

  const handleCursor = useEffectEvent((cursor: uPlot) => {
    const left = cursor.cursor.left ?? -1
    if (left < 0) return onHover(null, 0)
    const entry = entryAt(series, cursor.posToVal(left, 'x'))
    onHover(entry < 0 ? null : entry, left / cursor.over.clientWidth)
  })
  const handleClick = useEffectEvent((clicked: uPlot) => {
    const entry = entryAt(series, clicked.posToVal(clicked.cursor.left ?? 0, 'x'))
    if (entry >= 0) onPick(entry)
  })
  const begin = useEffectEvent((element: HTMLDivElement) => {
    const { clientWidth: width, clientHeight: height } = element
    const made = new uPlot(chartOptions(axis, { width, height }), data(series), element)
    made.hooks.setCursor = [(moved) => handleCursor(moved)]
    made.over.addEventListener('click', () => handleClick(made))
    return made
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another axis is another plot.
  useEffect(() => {
    const element = place.current
    if (!element) return
    const made = begin(element)
    setPlot(made)
    const observer = new ResizeObserver(() =>
      made.setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.destroy()
      setPlot(null)
    }
  }, [axis])

  useEffect(() => plot?.setData(data(series)), [plot, series])
  // Colours are read while drawing, once the page wears them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these change the page's colours.
  useEffect(() => {
    const frame = requestAnimationFrame(() => plot?.redraw(false))
    return () => cancelAnimationFrame(frame)
  }, [plot, resolvedTheme, marked === null])

  const share = marked === null ? null : `${100 * shareAt(series, marked, axis)}%`

  return (
    <div ref={place} className="relative h-full w-full [&_.u-over]:cursor-pointer">
      {share !== null && (
        <div aria-hidden className="pointer-events-none absolute z-10" style={MARGINS}>
          <div
            className="absolute inset-y-0 right-0 overflow-hidden whitespace-nowrap bg-panel/70 px-3 py-1 text-right text-ink-soft text-xs"
            style={{ left: share }}
          >
            later
          </div>
          <div
            data-moment-shown
            className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent"
            style={{ left: share }}
          >
            <span className="absolute -top-1 left-1/2 size-2.5 -translate-x-1/2 rounded-full bg-accent" />
          </div>
        </div>
      )}
    </div>
  )
}
