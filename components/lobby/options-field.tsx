'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { AmountField } from '@/components/ui/amount-field'
import { OptionChoice } from '@/components/ui/option-choice'
import { Switch } from '@/components/ui/switch'
import { PACES, type TermsErrors, type TypedTerms } from './terms-form'

interface OptionsFieldProps {
  typed: TypedTerms
  errors: TermsErrors
  onChange(part: Partial<TypedTerms>): void
}

const FROM = [
  { value: 'everyone', label: 'Everyone' },
  { value: 'big-blind', label: 'Big blind' },
] as const

const paceOf = ({ clock, timeBank, pause }: TypedTerms) =>
  PACES.find((pace) => pace.clock === clock && pace.timeBank === timeBank && pace.pause === pause)?.value ?? 'usual'

/** What most tables leave as it is; opened by itself when something in it is wrong. */
export function OptionsField({ typed, errors, onChange }: OptionsFieldProps) {
  const [open, setOpen] = useState(false)
  const wrong = errors.ante !== undefined || errors.straddle !== undefined

  function handlePace(value: string) {
    const pace = PACES.find((each) => each.value === value)
    if (pace) onChange({ clock: pace.clock, timeBank: pace.timeBank, pause: pace.pause })
  }

  return (
    <details
      open={open || wrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="group rounded-xl border border-line"
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between rounded-xl px-4 font-medium text-sm [&::-webkit-details-marker]:hidden">
        Options: ante, straddle, pace, extras
        <ChevronDown aria-hidden className="size-4.5 transition-transform group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-4 px-4 pt-1 pb-4">
        <div className="grid grid-cols-2 items-start gap-x-3">
          <AmountField
            label="Ante"
            name="ante"
            value={typed.ante}
            error={errors.ante}
            onChange={(ante) => onChange({ ante })}
          />
          <AmountField
            label="Straddle"
            name="straddle"
            value={typed.straddle}
            error={errors.straddle}
            onChange={(straddle) => onChange({ straddle })}
          />
        </div>
        <p className="text-ink-soft text-sm">Leave them empty for none. A straddle is at least twice the big blind.</p>
        <OptionChoice
          legend="Who posts the ante"
          options={FROM}
          value={typed.anteFrom}
          onChange={(anteFrom) => onChange({ anteFrom })}
        />
        <OptionChoice legend="Pace" options={PACES} value={paceOf(typed)} onChange={handlePace} />
        <p className="text-ink-soft text-sm tabular-nums">
          {typed.clock} seconds to act, {typed.timeBank} in the time bank, {typed.pause / 1_000} between hands.
        </p>
        <Switch
          label="Run it twice"
          hint="When all who are all-in agree, the rest of the board is dealt twice for half the pot each."
          checked={typed.runItTwice}
          onChange={(runItTwice) => onChange({ runItTwice })}
        />
        <Switch
          label="Rabbit hunting"
          hint="After a hand that ended early, players may see the cards that would have come."
          checked={typed.rabbitHunting}
          onChange={(rabbitHunting) => onChange({ rabbitHunting })}
        />
      </div>
    </details>
  )
}
