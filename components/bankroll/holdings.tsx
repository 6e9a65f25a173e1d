'use client'

import clsx from 'clsx'
import { figure } from '@/domain/figures'
import type { PlayerId } from '@/domain/kernel'
import type { Balances } from '@/projections/bankroll'
import { Why } from '../explain/why'
import { ChipGlyph } from '../ui/chip-glyph'
import { HOLDING_COLOURS } from './holding-colours'
import { RollingFigure } from './rolling-figure'

interface HoldingsProps {
  playerId: PlayerId
  name: string
  balances: Balances
  /** Chips in play that lie in the pots of hands. */
  bets: number
  rolls: boolean
}

const PLACES = [
  { place: 'available', label: 'Available', note: 'yours to use' },
  { place: 'reserved', label: 'Reserved', note: 'set aside for a table' },
  { place: 'inPlay', label: 'In play', note: 'on tables' },
] as const

/** A figure keeps to its line, however long it is: a bankroll may hold ten million millions. */
const sizeOf = (total: number) => (total < 1e8 ? 'text-5xl' : total < 1e11 ? 'text-4xl' : 'text-2xl')

/** What a player owns, and where it lies. */
export function Holdings({ playerId, name, balances, bets, rolls }: HoldingsProps) {
  return (
    <div className="flex flex-col gap-5 p-5">
      <div>
        <p className="text-ink-soft text-sm">Total</p>
        <p
          className={clsx(
            'relative mt-1 flex h-14 w-fit items-center gap-[0.3em] font-semibold tracking-tight',
            sizeOf(balances.total),
          )}
        >
          <ChipGlyph className="size-[0.66em]! text-accent-text" />
          <RollingFigure amount={balances.total} rolls={rolls} />
          <Why
            figure={{ figure: 'total', player: playerId }}
            label={`${name}’s total`}
            amount={balances.total}
            className="my-1"
          />
        </p>
      </div>
      <div aria-hidden className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-line">
        {PLACES.filter(({ place }) => balances[place] > 0).map(({ place }) => (
          <span
            key={place}
            className={clsx('min-w-0 basis-0', rolls && 'transition-[flex-grow] duration-500')}
            style={{ flexGrow: balances[place], background: HOLDING_COLOURS[place] }}
          />
        ))}
      </div>
      <dl className="-mb-2 divide-y divide-line">
        {PLACES.map(({ place, label, note }) => (
          <div key={place} className="flex min-h-13 items-center gap-3">
            <dt className="flex min-w-0 grow items-center gap-3">
              <span
                aria-hidden
                className="size-2.5 shrink-0 rounded-full"
                style={{ background: HOLDING_COLOURS[place] }}
              />
              <span className="min-w-0">
                <span className="block font-medium text-sm">{label}</span>
                <span className="block text-ink-soft text-xs">
                  {note}
                  {place === 'inPlay' && bets > 0 && (
                    <>
                      ,{' '}
                      <span className="relative">
                        {figure(bets)}
                        <Why
                          figure={{ figure: 'bets', player: playerId }}
                          label={`what ${name} has bet`}
                          amount={bets}
                        />
                      </span>{' '}
                      of it bet
                    </>
                  )}
                </span>
              </span>
            </dt>
            <dd className="relative font-semibold text-lg">
              <RollingFigure amount={balances[place]} rolls={rolls} />
              <Why
                figure={{ figure: place, player: playerId }}
                label={`${name}’s chips ${label.toLowerCase()}`}
                amount={balances[place]}
              />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
