'use client'

import { Split } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { type Chips, TableId } from '@/domain/kernel'
import type { MoneyCommand } from '@/projections/money-branch'
import { AmountField } from '../../ui/amount-field'
import { Button } from '../../ui/button'
import { parseAmount } from '../../ui/parse-amount'
import { SelectField } from '../select-field'
import { TableChoice } from './table-choice'

interface MoneyCommandFormProps {
  /** The position at which the command would have been sent. */
  at: number
  busy?: boolean
  /** Why no command can be tried now. */
  unavailable?: string | undefined
  onTry(command: MoneyCommand): void
}

type Kind = MoneyCommand['type']

const KINDS: readonly { value: Kind; words: string }[] = [
  { value: 'WithdrawFunds', words: 'withdrawn' },
  { value: 'DepositFunds', words: 'deposited' },
  { value: 'ReserveFunds', words: 'set aside for a seat' },
]

/** A command to be tried on a road; the rules are asked by whoever has it. */
export function MoneyCommandForm({ at, busy = false, unavailable, onTry }: MoneyCommandFormProps) {
  const [kind, setKind] = useState<Kind>('WithdrawFunds')
  const [tableId, setTableId] = useState<string>()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()

  function handleTyped(next: string) {
    setTyped(next)
    setError(undefined)
  }
  function commandOf(amount: Chips): MoneyCommand | undefined {
    if (kind !== 'ReserveFunds') return { type: kind, amount }
    const table = TableId.safeParse(tableId)
    return table.success ? { type: kind, amount, tableId: table.data } : undefined
  }
  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy || unavailable !== undefined) return
    const parsed = parseAmount(typed)
    if (!parsed.ok) return setError(parsed.error)
    const command = commandOf(parsed.amount)
    if (!command) return setError('Choose a table to set chips aside for.')
    setTyped('')
    onTry(command)
  }

  return (
    <form onSubmit={handleSubmit} className="@container flex flex-col gap-3">
      <div className="grid items-start gap-3 @md:grid-cols-2">
        <SelectField<Kind> label="Had you" value={kind} options={KINDS} onChoose={setKind} />
        <AmountField label="Chips" value={typed} error={error} onChange={handleTyped} />
      </div>
      {kind === 'ReserveFunds' && <TableChoice at={at} chosen={tableId} onChoose={setTableId} />}
      <Button type="submit" busy={busy} unavailable={unavailable}>
        <Split aria-hidden className="rotate-90" />
        Ask the rules
      </Button>
    </form>
  )
}
