'use client'

import type { FormEvent } from 'react'
import { useCommand } from '@/components/live/send-command'
import { AmountField } from '@/components/ui/amount-field'
import { Button } from '@/components/ui/button'
import { parseAmount } from '@/components/ui/parse-amount'
import { shortFigure } from '@/components/ui/short-figure'
import { useAmountForm } from '@/components/ui/use-amount-form'
import { figure } from '@/domain/figures'

interface DepositFormProps {
  /** In chips; what the field says at first. */
  suggested: number
  presets?: number[]
  onDeposited(amount: number): void
}

/** Play money comes from nowhere, but not without a trace. */
export function DepositForm({ suggested, presets = [], onDeposited }: DepositFormProps) {
  const { send } = useCommand()
  const { typed = figure(suggested), refusal, busy, type, submit } = useAmountForm()

  async function deposit(): Promise<string | undefined> {
    const parsed = parseAmount(typed)
    if (!parsed.ok) return parsed.error
    const result = await send('DepositFunds', { amount: parsed.amount })
    if (!result.ok) return result.detail
    onDeposited(parsed.amount)
    return undefined
  }
  const handleSubmit = (event: FormEvent) => submit(event, deposit)

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-3">
      <AmountField label="Deposit" name="deposit" value={typed} error={refusal} onChange={type} />
      {presets.length > 0 && (
        <fieldset className="grid grid-cols-4 gap-2">
          <legend className="sr-only">Usual deposits</legend>
          {presets.map((preset) => (
            <Button key={preset} className="px-2!" onClick={() => type(figure(preset))}>
              {shortFigure(preset)}
            </Button>
          ))}
        </fieldset>
      )}
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        Deposit
      </Button>
    </form>
  )
}
