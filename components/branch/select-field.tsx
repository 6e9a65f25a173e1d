'use client'

import type { ChangeEvent } from 'react'

interface SelectFieldProps<Value extends string> {
  label: string
  value: Value | undefined
  options: readonly { value: Value; words: string }[]
  onChoose(value: Value): void
}

/** One of a few values, by their words. */
export function SelectField<Value extends string>({ label, value, options, onChoose }: SelectFieldProps<Value>) {
  function handleChange({ target }: ChangeEvent<HTMLSelectElement>) {
    const chosen = options.find((option) => option.value === target.value)
    if (chosen) onChoose(chosen.value)
  }
  return (
    <label className="flex flex-col gap-1.5 font-medium text-sm">
      {label}
      <select
        value={value ?? ''}
        onChange={handleChange}
        className="h-12 rounded-xl border border-edge bg-raised px-3 font-normal text-base"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  )
}
