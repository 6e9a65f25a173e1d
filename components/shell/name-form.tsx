'use client'

import { type ChangeEvent, type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Name } from '@/domain/name'
import { sentence } from './sentence'
import { signIn } from './sign-in'

interface NameFormProps {
  action: string
  hint?: ReactNode
  onSignedIn(): void
}

/** The one question asked of whoever comes in. */
export function NameForm({ action, hint, onSignedIn }: NameFormProps) {
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)

  function handleChange({ target }: ChangeEvent<HTMLInputElement>) {
    setName(target.value)
    setError(undefined)
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    const checked = Name.safeParse(name)
    if (!checked.success) return setError(sentence('A name', checked.error.issues[0]?.message))
    setBusy(true)
    const problem = await signIn(checked.data)
    if (!problem) return onSignedIn()
    setBusy(false)
    const issue = problem.issues?.[0]
    setError(issue ? sentence('A name', issue.message) : problem.detail)
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-3">
      <Field
        label="Your name"
        name="displayName"
        autoComplete="nickname"
        enterKeyHint="go"
        placeholder="What the others call you"
        value={name}
        onChange={handleChange}
        error={error}
        hint={hint}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {action}
      </Button>
    </form>
  )
}
