'use client'

import { type FormEvent, useId, useState } from 'react'
import { z } from 'zod'
import { readJson } from '../live/read-json'
import { Button } from '../ui/button'
import { forField } from './time-field'
import type { Transport } from './use-transport'

interface JumpTimeProps {
  transport: Transport
  onJumped(): void
}

const Answer = z.object({ position: z.int() })

/** The position that the room had reached by a time. @throws Error with a sentence for people */
async function positionBy(time: Date): Promise<number> {
  return Answer.parse(await readJson(`/api/books?at=${encodeURIComponent(time.toISOString())}`)).position
}

/** Leads to the last event at or before a time, by the clock of whoever looks. */
export function JumpTime({ transport, onJumped }: JumpTimeProps) {
  const { moment, line, index } = transport
  const id = useId()
  const [typed, setTyped] = useState(() => forField(line.stops > 0 ? line.timeAt(index) : Date.now()))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function handleGo(event: FormEvent) {
    event.preventDefault()
    const time = new Date(typed)
    if (Number.isNaN(time.getTime())) return setProblem('Enter a day and a time.')
    if (time.getTime() > Date.now()) return setProblem('That is still to come.')
    setBusy(true)
    try {
      const position = await positionBy(time)
      if (position < (line.positionAt(0) ?? 1)) return setProblem('Nothing had happened here by then.')
      const stop = line.stopAt(position)
      transport.move({ type: 'to', stop })
      onJumped()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The room did not answer. Try again.')
    } finally {
      setBusy(false)
    }
  }

  if (moment.scope.startsWith('stream:')) return null
  return (
    <form noValidate onSubmit={(event) => void handleGo(event)} className="flex shrink-0 flex-col gap-1.5 pt-1">
      <label htmlFor={id} className="font-medium text-sm">
        Or to a time, by your clock
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          type="datetime-local"
          step={1}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => {
            setTyped(target.value)
            setProblem(undefined)
          }}
          className="h-11 min-w-0 grow rounded-xl border border-edge bg-raised px-3 text-sm aria-invalid:border-danger"
        />
        <Button type="submit" aria-busy={busy}>
          Go
        </Button>
      </div>
      <p id={`${id}-note`} role="status" className="text-ink-soft text-xs">
        {problem ? <span className="text-danger-text">{problem}</span> : 'Leads to the last event by then.'}
      </p>
    </form>
  )
}
