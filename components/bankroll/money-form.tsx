'use client'

import type { FormEvent } from 'react'
import { figure } from '@/domain/figures'
import { useCommand } from '../live/send-command'
import { AmountField } from '../ui/amount-field'
import { Button } from '../ui/button'
import { parseAmount } from '../ui/parse-amount'
import { shortFigure } from '../ui/short-figure'
import { useToast } from '../ui/toast'
import { useAmountForm } from '../ui/use-amount-form'

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
  const { typed = '', refusal, busy, type, clear, submit } = useAmountForm()

  async function moveChips(): Promise<string | undefined> {
    const parsed = parseAmount(typed)
    if (!parsed.ok) return parsed.error
    const result = await send(command, { amount: parsed.amount })
    if (!result.ok) return result.detail
    clear()
    toast.show({ title: `${figure(parsed.amount)} chips ${done}` })
    return undefined
  }
  function handleSubmit(event: FormEvent) {
    if (closed !== undefined) return event.preventDefault()
    return submit(event, moveChips)
  }

  return (
    <form noValidate onSubmit={handleSubmit}>
      <fieldset disabled={closed !== undefined} className="flex flex-col gap-3 disabled:opacity-60">
        <AmountField label={label} name={kind} value={typed} error={refusal} onChange={type} />
        <div className="grid grid-cols-4 gap-2">
          {presets.map((preset) => (
            <Button
              key={preset}
              className="px-1!"
              aria-label={`${figure(preset)} chips`}
              onClick={() => type(figure(preset))}
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
