'use client'

import { createContext, type ReactNode, use, useCallback, useState } from 'react'
import type { Asked } from './asked'
import { Explanation } from './explanation'
import { ExplanationFrame } from './explanation-frame'

const ExplainContext = createContext<(asked: Asked) => void>(() => undefined)

/** Asks why a figure is what it is. */
export const useExplain = () => use(ExplainContext)

/** One explanation at a time, for the whole page; what asked for it may go while it is read. */
export function ExplainProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<(Asked & { number: number }) | null>(null)
  const explain = useCallback(
    (next: Asked) => setAsked((before) => ({ ...next, number: (before?.number ?? 0) + 1 })),
    [],
  )
  const handleClose = () => setAsked(null)
  return (
    <ExplainContext value={explain}>
      {children}
      {asked && (
        <ExplanationFrame key={asked.number} asked={asked} onClose={handleClose}>
          <Explanation asked={asked} onClose={handleClose} />
        </ExplanationFrame>
      )}
    </ExplainContext>
  )
}
