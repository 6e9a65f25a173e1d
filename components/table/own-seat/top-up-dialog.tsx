'use client'

import { type FormEvent, useId } from 'react'
import { newId } from '@/components/live/new-id'
import { useCommand } from '@/components/live/send-command'
import { AmountPicker } from '@/components/ui/amount-picker'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useAmountForm } from '@/components/ui/use-amount-form'
import { figure } from '@/domain/figures'
import type { Seat, TableView } from '@/projections/table-view'
import type { Attempt } from '../attempt'
import { checkTopUp } from '../check-amount'
import { Shortfall } from '../shortfall'
import { StaysAvailable } from '../stays-available'

interface TopUpDialogProps {
  table: TableView
  seat: Seat
  available: number
  open: boolean
  onOpenChange(open: boolean): void
  onAttempt(attempt: Attempt): void
}

export function TopUpDialog({ table, seat, available, open, onOpenChange, onAttempt }: TopUpDialogProps) {
  const form = useId()
  const { send } = useCommand()
  const { tableId, bigBlind, maxBuyIn } = table
  const { playerId, stack } = seat
  const room = Math.max(maxBuyIn - stack, 0)
  const most = Math.min(room, available)
  const { typed, refusal, busy, type, submit } = useAmountForm()

  const value = typed ?? figure(most)
  const checked = checkTopUp(value, table, stack, available)

  async function addChips(): Promise<string | undefined> {
    if (!checked.ok) return undefined
    const reservationId = newId()
    const { amount } = checked
    const result = await send('TopUp', { reservationId, tableId, amount })
    if (!result.ok) return result.detail
    onAttempt({ purpose: 'top-up', reservationId, playerId, seat: null, amount })
    onOpenChange(false)
    return undefined
  }
  const handleSubmit = (event: FormEvent) => submit(event, addChips)

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={stack === 0 ? 'Rebuy' : 'Top up your stack'}
      description={`${figure(stack)} before you now, up to ${figure(maxBuyIn)} allowed`}
      footer={
        available === 0 ? undefined : (
          <Button type="submit" form={form} variant="primary" size="lg" busy={busy} className="w-full">
            {checked.ok ? `Add ${figure(checked.amount)}` : 'Add chips'}
          </Button>
        )
      }
    >
      {available === 0 ? (
        <Shortfall available={available} least={1} most={room} purpose="A top-up" />
      ) : (
        <form id={form} noValidate onSubmit={handleSubmit}>
          <AmountPicker
            label="Chips to add"
            range={{ min: Math.min(bigBlind, most), max: most, step: bigBlind }}
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
