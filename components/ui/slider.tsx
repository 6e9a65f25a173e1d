'use client'

import clsx from 'clsx'
import type { ChangeEvent, CSSProperties } from 'react'

interface SliderProps {
  label: string
  value: number
  min: number
  max: number
  /** What a screen reader says of the value. */
  valueText?: string
  disabled?: boolean
  className?: string
  onChange(value: number): void
}

/** The browser's own, in the room's dress: it is there by one render, and measures nothing. */
export function Slider({ label, value, valueText, className, onChange, ...range }: SliderProps) {
  const handleChange = ({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.valueAsNumber)
  const part = (value - range.min) / Math.max(range.max - range.min, 1)
  return (
    <input
      {...range}
      type="range"
      aria-label={label}
      aria-valuetext={valueText}
      value={value}
      onChange={handleChange}
      style={{ '--part': Math.min(Math.max(part, 0), 1) } as CSSProperties}
      className={clsx('slider', className)}
    />
  )
}
