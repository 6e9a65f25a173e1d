'use client'

import clsx from 'clsx'
import { STAKES, type TypedTerms, typedStakes } from './terms-form'

interface StakesFieldProps {
  typed: TypedTerms
  onPick(stakes: ReturnType<typeof typedStakes>): void
}

/** Usual stakes at a tap; they fill in the amounts, which stay open to change. */
export function StakesField({ typed, onPick }: StakesFieldProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-sm">Stakes</legend>
      <div className="grid grid-cols-3 gap-2">
        {STAKES.map(({ label, ...blinds }) => {
          const stakes = typedStakes(blinds)
          const picked = Object.entries(stakes).every(([field, value]) => typed[field as keyof typeof stakes] === value)
          return (
            <button
              key={label}
              type="button"
              aria-pressed={picked}
              onClick={() => onPick(stakes)}
              className={clsx(
                'flex min-h-14 flex-col items-center justify-center rounded-xl border text-sm transition-colors',
                picked
                  ? 'border-accent-text bg-accent-wash ring-1 ring-accent-text'
                  : 'border-line bg-raised hover:border-edge',
              )}
            >
              <span className="font-medium">{label}</span>
              <span className="text-ink-soft text-xs tabular-nums">
                {stakes.smallBlind} / {stakes.bigBlind}
              </span>
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
