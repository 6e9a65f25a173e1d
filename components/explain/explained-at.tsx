'use client'

import { createContext, type ReactNode, use } from 'react'

/** A position, or `now` whatever the page shows; `nothing` where the figures are not the room's, and it knows no reasons. */
type ExplainedAt = number | 'now' | 'nothing'

const ExplainedAtContext = createContext<ExplainedAt | undefined>(undefined)

/** Says which moment the figures inside are of, where that is another than the page's, such as a hand's end. */
export function ExplainFiguresAt({ position, children }: { position: ExplainedAt; children: ReactNode }) {
  const outside = use(ExplainedAtContext)
  return <ExplainedAtContext value={outside === 'nothing' ? outside : position}>{children}</ExplainedAtContext>
}

/** The moment whose figures are shown here, where that is told; undefined: the page's own. */
export const useExplainedAt = (): ExplainedAt | undefined => use(ExplainedAtContext)
