'use client'

import { useState } from 'react'
import { ExportMenu } from '@/components/hand/export-menu'
import { HandNumber } from './hand-number'

interface HandRangeProps {
  /** Where the hands of a query are to be had. */
  menuOf(query: Record<string, string>): { address: string; film: string }
}

/** Hands by their numbers, to take home: from one to another, or to whichever is the last. */
export function HandRange({ menuOf }: HandRangeProps) {
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const query = { ...(first && { first }), ...(last && { last }) }
  return (
    <span className="flex basis-full flex-wrap items-center gap-2 text-ink-soft text-sm">
      Hands
      <HandNumber label="From hand" placeholder="1" value={first} onChange={setFirst} />
      to
      <HandNumber label="To hand" placeholder="latest" value={last} onChange={setLast} />
      <ExportMenu label="These hands" unavailable={whyNot(first, last)} {...menuOf(query)} />
    </span>
  )
}

function whyNot(first: string, last: string): string | undefined {
  if (!first && !last) return 'Say from which hand, or to which'
  return first && last && Number(first) > Number(last) ? `Hand ${first} comes after hand ${last}` : undefined
}
