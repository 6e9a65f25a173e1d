'use client'

import { type FormEvent, useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { AmountField } from '@/components/ui/amount-field'
import { Button } from '@/components/ui/button'
import { parseAmount } from '@/components/ui/parse-amount'
import { shortFigure } from '@/components/ui/short-figure'
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
  const [typed, setTyped] = useState(figure(suggested))
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  function handleChange(next: string) {
    setTyped(next)
    setError(undefined)
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    // A dialog within the page of another form: this submit is nobody else's.
    event.stopPropagation()
    if (busy) return
    const parsed = parseAmount(typed)
    if (!parsed.ok) return setError(parsed.error)
    setBusy(true)
    const result = await send('DepositFunds', { amount: parsed.amount })
    setBusy(false)
    if (result.ok) onDeposited(parsed.amount)
    else setError(result.detail)
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-3">
      <AmountField label="Deposit" name="deposit" value={typed} error={error} onChange={handleChange} />
      {presets.length > 0 && (
        <fieldset className="grid grid-cols-4 gap-2">
          <legend className="sr-only">Usual deposits</legend>
          {presets.map((preset) => (
            <Button key={preset} className="px-2!" onClick={() => handleChange(figure(preset))}>
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
