'use client'

import { useId, useState } from 'react'
import { Why } from '@/components/explain/why'
import { Button } from '@/components/ui/button'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { figure } from '@/domain/figures'
import type { Seat, TableView } from '@/projections/table-view'
import { SeatMenu } from './seat-menu'
import { standing } from './standing'
import { useSeatWishes } from './use-seat-wishes'

interface OwnSeatBarProps {
  table: TableView
  seat: Seat
  /** The clock has them sit out. */
  outOfTime: boolean
  closed: string | undefined
  onTopUp(): void
  onAutoTopUp(): void
  onLeave(): void
}

/** How a player stands at the table, what they most likely want next, and the way to all the rest. */
export function OwnSeatBar({ table, seat, outOfTime, closed, onTopUp, onAutoTopUp, onLeave }: OwnSeatBarProps) {
  const described = useId()
  const { busy, wish } = useSeatWishes(table.tableId)
  const ended = seat.autoTopUpStopped && JSON.stringify(seat.autoTopUpStopped)
  const [known, setKnown] = useState<string | null>(null)
  // Once there is another wish, its end is news again.
  if (ended === null && known !== null) setKnown(null)
  const { words, first } = standing(table, known === ended ? { ...seat, autoTopUpStopped: null } : seat, outOfTime)
  const toCome = seat.queued.reduce((sum, { amount }) => sum + amount, 0)

  function handleFirst() {
    if (first?.wish === 'rebuy') onTopUp()
    else if (first?.wish === 'auto-top-up') {
      setKnown(ended)
      onAutoTopUp()
    } else if (first) void wish(first.wish)
  }

  return (
    <div className="flex w-full items-center gap-2">
      <div className="min-w-0 grow">
        <p id={described} className="text-pretty text-ink-soft text-xs leading-4">
          {words}
        </p>
        <p className="flex items-baseline gap-2">
          <span className="relative">
            <Lit value={seat.stack}>
              <ChipAmount amount={seat.stack} className="font-semibold text-lg leading-6" />
            </Lit>
            <Why
              figure={{ figure: 'stack', table: table.tableId, player: seat.playerId }}
              label="your stack"
              amount={seat.stack}
            />
          </span>
          {toCome > 0 && (
            <span className="text-ink-soft text-xs tabular-nums">
              <span className="relative">
                +{figure(toCome)}
                <Why
                  figure={{ figure: 'queued', table: table.tableId, player: seat.playerId }}
                  label="what comes to your stack after this hand"
                  amount={toCome}
                />
              </span>{' '}
              after this hand
            </span>
          )}
        </p>
      </div>
      {first && (
        <Button variant="primary" unavailable={closed} busy={busy} onClick={handleFirst} aria-describedby={described}>
          {first.label}
        </Button>
      )}
      <SeatMenu
        table={table}
        seat={seat}
        describedBy={described}
        busy={busy}
        closed={closed}
        onTopUp={onTopUp}
        onAutoTopUp={onAutoTopUp}
        onLeave={onLeave}
        onWish={(asked) => void wish(asked)}
      />
    </div>
  )
}
