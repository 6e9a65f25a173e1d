'use client'

import clsx from 'clsx'
import { type ChangeEvent, type KeyboardEvent, type Ref, useId, useRef } from 'react'
import { type AmountRange, amountOf, notches, notchOf } from '@/components/ui/amount-range'
import { Button } from '@/components/ui/button'
import { ChipGlyph } from '@/components/ui/chip-glyph'
import { type ParsedAmount, parseAmount } from '@/components/ui/parse-amount'
import { Slider } from '@/components/ui/slider'
import { figure } from '@/domain/figures'
import type { BetSize } from './bet-sizes'
import { useWheel } from './use-wheel'

interface AmountEntryProps {
  label: string
  /** A step is a big blind. */
  range: AmountRange
  sizes: readonly BetSize[]
  typed: string
  checked: ParsedAmount
  field: Ref<HTMLInputElement>
  onChange(typed: string): void
  onConfirm(): void
  onEscape(): void
}

/** Longer texts than this get a wider field. */
const ROOMY = 9

/** How much to bet: typed, slid, turned by the wheel, or a size by its name. What is wrong stands where the slider was. */
export function AmountEntry(props: AmountEntryProps) {
  const { label, range, sizes, typed, checked, field, onChange, onConfirm, onEscape } = props
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const pick = (amount: number) => onChange(figure(amount))
  const parsed = parseAmount(typed)
  const amount = parsed.ok ? parsed.amount : range.min
  const offered = sizes.filter((size) => size.offered)

  const step = (direction: 1 | -1, fine: boolean) =>
    pick(Math.min(Math.max(amount + direction * (fine ? 1 : range.step), range.min), range.max))
  useWheel(row, step)

  const handleChange = ({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.value)
  const handleBlur = () => parsed.ok && pick(parsed.amount)

  function handleKey(event: KeyboardEvent) {
    const inField = event.target instanceof HTMLInputElement
    if (event.key === 'Enter') onConfirm()
    else if (event.key === 'Escape') onEscape()
    else if (inField && event.key === 'ArrowUp') step(1, event.shiftKey)
    else if (inField && event.key === 'ArrowDown') step(-1, event.shiftKey)
    else return
    event.preventDefault()
  }

  return (
    <div className="flex flex-col-reverse gap-2 low:flex-col-reverse low:items-stretch stout:gap-1.5 low:gap-1.5 md:flex-row md:items-center">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and the slider in it. */}
      <div
        ref={row}
        onKeyDown={handleKey}
        className="flex h-12 min-w-0 grow items-center gap-3 low:h-11 low:grow-0 stout:h-11 stout:gap-2"
      >
        <div
          className={clsx(
            'flex h-12 low:h-11 stout:h-11 shrink-0 items-center gap-2 rounded-xl border bg-raised px-3 focus-within:outline-2 focus-within:outline-offset-1',
            typed.length > ROOMY ? 'w-44' : 'w-32',
            checked.ok
              ? 'border-edge focus-within:outline-accent-text'
              : 'border-danger-text focus-within:outline-danger-text',
          )}
        >
          <ChipGlyph className="text-ink-soft" />
          <input
            ref={field}
            aria-label={label}
            aria-invalid={!checked.ok}
            aria-describedby={`${id}-note`}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={handleChange}
            onBlur={handleBlur}
            className="h-11 w-full min-w-0 bg-transparent text-base tabular-nums outline-none"
          />
        </div>
        {checked.ok && (
          <Slider
            label={`${label}, in chips`}
            min={0}
            max={Math.max(notches(range), 1)}
            value={notchOf(range, amount)}
            valueText={`${figure(amount)} chips`}
            onChange={(notch) => pick(amountOf(range, notch))}
          />
        )}
        <p
          id={`${id}-note`}
          aria-live="polite"
          className="line-clamp-2 text-danger-text text-xs leading-4 empty:hidden sm:text-sm sm:leading-5"
        >
          {checked.ok ? '' : checked.error}
        </p>
      </div>
      <fieldset className="grid auto-cols-fr grid-flow-col gap-1.5 squat:hidden">
        <legend className="sr-only">Sizes</legend>
        {offered.map(({ name, to, digit }) => (
          <Button
            key={name}
            aria-pressed={checked.ok && checked.amount === to}
            aria-keyshortcuts={digit}
            title={figure(to)}
            className="px-2! text-[13px]! tabular-nums aria-pressed:border-now aria-pressed:bg-now-wash"
            onClick={() => pick(to)}
          >
            {name}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}
