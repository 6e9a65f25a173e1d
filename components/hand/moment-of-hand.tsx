'use client'

import { createContext, type ReactNode, use, useMemo } from 'react'
import { extendOutline, NO_OUTLINE } from '@/projections/outline'
import type { Ending } from '../timeline/ending'
import { indexAt } from '../timeline/index-at'
import { type Moment, MomentShown } from '../timeline/moment'
import { useMomentInUrl } from '../timeline/use-moment-in-url'
import type { HeldOutline } from '../timeline/use-outline'
import type { History } from './history'

const HistoryContext = createContext<History | null>(null)

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

const atOnce = () => {}

/** Everything inside shows one moment of one hand, whose events are all here. */
export function MomentOfHand({ handId, history, head, ending, initialAt, notice, children }: MomentOfHandProps) {
  const { events, position, names } = history
  const outline = useMemo(
    (): HeldOutline => ({
      ...{ status: 'ready', names, ask: atOnce, retry: atOnce },
      outline: extendOutline(NO_OUTLINE, events, position),
    }),
    [events, position, names],
  )
  const { at, leftAt, goTo, goLive } = useMomentInUrl({ initialAt, head, line: outline, notice })
  const { positions } = outline.outline
  const index = at === null ? positions.length - 1 : indexAt(positions, at)
  const moment: Moment = {
    scope: `stream:hand-${handId}`,
    ...{ at, live: at === null, seedAt: initialAt, notice, ending, goTo, goLive, outline, index, names },
    ...{ arrival: 'here', retry: atOnce, ready: atOnce, shown: { at, index }, present: undefined },
    news: at === null ? 0 : positions.length - 1 - indexAt(positions, leftAt),
    eventAt: (stop) => events[stop],
    // A hand's page folds the hand itself: see useReplayedHand.
    viewsAt: () => ({}),
  }
  return (
    <HistoryContext value={history}>
      <MomentShown moment={moment}>{children}</MomentShown>
    </HistoryContext>
  )
}

/** All events of the hand, whichever moment of it is shown. @throws outside a MomentOfHand */
export function useHandHistory(): History {
  const history = use(HistoryContext)
  if (!history) throw new Error('No hand outside a MomentOfHand')
  return history
}
