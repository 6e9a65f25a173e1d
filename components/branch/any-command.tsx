'use client'

import { type ChangeEvent, type FormEvent, useState } from 'react'
import { Action } from '@/domain/hand/events'
import { AmountField } from '../ui/amount-field'
import { Button } from '../ui/button'
import { parseAmount } from '../ui/parse-amount'

interface AnyCommandProps {
  onTry(action: Action, amount?: number): void
}

const NAMES: Record<Action, string> = { fold: 'Fold', check: 'Check', call: 'Call', bet: 'Bet', raise: 'Raise to' }
const isAmount = (action: Action) => action === 'bet' || action === 'raise'

/** What the buttons do not offer may be tried all the same: the rules say why it would have been refused. */
export function AnyCommand({ onTry }: AnyCommandProps) {
  const [action, setAction] = useState<Action>('raise')
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()

  const handleAction = ({ target }: ChangeEvent<HTMLSelectElement>) => setAction(Action.parse(target.value))
  function handleTyped(next: string) {
    setTyped(next)
    setError(undefined)
  }
  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (!isAmount(action)) return onTry(action)
    const parsed = parseAmount(typed)
    if (parsed.ok) onTry(action, parsed.amount)
    else setError(parsed.error)
  }

  return (
    <details className="rounded-xl border border-line text-sm">
      <summary className="flex min-h-11 cursor-pointer items-center px-3 font-medium">
        Try what the buttons do not offer
      </summary>
      <form
        onSubmit={handleSubmit}
        className="grid items-start gap-3 px-3 pb-3 sm:grid-cols-[10rem_minmax(0,1fr)_auto]"
      >
        <label className="flex flex-col gap-1.5 font-medium">
          Command
          <select
            value={action}
            onChange={handleAction}
            className="h-12 rounded-xl border border-edge bg-raised px-3 font-normal text-base"
          >
            {Action.options.map((each) => (
              <option key={each} value={each}>
                {NAMES[each]}
              </option>
            ))}
          </select>
        </label>
        {isAmount(action) ? (
          <AmountField label="To, in chips" value={typed} error={error} onChange={handleTyped} />
        ) : (
          <span aria-hidden />
        )}
        <Button type="submit" size="lg" className="sm:mt-6.5">
          Ask the rules
        </Button>
      </form>
    </details>
  )
}
