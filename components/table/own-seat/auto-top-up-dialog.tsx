'use client'

import clsx from 'clsx'
import { type FormEvent, useId, useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { DepositForm } from '@/components/shell/deposit-form'
import { AmountField } from '@/components/ui/amount-field'
import { AmountPicker } from '@/components/ui/amount-picker'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { OptionChoice } from '@/components/ui/option-choice'
import { figure } from '@/domain/figures'
import type { Seat, TableView } from '@/projections/table-view'
import { usualBuyIn } from '../usual-buy-in'
import { belowOn, checkAutoTopUp, OCCASIONS, type Occasion, occasionOf, whatItTakes } from './auto-top-up-terms'
import { isPlaying } from './standing'

interface AutoTopUpDialogProps {
  table: TableView
  seat: Seat
  /** In chips. */
  available: number
  open: boolean
  onOpenChange(open: boolean): void
}

/** A standing wish for chips: below which stack, up to which; and what it takes from the bankroll, before it is sent. */
export function AutoTopUpDialog({ table, seat, available, open, onOpenChange }: AutoTopUpDialogProps) {
  const form = useId()
  const { send } = useCommand()
  const { tableId, minBuyIn, maxBuyIn, bigBlind } = table
  const { stack, sittingOut, autoTopUp } = seat
  const [to, setTo] = useState(figure(autoTopUp?.to ?? usualBuyIn(table)))
  const [occasion, setOccasion] = useState(autoTopUp ? occasionOf(autoTopUp) : 'half-gone')
  const [typed, setTyped] = useState(figure(autoTopUp?.below ?? 1))
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState<'set' | 'stop'>()

  const wanted = checkAutoTopUp({ below: '1', to }, table)
  const below = occasion && wanted.ok ? figure(belowOn(occasion, wanted.to)) : typed
  const checked = checkAutoTopUp({ below, to }, table)
  const errorAt = (field: 'below' | 'to') => (!checked.ok && checked.field === field ? checked.error : undefined)
  const standing = { stack, available, sittingOut, playing: isPlaying(table, seat) }
  const takes = checked.ok ? whatItTakes(checked, standing) : undefined

  function handleTo(next: string) {
    setRefusal(undefined)
    setTo(next)
  }

  function handleBelow(next: string) {
    setRefusal(undefined)
    setTyped(next)
    // A field that is left writes its figure once more: that is no other choice.
    if (next !== below) setOccasion(undefined)
  }

  function handleOccasion(next: Occasion) {
    setRefusal(undefined)
    setOccasion(next)
  }

  async function ask(which: 'set' | 'stop', data: object) {
    if (busy) return
    setBusy(which)
    const result = await send(which === 'set' ? 'SetAutoTopUp' : 'StopAutoTopUp', { tableId, ...data })
    setBusy(undefined)
    if (result.ok) onOpenChange(false)
    else setRefusal(result.detail)
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (checked.ok) await ask('set', { below: checked.below, to: checked.to })
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Auto top-up"
      description="After each hand that leaves your stack short, without asking again"
      footer={
        <>
          {autoTopUp && (
            <Button size="lg" busy={busy === 'stop'} onClick={() => ask('stop', {})}>
              Turn off
            </Button>
          )}
          <Button
            type="submit"
            form={form}
            variant={takes?.short ? 'secondary' : 'primary'}
            size="lg"
            busy={busy === 'set'}
            className="grow"
          >
            {autoTopUp ? 'Save' : 'Turn on'}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
        <div className="flex flex-col gap-2">
          <AmountField
            label="When a hand leaves me less than"
            name="below"
            value={below}
            error={errorAt('below')}
            onChange={handleBelow}
          />
          <OptionChoice
            legend="How short a stack"
            hideLegend
            options={OCCASIONS}
            value={occasion}
            onChange={handleOccasion}
          />
        </div>
        <AmountPicker
          label="Top my stack up to"
          name="to"
          range={{ min: minBuyIn, max: maxBuyIn, step: bigBlind }}
          value={to}
          error={refusal ?? errorAt('to')}
          onChange={handleTo}
        />
      </form>
      {takes && (
        <p
          className={clsx(
            'mt-5 text-pretty rounded-xl px-4 py-3 text-sm leading-5',
            takes.short ? 'bg-accent-wash' : 'bg-sunken text-ink-soft',
          )}
        >
          {takes.words}
        </p>
      )}
      {takes?.short && (
        <div className="mt-4">
          <DepositForm suggested={Math.max(maxBuyIn, 1)} onDeposited={() => {}} />
        </div>
      )}
    </Dialog>
  )
}
