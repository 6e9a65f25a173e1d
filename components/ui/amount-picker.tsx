'use client'

import { figure } from '@/domain/figures'
import { AmountField } from './amount-field'
import { type AmountRange, amountOf, notches, notchOf } from './amount-range'
import { Button } from './button'
import { parseAmount } from './parse-amount'
import { Slider } from './slider'

interface AmountPickerProps {
  label: string
  name?: string
  range: AmountRange
  /** As typed. */
  value: string
  error?: string | undefined
  onChange(typed: string): void
}

/** An amount within a range: by slider, by a tap, or typed. */
export function AmountPicker({ label, name = 'amount', range, value, error, onChange }: AmountPickerProps) {
  const parsed = parseAmount(value)
  const amount = parsed.ok ? parsed.amount : range.min
  const pick = (next: number) => onChange(figure(next))
  const middle = amountOf(range, Math.round(notches(range) / 2))

  return (
    <div className="flex flex-col gap-2">
      <AmountField label={label} name={name} value={value} error={error} onChange={onChange} />
      <Slider
        label={`${label}, in chips`}
        min={0}
        max={Math.max(notches(range), 1)}
        disabled={notches(range) === 0}
        value={notchOf(range, amount)}
        valueText={`${figure(amount)} chips`}
        onChange={(notch) => pick(amountOf(range, notch))}
      />
      <div className="grid grid-cols-3 gap-2">
        <Button className="tabular-nums" onClick={() => pick(range.min)}>
          Min
        </Button>
        <Button className="tabular-nums" onClick={() => pick(middle)}>
          Half
        </Button>
        <Button className="tabular-nums" onClick={() => pick(range.max)}>
          Max
        </Button>
      </div>
    </div>
  )
}
