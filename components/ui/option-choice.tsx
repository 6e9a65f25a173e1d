'use client'

import clsx from 'clsx'

interface OptionChoiceProps<Value extends string> {
  legend: string
  /** For those who hear the page only: what is seen beside it tells enough. */
  hideLegend?: boolean
  options: readonly { value: Value; label: string }[]
  /** Undefined: none of them. */
  value: Value | undefined
  onChange(value: Value): void
}

/** One of a few, side by side. */
export function OptionChoice<Value extends string>({
  legend,
  hideLegend = false,
  options,
  value,
  onChange,
}: OptionChoiceProps<Value>) {
  return (
    <fieldset>
      <legend className={hideLegend ? 'sr-only' : 'mb-1.5 font-medium text-sm'}>{legend}</legend>
      <div className="flex gap-2">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
            className={clsx(
              'min-h-11 grow basis-0 rounded-xl border px-2 text-sm transition-colors',
              option.value === value
                ? 'border-accent-text bg-accent-wash ring-1 ring-accent-text'
                : 'border-line bg-raised hover:border-edge',
            )}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
