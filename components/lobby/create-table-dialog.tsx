'use client'

import { useRouter } from 'next/navigation'
import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { AmountField } from '@/components/ui/amount-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Switch } from '@/components/ui/switch'
import { OptionsField } from './options-field'
import { SeatsField } from './seats-field'
import { StakesField } from './stakes-field'
import { checkTerms, errorsOf, PLAIN, STAKES, type TermsErrors, type TypedTerms, typedStakes } from './terms-form'

interface CreateTableDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
}

const AMOUNTS = [
  { field: 'smallBlind', label: 'Small blind' },
  { field: 'bigBlind', label: 'Big blind' },
  { field: 'minBuyIn', label: 'Smallest buy-in' },
  { field: 'maxBuyIn', label: 'Largest buy-in' },
] as const

const AT_FIRST: TypedTerms = { name: '', ...typedStakes(STAKES[1]), seats: 6, ...PLAIN }

export function CreateTableDialog({ open, onOpenChange }: CreateTableDialogProps) {
  const form = useId()
  const router = useRouter()
  const { send } = useCommand()
  const [typed, setTyped] = useState(AT_FIRST)
  const [errors, setErrors] = useState<TermsErrors & { form?: string }>({})
  const [busy, setBusy] = useState(false)

  function change(part: Partial<TypedTerms>) {
    const next = { ...typed, ...part }
    setTyped(next)
    // What was wrong is looked at again at once; nothing is called wrong while it is still being typed.
    if (Object.keys(errors).length > 0) {
      const checked = checkTerms(next)
      setErrors(checked.ok ? {} : checked.errors)
    }
  }

  const handleName = ({ target }: ChangeEvent<HTMLInputElement>) => change({ name: target.value })

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const checked = checkTerms(typed)
    if (!checked.ok) return setErrors(checked.errors)
    setErrors({})
    setBusy(true)
    const result = await send('CreateTable', checked.terms)
    const tableId = result.ok ? result.events[0]?.data.tableId : undefined
    if (tableId) return router.push(`/tables/${tableId}`)
    setBusy(false)
    if (!result.ok) setErrors(errorsOf(result))
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Open a table"
      description={
        typed.isPrivate ? 'Only those whom you invite can sit down at it.' : 'Anybody in the room can sit down at it.'
      }
      footer={
        <Button type="submit" form={form} variant="primary" size="lg" busy={busy} className="w-full">
          Open the table
        </Button>
      }
    >
      <form id={form} noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
        <Field
          label="Table name"
          name="name"
          autoComplete="off"
          placeholder="The Long Room"
          value={typed.name}
          error={errors.name}
          onChange={handleName}
        />
        <StakesField typed={typed} onPick={change} />
        <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4">
          {AMOUNTS.map(({ field, label }) => (
            <AmountField
              key={field}
              label={label}
              name={field}
              value={typed[field]}
              error={errors[field]}
              onChange={(value) => change({ [field]: value })}
            />
          ))}
        </div>
        <SeatsField seats={typed.seats} error={errors.seats} onChange={(seats) => change({ seats })} />
        <Switch
          label="Private table"
          hint="Not listed in the lobby; you get a link to invite with."
          checked={typed.isPrivate}
          onChange={(isPrivate) => change({ isPrivate })}
        />
        <OptionsField typed={typed} errors={errors} onChange={change} />
        <p role="alert" className="text-danger-text text-sm empty:hidden">
          {errors.form}
        </p>
      </form>
    </Dialog>
  )
}
