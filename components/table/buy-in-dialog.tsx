'use client'

import { type FormEvent, useId, useState } from 'react'
import { newId } from '@/components/live/new-id'
import { useCommand } from '@/components/live/send-command'
import { AmountPicker } from '@/components/ui/amount-picker'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { figure } from '@/domain/figures'
import type { PlayerId } from '@/domain/kernel'
import type { TableView } from '@/projections/table-view'
import type { Attempt } from './attempt'
import { checkBuyIn } from './check-amount'
import { acceptInvitation } from './joining/accept-invitation'
import { Shortfall } from './shortfall'
import { StaysAvailable } from './stays-available'
import { usualBuyIn } from './usual-buy-in'

interface BuyInDialogProps {
  table: TableView
  /** From 0. */
  seat: number
  playerId: PlayerId
  available: number
  /** Of an invitation to be accepted first. */
  code: string | undefined
  open: boolean
  onOpenChange(open: boolean): void
  onAttempt(attempt: Attempt): void
}

export function BuyInDialog({
  table,
  seat,
  playerId,
  available,
  code,
  open,
  onOpenChange,
  onAttempt,
}: BuyInDialogProps) {
  const form = useId()
  const { send } = useCommand()
  const [typed, setTyped] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)

  const { tableId, name, minBuyIn, maxBuyIn, bigBlind } = table
  const value = typed ?? figure(usualBuyIn(table, available))
  const checked = checkBuyIn(value, table, available)
  const short = available < minBuyIn

  function handleType(next: string) {
    setTyped(next)
    setRefusal(undefined)
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy || !checked.ok) return
    setBusy(true)
    const turnedAway = code === undefined ? undefined : await acceptInvitation(send, tableId, code)
    if (turnedAway) {
      setBusy(false)
      return setRefusal(turnedAway)
    }
    const attempt = { purpose: 'buy-in', reservationId: newId(), playerId, seat, amount: checked.amount } as const
    const { reservationId, amount } = attempt
    const result = await send('ReserveFunds', { reservationId, tableId, seat, amount })
    setBusy(false)
    if (!result.ok && result.code !== 'SeatTaken') return setRefusal(result.detail)
    onAttempt(result.ok ? attempt : { ...attempt, refused: { code: result.code, details: { seat } } })
    onOpenChange(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Take seat ${seat + 1} at ${name}`}
      description={`Buy-in ${figure(minBuyIn)} to ${figure(maxBuyIn)} chips`}
      footer={
        short ? undefined : (
          <Button type="submit" form={form} variant="primary" size="lg" busy={busy} className="w-full">
            {checked.ok ? `Sit down with ${figure(checked.amount)}` : 'Sit down'}
          </Button>
        )
      }
    >
      {short ? (
        <Shortfall available={available} least={minBuyIn} most={maxBuyIn} purpose="This seat" />
      ) : (
        <form id={form} noValidate onSubmit={handleSubmit}>
          <AmountPicker
            label="Buy-in"
            range={{ min: minBuyIn, max: Math.min(maxBuyIn, available), step: bigBlind }}
            value={value}
            error={refusal ?? (checked.ok ? undefined : checked.error)}
            onChange={handleType}
          />
          <StaysAvailable available={available} taken={checked.ok ? checked.amount : 0} />
        </form>
      )}
    </Dialog>
  )
}
