'use client'

import { type FormEvent, useState } from 'react'
import type { PlayerId } from '@/domain/kernel'
import { momentTyped } from '../timeline/moment-typed'
import { forField } from '../timeline/time-field'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Panel } from '../ui/panel'
import { ThenAnswer } from './then-answer'

interface ThenPanelProps {
  playerId: PlayerId
  name: string
}

/** Asks what somebody's bankroll was at a time by the reader's own clock. */
export function ThenPanel({ playerId, name }: ThenPanelProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<Date | null>(null)
  const [wrong, setWrong] = useState<string>()

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    ask(new Date(typed))
  }
  const handleYesterday = () => pick(new Date(momentTyped('yesterday 9:00', new Date()) ?? Number.NaN))
  const handleHourAgo = () => pick(new Date(Date.now() - 60 * 60_000))

  return (
    <Panel title="What was it then?">
      <form onSubmit={handleSubmit} className="flex flex-col gap-3 px-4 pb-4">
        <Field
          label={`${name}’s bankroll at`}
          type="datetime-local"
          step={1}
          value={typed}
          error={wrong}
          onChange={({ target }) => setTyped(target.value)}
        />
        <div className="grid grid-cols-2 gap-2">
          <Button onClick={handleYesterday}>Yesterday 9:00</Button>
          <Button onClick={handleHourAgo}>An hour ago</Button>
          <Button type="submit" variant="primary" className="col-span-2">
            Look it up
          </Button>
        </div>
        {asked && <ThenAnswer key={asked.getTime()} playerId={playerId} name={name} time={asked} />}
      </form>
    </Panel>
  )

  function pick(time: Date) {
    setTyped(forField(time.getTime()))
    ask(time)
  }
  function ask(time: Date) {
    const isTime = !Number.isNaN(time.getTime())
    setWrong(isTime ? undefined : 'Choose a day and a time.')
    setAsked(isTime ? time : null)
  }
}
