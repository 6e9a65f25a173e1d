'use client'

import { Split } from 'lucide-react'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { Amount, type Chips, TableId } from '@/domain/kernel'
import type { MoneyBranch, MoneyBranchTold } from '@/projections/branch'
import { AmountField } from '../ui/amount-field'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import { parseAmount } from '../ui/parse-amount'
import { MoneyTold } from './money-told'
import { TableChoice } from './table-choice'
import { tryMoney } from './try-money'

interface MoneyWhatIfProps {
  playerId: string
  /** The position that the page shows. */
  at: number
}

type Kind = MoneyBranch['command']['type']

const KINDS: Record<Kind, string> = {
  DepositFunds: 'deposited',
  WithdrawFunds: 'withdrawn',
  ReserveFunds: 'set aside for a seat',
}

type State = { type: 'unasked' | 'asking' } | { type: 'told'; told: MoneyBranchTold } | { type: 'failed'; why: string }

/** In one's own past, where nothing can be moved: what moving chips would have come to. Nothing of it is kept. */
export function MoneyWhatIf({ playerId, at }: MoneyWhatIfProps) {
  const [kind, setKind] = useState<Kind>('WithdrawFunds')
  const [tableId, setTableId] = useState<string>()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [state, setState] = useState<State>({ type: 'unasked' })

  const handleKind = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    setKind(target.value as Kind)
    setState({ type: 'unasked' })
  }
  function handleTyped(next: string) {
    setTyped(next)
    setError(undefined)
  }
  function commandOf(amount: Chips): MoneyBranch['command'] | undefined {
    if (kind !== 'ReserveFunds') return { type: kind, amount }
    const table = TableId.safeParse(tableId)
    return table.success ? { type: kind, amount, tableId: table.data } : undefined
  }
  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const parsed = parseAmount(typed)
    if (!parsed.ok) return setError(parsed.error)
    const amount = Amount.safeParse(parsed.amount)
    if (!amount.success) return setError(`The amount ${amount.error.issues[0]?.message ?? 'is not one'}.`)
    const command = commandOf(amount.data)
    if (!command) return setError('Choose a table to set chips aside for.')
    setState({ type: 'asking' })
    setState(
      await tryMoney(playerId, { at, command }).then(
        (told): State => ({ type: 'told', told }),
        (cause: unknown): State => ({
          type: 'failed',
          why: cause instanceof Error ? cause.message : 'Try again in a moment.',
        }),
      ),
    )
  }

  return (
    <Panel title="What if, just then?" className="border-2 border-past border-dashed">
      <form onSubmit={handleSubmit} className="flex flex-col gap-3 px-4 pb-4">
        <p className="text-pretty text-ink-soft text-sm leading-5">
          What moving chips would have come to at this moment: by the same rules, and without a trace.
        </p>
        <label className="flex flex-col gap-1.5 font-medium text-sm">
          Had you
          <select
            value={kind}
            onChange={handleKind}
            className="h-12 rounded-xl border border-edge bg-raised px-3 font-normal text-base"
          >
            {Object.entries(KINDS).map(([type, words]) => (
              <option key={type} value={type}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {kind === 'ReserveFunds' && <TableChoice at={at} chosen={tableId} onChoose={setTableId} />}
        <AmountField label="Chips" value={typed} error={error} onChange={handleTyped} />
        <Button type="submit" busy={state.type === 'asking'}>
          <Split aria-hidden className="rotate-90" />
          Ask the rules
        </Button>
        <div role="status" className="empty:hidden">
          {state.type === 'told' && state.told.at === at && <MoneyTold told={state.told} />}
          {state.type === 'failed' && <p className="text-danger-text text-sm">{state.why}</p>}
        </div>
      </form>
    </Panel>
  )
}
