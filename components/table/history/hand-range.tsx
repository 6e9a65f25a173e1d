'use client'

import { type ChangeEvent, useState } from 'react'
import { ExportMenu } from '@/components/hand/export-menu'

interface HandRangeProps {
  /** Where the hands of a query are to be had. */
  menuOf(query: Record<string, string>): { address: string; film: string }
}

const NUMBER = 'h-11 w-20 rounded-lg border border-edge bg-raised px-3 text-base tabular-nums placeholder:text-ink-soft'

/** Hands by their numbers, to take home: from one to another, or to whichever is the last. */
export function HandRange({ menuOf }: HandRangeProps) {
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const query = { ...(first && { first }), ...(last && { last }) }
  return (
    <span className="flex basis-full flex-wrap items-center gap-2 text-ink-soft text-sm">
      Hands
      <input
        inputMode="numeric"
        aria-label="From hand"
        placeholder="1"
        value={first}
        onChange={(event) => setFirst(digitsOf(event))}
        className={NUMBER}
      />
      to
      <input
        inputMode="numeric"
        aria-label="To hand"
        placeholder="latest"
        value={last}
        onChange={(event) => setLast(digitsOf(event))}
        className={NUMBER}
      />
      <ExportMenu label="These hands" unavailable={whyNot(first, last)} {...menuOf(query)} />
    </span>
  )
}

const digitsOf = ({ target }: ChangeEvent<HTMLInputElement>) =>
  target.value.replace(/\D/g, '').replace(/^0+/, '').slice(0, 9)

function whyNot(first: string, last: string): string | undefined {
  if (!first && !last) return 'Say from which hand, or to which'
  return first && last && Number(first) > Number(last) ? `Hand ${first} comes after hand ${last}` : undefined
}
