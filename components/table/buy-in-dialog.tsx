'use client'

import { type FormEvent, useId } from 'react'
import { newId } from '@/components/live/new-id'
import { useCommand } from '@/components/live/send-command'
import { AmountPicker } from '@/components/ui/amount-picker'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useAmountForm } from '@/components/ui/use-amount-form'
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
  const { typed, refusal, busy, type, submit } = useAmountForm()

  const { tableId, name, minBuyIn, maxBuyIn, bigBlind } = table
  const value = typed ?? figure(usualBuyIn(table, available))
  const checked = checkBuyIn(value, table, available)
  const short = available < minBuyIn

  async function takeSeat(): Promise<string | undefined> {
    if (!checked.ok) return undefined
    const turnedAway = code === undefined ? undefined : await acceptInvitation(send, tableId, code)
    if (turnedAway) return turnedAway
    const attempt = { purpose: 'buy-in', reservationId: newId(), playerId, seat, amount: checked.amount } as const
    const { reservationId, amount } = attempt
    const result = await send('ReserveFunds', { reservationId, tableId, seat, amount })
    if (!result.ok && result.code !== 'SeatTaken') return result.detail
    onAttempt(result.ok ? attempt : { ...attempt, refused: { code: result.code, details: { seat } } })
    onOpenChange(false)
    return undefined
  }
  const handleSubmit = (event: FormEvent) => submit(event, takeSeat)

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
            onChange={type}
          />
          <StaysAvailable available={available} taken={checked.ok ? checked.amount : 0} />
        </form>
      )}
    </Dialog>
  )
}
