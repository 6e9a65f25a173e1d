'use client'

import { Hourglass } from 'lucide-react'
import { type MouseEvent, useId, useState } from 'react'
import type { Names } from '@/components/live/as-of'
import { useCommand } from '@/components/live/send-command'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import type { RunOutTimes } from '@/domain/hand/events'
import { TO_ANSWER } from '@/domain/hand/run-out'
import type { PlayerId } from '@/domain/kernel'
import { useTimeLeft } from '../use-time-left'
import { KeyHint } from './key-hint'
import { answersInWords, refusedRunOut, timesInWords } from './run-out-in-words'
import type { OpenRunOut } from './run-out-of'
import { useHotkeys } from './use-hotkeys'

interface RunOutQuestionProps {
  question: OpenRunOut
  names: Names
  playerId: PlayerId
  hotkeys: boolean
}

/** Asks whether to run the board twice, and tells what the others say; the own answer shows before the room has it. */
export function RunOutQuestion({ question, names, playerId, hotkeys }: RunOutQuestionProps) {
  const { handId, deadline, answers, isAsked } = question
  const { send } = useCommand()
  const toast = useToast()
  const id = useId()
  const [sent, setSent] = useState<RunOutTimes | null>(null)
  const left = useTimeLeft({ deadline }, TO_ANSWER, true)
  const own = answers.find((answer) => answer.playerId === playerId)
  const said = own?.times ?? sent
  const told = answers.map((answer) => (answer === own ? { ...answer, times: said } : answer))
  const open = isAsked && sent === null

  async function choose(times: RunOutTimes) {
    if (!open) return
    setSent(times)
    const result = await send('ChooseRunOut', { handId, times })
    if (result.ok) return
    setSent(null)
    toast.show({ ...refusedRunOut(result), tone: 'danger' })
  }
  const once = (times: RunOutTimes) => (event: MouseEvent) => event.detail <= 1 && void choose(times)
  useHotkeys({ '1': () => void choose(1), '2': () => void choose(2) }, hotkeys && open)

  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with its answers, not fields of a form.
    <div role="group" aria-labelledby={id} className="flex grow flex-col justify-between gap-2">
      <div className="grid grow content-center gap-0.5 text-center">
        <p className="flex items-center justify-center gap-2 font-medium">
          <span id={id}>{own ? 'Run it twice?' : 'They are asked whether to run it twice.'}</span>
          <span
            aria-hidden
            className="inline-flex min-w-14 items-center gap-1 rounded-full bg-now px-2 text-on-now text-xs tabular-nums leading-5 [&_svg]:size-3"
          >
            <Hourglass />
            {left === undefined ? '' : `${left}s`}
          </span>
        </p>
        <p className="text-pretty text-ink-soft text-xs">{answersInWords(told, names, playerId)}</p>
      </div>
      {open && (
        <div className="grid auto-cols-fr grid-flow-col gap-2">
          <Button size="lg" aria-keyshortcuts="1" className="min-h-14! md:min-h-13!" onClick={once(1)}>
            Once
            <KeyHint of="1" shown={hotkeys} />
          </Button>
          <Button
            size="lg"
            variant="primary"
            aria-keyshortcuts="2"
            className="min-h-14! md:min-h-13!"
            onClick={once(2)}
          >
            Twice
            <KeyHint of="2" shown={hotkeys} />
          </Button>
        </div>
      )}
      {own && said !== null && (
        <p className="grid min-h-14 place-items-center text-pretty text-center text-ink-soft text-sm md:min-h-13">
          You said {timesInWords(said)}. {said === 2 && 'It is run twice if everybody says so.'}
        </p>
      )}
    </div>
  )
}
