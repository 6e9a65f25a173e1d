'use client'

import { Coffee, Coins, LogOut, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { Button } from '@/components/ui/button'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { useToast } from '@/components/ui/toast'
import type { Seat, TableView } from '@/projections/table-view'

interface OwnSeatBarProps {
  table: TableView
  seat: Seat
  closed: string | undefined
  onTopUp(): void
  onLeave(): void
}

/** What a seated player can do. */
export function OwnSeatBar({ table, seat, closed, onTopUp, onLeave }: OwnSeatBarProps) {
  const { send } = useCommand()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const full = seat.stack >= table.maxBuyIn ? 'Your stack is as large as this table lets you top it up.' : undefined

  async function handleAway() {
    setBusy(true)
    const result = await send(seat.sittingOut ? 'SitIn' : 'SitOut', { tableId: table.tableId })
    setBusy(false)
    if (!result.ok) toast.show({ title: 'That did not work', detail: result.detail, tone: 'danger' })
  }

  return (
    <div className="flex w-full flex-wrap items-center gap-2">
      <div className="flex basis-full items-baseline justify-between gap-2 pr-2 sm:block sm:grow sm:basis-0">
        <p className="text-ink-soft text-xs">{seat.sittingOut ? 'You sit out' : 'Your stack'}</p>
        <Lit value={seat.stack}>
          <ChipAmount amount={seat.stack} className="font-semibold text-lg leading-6" />
        </Lit>
      </div>
      <Button unavailable={closed ?? full} onClick={onTopUp} className="grow px-3! sm:grow-0 sm:px-4!">
        <Coins aria-hidden />
        Top up
      </Button>
      <Button
        variant={seat.sittingOut ? 'primary' : 'secondary'}
        unavailable={closed}
        busy={busy}
        onClick={handleAway}
        className="grow px-3! sm:grow-0 sm:px-4!"
      >
        {!busy && (seat.sittingOut ? <Undo2 aria-hidden /> : <Coffee aria-hidden />)}
        {seat.sittingOut ? "I'm back" : 'Sit out'}
      </Button>
      <Button unavailable={closed} onClick={onLeave} className="grow px-3! sm:grow-0 sm:px-4!">
        <LogOut aria-hidden />
        Leave
      </Button>
    </div>
  )
}
