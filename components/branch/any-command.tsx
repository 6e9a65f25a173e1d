'use client'

import { type FormEvent, useState } from 'react'
import { Action } from '@/domain/hand/events'
import { AmountField } from '../ui/amount-field'
import { Button } from '../ui/button'
import { parseAmount } from '../ui/parse-amount'
import { SelectField } from './select-field'

interface AnyCommandProps {
  onTry(action: Action, amount?: number): void
}

const NAMES: Record<Action, string> = { fold: 'Fold', check: 'Check', call: 'Call', bet: 'Bet', raise: 'Raise to' }
const ACTIONS = Action.options.map((value) => ({ value, words: NAMES[value] }))
const isAmount = (action: Action) => action === 'bet' || action === 'raise'

/** What the buttons do not offer may be tried all the same: the rules say why it would have been refused. */
export function AnyCommand({ onTry }: AnyCommandProps) {
  const [action, setAction] = useState<Action>('raise')
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()

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
        <SelectField<Action> label="Command" value={action} options={ACTIONS} onChoose={setAction} />
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
