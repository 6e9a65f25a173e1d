'use client'

import clsx from 'clsx'
import { Slider as Radix } from 'radix-ui'

interface SliderProps {
  label: string
  value: number
  min: number
  max: number
  step?: number
  /** What a screen reader says of the value. */
  valueText?: string
  disabled?: boolean
  className?: string
  onChange(value: number): void
  /** When the thumb is let go. */
  onCommit?(value: number): void
}

export function Slider({ label, value, valueText, className, onChange, onCommit, ...range }: SliderProps) {
  const handleChange = ([next]: number[]) => next !== undefined && onChange(next)
  const handleCommit = ([next]: number[]) => next !== undefined && onCommit?.(next)
  return (
    <Radix.Root
      {...range}
      value={[value]}
      onValueChange={handleChange}
      onValueCommit={handleCommit}
      className={clsx('relative flex h-11 w-full touch-none select-none items-center', className)}
    >
      <Radix.Track className="relative h-2 grow overflow-hidden rounded-full bg-line">
        <Radix.Range className="absolute h-full bg-accent" />
      </Radix.Track>
      <Radix.Thumb
        aria-label={label}
        aria-valuetext={valueText}
        className="block size-7 rounded-full border-4 border-raised bg-accent shadow-raised ring-1 ring-edge data-disabled:bg-edge"
      />
    </Radix.Root>
  )
}
