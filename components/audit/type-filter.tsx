'use client'

import { ChevronDown } from 'lucide-react'
import { type ChangeEvent, useId } from 'react'
import { EVENT_TYPES } from './filters'

interface TypeFilterProps {
  value: string
  onChange(event: ChangeEvent<HTMLSelectElement>): void
}

const GROUPS = ['Players', 'Tables', 'Buy-ins']

export function TypeFilter({ value, onChange }: TypeFilterProps) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        Type of event
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          onChange={onChange}
          className="h-12 w-full cursor-pointer appearance-none truncate rounded-xl border border-edge bg-raised pr-10 pl-3.5 text-base"
        >
          <option value="">Every type</option>
          {EVENT_TYPES.map((types, group) => (
            <optgroup key={types[0]} label={GROUPS[group] ?? 'Others'}>
              {types.map((type) => (
                <option key={type}>{type}</option>
              ))}
            </optgroup>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute top-3.5 right-3 size-5 text-ink-soft" />
      </div>
    </div>
  )
}
