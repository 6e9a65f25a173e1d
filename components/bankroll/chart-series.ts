import type { LedgerEntry } from '@/projections/ledger'

/** What the chart's horizontal axis counts: one movement after another, or time as it passed. */
export type ChartAxis = 'movements' | 'time'

/** Columns for a stepped chart; each value holds until the next x. */
export interface ChartSeries {
  /** Of all entries, so that the chart stands still while one moves through time. */
  x: number[]
  /** Null is later than the moment shown. */
  total: (number | null)[]
  available: (number | null)[]
  /** The totals of all entries: what the chart is high enough for. */
  whole: number[]
}

const seconds = (iso: string) => Date.parse(iso) / 1_000

/**
 * The bankroll before its first movement and after each one, as far as the entry of the moment shown; -1 is before the
 * first. Entry i stands at x = i + 1, or at its time in seconds; the last value is drawn out a little, so that it can be seen.
 */
export function chartSeries(entries: readonly LedgerEntry[], axis: ChartAxis, reached: number): ChartSeries {
  const x = [0]
  const whole = [0]
  const available = [0]
  entries.forEach((entry, index) => {
    x.push(axis === 'movements' ? index + 1 : seconds(entry.recordedAt))
    whole.push(entry.total)
    available.push(entry.available)
  })
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return { x: [], total: [], available: [], whole: [] }
  if (axis === 'time') x[0] = seconds(first.recordedAt) - margin(first, last)
  x.push(axis === 'movements' ? entries.length + 1 : seconds(last.recordedAt) + margin(first, last))
  whole.push(last.total)
  available.push(last.available)
  const known = (figures: number[]) =>
    figures.map((_, n) => (n <= reached + 2 ? (figures[Math.min(n, reached + 1)] ?? null) : null))
  return { x, total: known(whole), available: known(available), whole }
}

const margin = (first: LedgerEntry, last: LedgerEntry) =>
  Math.max((seconds(last.recordedAt) - seconds(first.recordedAt)) * 0.04, 1)

/** Where an entry is marked, as a share of the chart's width from 0 to 1: in the middle of its step, or at its time; -1 is before the first. */
export function shareAt({ x }: ChartSeries, index: number, axis: ChartAxis): number {
  const [first, last] = [x[0] ?? 0, x.at(-1) ?? 0]
  const mark = axis === 'movements' ? index + 1.5 : (x[index + 1] ?? first)
  return last > first ? Math.max((mark - first) / (last - first), 0) : 0
}

/** The entry whose step lies over an x, or -1 before the first. */
export function entryAt({ x }: ChartSeries, value: number): number {
  let low = 0
  let high = x.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((x[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle + 1
    else high = middle
  }
  return Math.min(Math.max(low - 2, -1), x.length - 3)
}
