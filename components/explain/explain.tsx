'use client'

import { type ComponentType, createContext, type ReactNode, use, useCallback, useState } from 'react'
import { useToast } from '../ui/toast'
import type { Asked } from './asked'

const ExplainContext = createContext<(asked: Asked) => void>(() => undefined)

/** Asks why a figure is what it is. */
export const useExplain = () => use(ExplainContext)

interface Told {
  asked: Asked
  number: number
  Explanation: ComponentType<{ asked: Asked; onClose(): void }>
}

/**
 * One explanation at a time, for the whole page; what asked for it may go while it is read. What shows it is loaded with
 * the first: most pages are never asked.
 */
export function ExplainProvider({ children }: { children: ReactNode }) {
  const toast = useToast()
  const [told, setTold] = useState<Told | null>(null)
  const explain = useCallback(
    async (asked: Asked) => {
      try {
        const { ToldExplanation } = await import('./told-explanation')
        setTold((before) => ({ asked, number: (before?.number ?? 0) + 1, Explanation: ToldExplanation }))
      } catch {
        toast.show({ title: 'The room did not answer', detail: 'Ask again in a moment.', tone: 'danger' })
      }
    },
    [toast],
  )
  const handleClose = () => setTold(null)
  return (
    <ExplainContext value={explain}>
      {children}
      {told && <told.Explanation key={told.number} asked={told.asked} onClose={handleClose} />}
    </ExplainContext>
  )
}
