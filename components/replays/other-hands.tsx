'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import type { ChosenHand } from './chosen-hand'
import { watch } from './watch'

/** Leads to the hands of the file before and after this one. */
export function OtherHands({ chosen: { previous, next, number, of } }: { chosen: ChosenHand }) {
  const handlePrevious = () => previous && watch(previous)
  const handleNext = () => next && watch(next)
  return (
    <fieldset aria-label="Hands of the file" className="flex items-center">
      <IconButton
        data-step="previous"
        label="Previous hand"
        onClick={handlePrevious}
        unavailable={previous ? undefined : 'This is the first'}
      >
        <ChevronLeft aria-hidden />
      </IconButton>
      <span aria-hidden className="text-ink-soft text-sm tabular-nums">
        {number} / {of}
      </span>
      <IconButton
        data-step="next"
        label="Next hand"
        onClick={handleNext}
        unavailable={next ? undefined : 'This is the last'}
      >
        <ChevronRight aria-hidden />
      </IconButton>
    </fieldset>
  )
}
