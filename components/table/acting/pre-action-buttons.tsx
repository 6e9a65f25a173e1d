'use client'

import { Check } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { AwaitedPrice } from '@/projections/awaited-price'
import { type PreActionKind, preActionsFor } from './pre-action'
import type { Acting } from './use-acting'

interface PreActionButtonsProps {
  waiting: AwaitedPrice
  chosen: Acting['chosen']
  word: string | null
  onChoose: Acting['choose']
}

const doneInWords = (kind: PreActionKind) =>
  kind === 'fold' || kind === 'check-fold'
    ? 'Done as soon as it is your turn, at any price.'
    : 'Done as soon as it is your turn, unless the price changes.'

/** What can be chosen before the turn has come. */
export function PreActionButtons({ waiting, chosen, word, onChoose }: PreActionButtonsProps) {
  return (
    <>
      <p className="text-center text-ink-soft text-sm">
        {word ?? (chosen ? doneInWords(chosen.kind) : 'Choose ahead of your turn:')}
      </p>
      <div className="mx-auto grid w-full max-w-md auto-cols-fr grid-flow-col gap-2">
        {preActionsFor(waiting).map(({ kind, label }) => (
          <Button
            key={kind}
            size="lg"
            aria-pressed={chosen?.kind === kind}
            className="px-2! tabular-nums aria-pressed:border-now aria-pressed:bg-now-wash"
            onClick={() => onChoose(kind)}
          >
            <span
              aria-hidden
              className="grid size-5 place-items-center rounded-md border border-edge [&_svg]:size-3.5!"
            >
              {chosen?.kind === kind && <Check />}
            </span>
            {label}
          </Button>
        ))}
      </div>
    </>
  )
}
