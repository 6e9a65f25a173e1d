'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { momentTyped } from '../timeline/moment-typed'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

interface CompareFormProps {
  scope: string
  /** As they were asked for. */
  from: string
  to: string
}

const WRONG = 'Say a position, such as 1,204, a time, such as yesterday 9:00, or now.'

/** Which two moments are compared. Times are taken by the reader's own clock. */
export function CompareForm({ scope, from, to }: CompareFormProps) {
  const router = useRouter()
  const [typed, setTyped] = useState({ from, to })
  const [wrong, setWrong] = useState<{ from?: string; to?: string }>({})

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const now = new Date()
    const asked = { from: momentTyped(typed.from, now), to: momentTyped(typed.to, now) }
    const { from, to } = asked
    setWrong({ ...(from === undefined && { from: WRONG }), ...(to === undefined && { to: WRONG }) })
    if (from === undefined || to === undefined) return
    router.push(`/compare?${new URLSearchParams({ scope, from: from || 'now', to: to || 'now' })}`)
  }

  return (
    <form
      action="/compare"
      onSubmit={handleSubmit}
      className="grid items-start gap-4 p-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <input type="hidden" name="scope" value={scope} />
      {(['from', 'to'] as const).map((which) => (
        <Field
          key={which}
          name={which}
          label={which === 'from' ? 'From' : 'To'}
          value={typed[which]}
          error={wrong[which]}
          hint={which === 'from' ? 'A position, or a time by your clock' : 'The same, or now'}
          autoComplete="off"
          onChange={({ target }) => setTyped({ ...typed, [which]: target.value })}
        />
      ))}
      <Button type="submit" variant="primary" size="lg" className="sm:mt-6.5">
        Compare
      </Button>
    </form>
  )
}
