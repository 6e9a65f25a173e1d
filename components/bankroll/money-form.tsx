'use client'

import { type FormEvent, useState } from 'react'
import { figure } from '@/domain/figures'
import { useCommand } from '../live/send-command'
import { AmountField } from '../ui/amount-field'
import { Button } from '../ui/button'
import { parseAmount } from '../ui/parse-amount'
import { shortFigure } from '../ui/short-figure'
import { useToast } from '../ui/toast'

interface MoneyFormProps {
  kind: 'deposit' | 'withdraw'
  /** In chips. */
  presets: number[]
  /** Why nothing can be moved now. */
  closed: string | undefined
}

const KINDS = {
  deposit: { command: 'DepositFunds', label: 'Amount to deposit', verb: 'Deposit', done: 'deposited' },
  withdraw: { command: 'WithdrawFunds', label: 'Amount to withdraw', verb: 'Withdraw', done: 'withdrawn' },
}

/** Chips into a bankroll, or out of it. Whether that can be is the room's to say; it says so beside the field. */
export function MoneyForm({ kind, presets, closed }: MoneyFormProps) {
  const { command, label, verb, done } = KINDS[kind]
  const { send } = useCommand()
  const toast = useToast()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  function handleChange(next: string) {
    setTyped(next)
    setError(undefined)
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy || closed !== undefined) return
    const parsed = parseAmount(typed)
    if (!parsed.ok) return setError(parsed.error)
    setBusy(true)
    const result = await send(command, { amount: parsed.amount })
    setBusy(false)
    if (!result.ok) return setError(result.detail)
    setTyped('')
    toast.show({ title: `${figure(parsed.amount)} chips ${done}` })
  }

  return (
    <form noValidate onSubmit={handleSubmit}>
      <fieldset disabled={closed !== undefined} className="flex flex-col gap-3 disabled:opacity-60">
        <AmountField label={label} name={kind} value={typed} error={error} onChange={handleChange} />
        <div className="grid grid-cols-4 gap-2">
          {presets.map((preset) => (
            <Button
              key={preset}
              className="px-1!"
              aria-label={`${figure(preset)} chips`}
              onClick={() => handleChange(figure(preset))}
            >
              {shortFigure(preset)}
            </Button>
          ))}
        </div>
        <Button type="submit" variant="primary" size="lg" busy={busy} unavailable={closed}>
          {verb}
        </Button>
      </fieldset>
    </form>
  )
}
