'use client'

import type { ChangeEvent, ReactNode } from 'react'
import { figure } from '@/domain/figures'
import { ChipGlyph } from './chip-glyph'
import { Field } from './field'
import { parseAmount } from './parse-amount'

interface AmountFieldProps {
  label: string
  name?: string
  /** As typed. */
  value: string
  error?: string | undefined
  hint?: ReactNode
  className?: string
  onChange(typed: string): void
}

/** Takes chips as people type them, and writes them as people read them once the field is left. */
export function AmountField({ label, name, value, error, hint, className = '', onChange }: AmountFieldProps) {
  const handleChange = ({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.value)

  function handleBlur() {
    const parsed = parseAmount(value)
    if (parsed.ok) onChange(figure(parsed.amount))
  }

  return (
    <Field
      label={label}
      name={name}
      inputMode="decimal"
      autoComplete="off"
      before={<ChipGlyph className="text-ink-soft" />}
      value={value}
      error={error}
      hint={hint}
      className={className}
      onChange={handleChange}
      onBlur={handleBlur}
    />
  )
}
