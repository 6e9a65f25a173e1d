'use client'

import { Button } from '../ui/button'
import { useMoment } from './moment'

/** The way on from a moment at which what the page is about did not exist yet. */
export function FirstMoment({ children }: { children: string }) {
  const { at, outline, goTo } = useMoment()
  const [first] = outline.outline.positions
  if (first === undefined || at === null || at >= first) return null
  return (
    <Button variant="primary" onClick={() => goTo(first, 'jump')}>
      {children}
    </Button>
  )
}
