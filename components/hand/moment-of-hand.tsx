'use client'

import { type ReactNode, useState } from 'react'
import type { Projection } from '@/projections/projection'
import type { Ending } from '../timeline/ending'
import { type History, indexAt } from '../timeline/history'
import { createSeeker, type Seeker } from '../timeline/keyframes'
import { type Moment, MomentShown } from '../timeline/moment'
import { useMomentInUrl } from '../timeline/use-moment-in-url'

interface MomentOfHandProps {
  handId: string
  history: History
  /** Where the history ended when the page was made. */
  head: number
  ending: Ending
  /** The moment that the page was rendered for; null is the hand's end, or live while it is played. */
  initialAt: number | null
  notice?: string | undefined
  children: ReactNode
}

/** Everything inside shows one moment of one hand, whose events are all here. */
export function MomentOfHand({ handId, history, head, ending, initialAt, notice, children }: MomentOfHandProps) {
  const [seekers] = useState(() => new Map<string, Seeker<unknown>>())
  const { events } = history
  const held = { status: 'ready' as const, history, loaded: events.length, ask() {}, retry() {} }
  const { at, leftAt, goTo, goLive } = useMomentInUrl({ initialAt, head, held, notice })
  const moment: Moment = {
    scope: `stream:hand-${handId}`,
    ...{ at, live: at === null, seedAt: initialAt, held, notice, ending, goTo, goLive },
    index: at === null ? events.length - 1 : indexAt(events, at),
    news: at === null ? 0 : events.length - 1 - indexAt(events, leftAt),
    seekerFor<View>(projection: Projection<View>) {
      // A projection's name stands for its views' type.
      const seeker = (seekers.get(projection.name) as Seeker<View> | undefined) ?? createSeeker(projection)
      seekers.set(projection.name, seeker)
      return seeker
    },
  }
  return <MomentShown moment={moment}>{children}</MomentShown>
}
