'use client'

import type { ReactNode } from 'react'
import { useMoment } from '../timeline/moment'
import { Button } from '../ui/button'
import type { ReplayedHand } from './use-replayed-hand'

const PRESSED = 'aria-pressed:border-accent aria-pressed:bg-accent-wash'

interface StreetMarksProps {
  replayed: ReplayedHand
  /** What else there is to do from here. */
  children?: ReactNode
}

/** Leads to each street of a hand, and turns up what was shown only later. */
export function StreetMarks({ replayed, children }: StreetMarksProps) {
  const { chapters, reached, all, toggleAll } = replayed
  const { goTo } = useMoment()
  return (
    <nav aria-label="Streets" className="flex flex-wrap justify-center gap-2 pb-4">
      {chapters.map(({ title, position }, n) => (
        <Button
          key={position}
          aria-pressed={reached >= position && reached < (chapters[n + 1]?.position ?? Number.POSITIVE_INFINITY)}
          className={PRESSED}
          onClick={() => goTo(position, 'jump')}
        >
          {title}
        </Button>
      ))}
      <Button aria-pressed={all} className={PRESSED} onClick={toggleAll}>
        All that was shown
      </Button>
      {children}
    </nav>
  )
}
