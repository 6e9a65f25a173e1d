import uPlot from 'uplot'
import { figure } from '@/domain/figures'
import { calendarDay, clockTime } from '../timeline/clock'
import { shortFigure } from '../ui/short-figure'
import type { ChartAxis } from './chart-series'
import { MARGINS } from './plot-margins'

const FONT = '12px Geist, system-ui, sans-serif'

/** The value of a design token where the chart stands, so that it wears the page's theme. */
const token = (plot: uPlot, name: string) => getComputedStyle(plot.root).getPropertyValue(name).trim()

const fade = (colour: string, percent: number) => `color-mix(in oklab, ${colour} ${percent}%, transparent)`

const DAY = 86_400

/** A point of the time axis, in seconds, as exactly as the next label is apart. */
function timeLabel(seconds: number, apart: number): string {
  const iso = new Date(seconds * 1_000).toISOString()
  if (apart >= DAY) return calendarDay(iso)
  return apart >= 60 ? clockTime(iso).slice(0, 5) : clockTime(iso)
}

/** How the bankroll is drawn: the total as the line one reads, what is available within it. */
export function chartOptions(axis: ChartAxis, size: { width: number; height: number }): uPlot.Options {
  const stepped = uPlot.paths.stepped?.({ align: 1 })
  const paths = stepped ? { paths: stepped } : {}
  const lines: uPlot.Axis = {
    font: FONT,
    stroke: (plot) => token(plot, '--ink-soft'),
    grid: { stroke: (plot) => fade(token(plot, '--line'), 70), width: 1 },
    ticks: { show: false },
  }
  return {
    ...size,
    padding: [MARGINS.top, MARGINS.right, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 9, width: 2 },
    },
    scales: {
      x: { time: axis === 'time', range: (_plot, min, max) => [min, max] },
      y: {
        range: ({ data: [, , , whole = []] }) => [
          0,
          Array.from(whole).reduce<number>((most, total) => Math.max(most, 1.12 * (total ?? 0)), 10),
        ],
      },
    },
    axes: [
      {
        ...lines,
        gap: 6,
        size: MARGINS.bottom,
        grid: { show: false },
        ...(axis === 'time' && {
          space: 84,
          incrs: [
            1,
            2,
            5,
            10,
            15,
            30,
            ...[1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720].map((minutes) => minutes * 60),
            ...[1, 2, 5, 10, 30, 60, 180, 365].map((days) => days * DAY),
          ],
          values: (_plot: uPlot, splits: number[], _axis: number, _space: number, apart: number) =>
            splits.map((split) => timeLabel(split, apart)),
        }),
        ...(axis === 'movements' && {
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000],
          // The chart begins before the first movement and ends after the last.
          values: ({ data: [x] }: uPlot, splits: number[]) =>
            splits.map((split) => (split > 0 && split < x.length - 1 ? figure(split) : '')),
        }),
      },
      { ...lines, gap: 6, size: MARGINS.left, values: (_plot, splits) => splits.map(shortFigure) },
    ],
    series: [
      {},
      {
        ...paths,
        label: 'Total',
        width: 2,
        points: { show: false },
        stroke: (plot) => token(plot, '--ink'),
        fill: (plot) => fade(token(plot, '--felt-lit'), 14),
      },
      {
        ...paths,
        label: 'Available',
        width: 2,
        points: { show: false },
        stroke: (plot) => token(plot, '--felt-text'),
      },
      { show: false },
    ],
  }
}
