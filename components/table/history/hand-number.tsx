import type { ChangeEvent } from 'react'

interface HandNumberProps {
  label: string
  placeholder: string
  value: string
  onChange(digits: string): void
}

/** A field for the number of a hand: digits alone, from 1; empty for none. */
export function HandNumber({ onChange, label, ...field }: HandNumberProps) {
  const handleChange = ({ target }: ChangeEvent<HTMLInputElement>) =>
    onChange(target.value.replace(/\D/g, '').replace(/^0+/, '').slice(0, 9))
  return (
    <input
      {...field}
      inputMode="numeric"
      aria-label={label}
      onChange={handleChange}
      className="h-11 w-20 rounded-lg border border-edge bg-raised px-3 text-base tabular-nums placeholder:text-ink-soft"
    />
  )
}
