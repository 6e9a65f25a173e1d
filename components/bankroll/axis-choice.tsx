'use client'

import clsx from 'clsx'
import type { ChartAxis } from './chart-series'

interface AxisChoiceProps {
  axis: ChartAxis
  onChange(axis: ChartAxis): void
}

const CHOICES: { axis: ChartAxis; label: string }[] = [
  { axis: 'movements', label: 'By movement' },
  { axis: 'time', label: 'By time' },
]

/** What the chart's horizontal axis counts. */
export function AxisChoice({ axis, onChange }: AxisChoiceProps) {
  return (
    <fieldset className="flex rounded-xl bg-sunken p-0.5">
      <legend className="sr-only">Horizontal axis</legend>
      {CHOICES.map((choice) => (
        <button
          key={choice.axis}
          type="button"
          aria-pressed={choice.axis === axis}
          onClick={() => onChange(choice.axis)}
          className={clsx(
            'min-h-10 rounded-[0.625rem] px-3 font-medium text-xs',
            choice.axis === axis ? 'bg-raised text-ink shadow-panel' : 'text-ink-soft hover:text-ink',
          )}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  )
}
