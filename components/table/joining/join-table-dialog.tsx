'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { newId } from '@/components/live/new-id'
import { useCommand } from '@/components/live/send-command'
import { sentence } from '@/components/shell/sentence'
import { signIn } from '@/components/shell/sign-in'
import { AmountPicker } from '@/components/ui/amount-picker'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { figure } from '@/domain/figures'
import { Name } from '@/domain/name'
import type { TableView } from '@/projections/table-view'
import type { Attempt } from '../attempt'
import { checkBuyIn } from '../check-amount'
import { usualBuyIn } from '../usual-buy-in'
import { takeSeat } from './take-seat'

interface JoinTableDialogProps {
  table: TableView
  /** From 0. */
  seat: number
  /** Of an invitation to be accepted first. */
  code: string | undefined
  onClose(): void
  onAttempt(attempt: Attempt): void
}

/** For who comes from outside: a name, and the chips that the seat takes, in one step. */
export function JoinTableDialog({ table, seat, code, onClose, onAttempt }: JoinTableDialogProps) {
  const form = useId()
  const router = useRouter()
  const { send } = useCommand()
  const [name, setName] = useState('')
  const [typed, setTyped] = useState(figure(usualBuyIn(table)))
  const [errors, setErrors] = useState<{ name?: string; amount?: string }>({})
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState({ signedIn: false, deposited: false })

  const { tableId, minBuyIn, maxBuyIn, bigBlind } = table
  const checked = checkBuyIn(typed, table, maxBuyIn)

  function handleName({ target }: ChangeEvent<HTMLInputElement>) {
    setName(target.value)
    setErrors({})
  }

  function handleAmount(next: string) {
    setTyped(next)
    setErrors({})
  }

  /** Whoever has a name by now is known to the page from here on, seated or not. */
  function leave() {
    onClose()
    router.refresh()
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy || !checked.ok) return
    const named = Name.safeParse(name)
    if (!named.success) return setErrors({ name: sentence('A name', named.error.issues[0]?.message) })
    setBusy(true)
    const problem = done.signedIn ? undefined : await signIn(named.data)
    if (problem) {
      setBusy(false)
      const issue = problem.issues?.[0]
      return setErrors({ name: issue ? sentence('A name', issue.message) : problem.detail })
    }
    const asked = { reservationId: newId(), tableId, seat, amount: checked.amount, code }
    const outcome = await takeSeat(send, asked, done.deposited)
    setBusy(false)
    if ('refusal' in outcome) {
      setDone({ signedIn: true, deposited: outcome.deposited })
      return setErrors({ amount: outcome.refusal })
    }
    onAttempt(outcome.attempt)
    leave()
  }

  return (
    <Dialog
      open
      onOpenChange={done.signedIn ? leave : onClose}
      title={`Join ${table.name}`}
      description={`Seat ${seat + 1}. A name is all it takes: the chips are play money.`}
      footer={
        <Button type="submit" form={form} variant="primary" size="lg" busy={busy} className="w-full">
          {checked.ok ? `Sit down with ${figure(checked.amount)}` : 'Sit down'}
        </Button>
      }
    >
      <form id={form} noValidate onSubmit={handleSubmit} className="flex flex-col gap-4">
        <Field
          label="Your name"
          name="displayName"
          autoComplete="nickname"
          enterKeyHint="go"
          placeholder="What the others call you"
          readOnly={done.signedIn}
          value={name}
          error={errors.name}
          onChange={handleName}
        />
        <AmountPicker
          label="Buy-in"
          range={{ min: minBuyIn, max: maxBuyIn, step: bigBlind }}
          value={typed}
          error={errors.amount ?? (checked.ok ? undefined : checked.error)}
          onChange={handleAmount}
        />
        <p className="rounded-xl bg-sunken px-4 py-3 text-ink-soft text-sm">
          These chips are deposited for you: play money is free, and the ledger shows where it came from.
        </p>
      </form>
    </Dialog>
  )
}
