'use client'

import type { Balances } from '@/projections/bankroll'
import { ChipGlyph } from '../ui/chip-glyph'
import { HOLDING_COLOURS } from './holding-colours'
import { RollingFigure } from './rolling-figure'

interface HoldingsProps {
  balances: Balances
  rolls: boolean
}

const PLACES = [
  { place: 'available', label: 'Available', note: 'yours to use' },
  { place: 'reserved', label: 'Reserved', note: 'set aside for a table' },
  { place: 'inPlay', label: 'In play', note: 'on tables' },
] as const

/** What a player owns, and where it lies. */
export function Holdings({ balances, rolls }: HoldingsProps) {
  return (
    <div className="flex flex-col gap-5 p-5 sm:p-6">
      <div>
        <p className="text-ink-soft text-sm">Total</p>
        <p className="mt-1 flex items-center gap-[0.3em] font-semibold text-5xl tracking-tight sm:text-6xl">
          <ChipGlyph className="size-[0.62em]! text-accent-text" />
          <RollingFigure amount={balances.total} rolls={rolls} />
        </p>
      </div>
      <div aria-hidden className="flex h-2 gap-0.5 overflow-hidden rounded-full bg-line">
        {PLACES.map(({ place }) => (
          <span
            key={place}
            className="min-w-0 basis-0 transition-[flex-grow] duration-300"
            style={{ flexGrow: balances[place], background: HOLDING_COLOURS[place] }}
          />
        ))}
      </div>
      <dl className="grid grid-cols-3 gap-3 sm:gap-6">
        {PLACES.map(({ place, label, note }) => (
          <div key={place} className="min-w-0">
            <dt className="flex items-center gap-1.5 text-ink-soft text-sm">
              <span
                aria-hidden
                className="size-2.5 shrink-0 rounded-full"
                style={{ background: HOLDING_COLOURS[place] }}
              />
              {label}
            </dt>
            <dd className="mt-1 font-semibold text-lg sm:text-2xl">
              <RollingFigure amount={balances[place]} rolls={rolls} />
            </dd>
            <dd className="hidden text-ink-soft text-xs sm:block">{note}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
