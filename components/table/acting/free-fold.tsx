'use client'

import type { MouseEvent } from 'react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { KeyHint } from './key-hint'

interface FreeFoldProps {
  hotkeys: boolean
  onFold(): void
  onCheck(): void
  onBack(): void
}

/** Asks back before cards are thrown away that could be kept for nothing. */
export function FreeFold({ hotkeys, onFold, onCheck, onBack }: FreeFoldProps) {
  const foldButton = useRef<HTMLButtonElement>(null)
  // Whoever pressed Fold has the focus there: it goes on to the question.
  useEffect(() => foldButton.current?.focus(), [])

  const once = (run: () => void) => (event: MouseEvent) => event.detail <= 1 && run()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with its answers, not fields of a form.
    <div role="group" aria-labelledby="free-fold" className="flex grow flex-col justify-between gap-2">
      <p id="free-fold" className="grid grow place-items-center text-center font-medium">
        Checking is free. Fold all the same?
      </p>
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        <Button size="lg" className="min-h-14! px-2! md:min-h-13!" onClick={once(onBack)}>
          Back
        </Button>
        <Button
          size="lg"
          variant="primary"
          aria-keyshortcuts="c"
          className="min-h-14! px-2! md:min-h-13!"
          onClick={once(onCheck)}
        >
          Check
          <KeyHint of="c" shown={hotkeys} />
        </Button>
        <Button
          ref={foldButton}
          size="lg"
          aria-keyshortcuts="f"
          className="min-h-14! px-2! md:min-h-13!"
          onClick={once(onFold)}
        >
          Fold
          <KeyHint of="f" shown={hotkeys} />
        </Button>
      </div>
    </div>
  )
}
