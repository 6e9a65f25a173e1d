'use client'

import { createContext, type ReactNode, use, useState } from 'react'
import type { Projection } from '@/projections/projection'
import type { Scope } from '@/projections/scopes'
import { RootMark } from '../ui/root-mark'
import type { Ending } from './ending'
import { indexAt } from './history'
import { createSeeker, type Seeker } from './keyframes'
import { type HeldHistory, useHistory } from './use-history'
import { useMomentInUrl } from './use-moment-in-url'

export interface Moment {
  scope: Scope
  /** The position that is shown; null is live. */
  at: number | null
  live: boolean
  /** What being live comes to: nothing more happens in what is over. */
  ending: Ending
  /** The position the page's own data is as of, if it was loaded in the past. */
  seedAt: number | null
  held: HeldHistory
  /** The last event at or before the moment, as an index into the history; -1 before the first. */
  index: number
  /** Events of this scope that have happened while the past is shown. */
  news: number
  /** What was wrong with the moment in the page's address, in words. */
  notice: string | undefined
  /**
   * Shows the room as it was at a position. A `step` replaces the moment in the address, a `jump` is one to come back
   * from. Where the history is still to be loaded, that comes first.
   */
  goTo(position: number, how?: 'step' | 'jump'): void
  goLive(): void
  /** The way through this scope's history for one projection, shared by all who show it. */
  seekerFor<View>(projection: Projection<View>): Seeker<View>
}

const MomentContext = createContext<Moment | null>(null)

/** Shows a moment that is kept elsewhere than in a scope's history: see MomentProvider for the usual one. */
export function MomentShown({ moment, children }: { moment: Moment; children: ReactNode }) {
  return (
    <MomentContext value={moment}>
      <div className="contents" data-moment={moment.live ? 'live' : 'past'}>
        {!moment.live && <RootMark mark="past" />}
        {children}
      </div>
    </MomentContext>
  )
}

interface MomentProviderProps {
  /** The events that the slider stops at. */
  scope: Scope
  /** The log's last position when the page was rendered. */
  head: number
  /** The moment the page was rendered for; null is live. */
  initialAt: number | null
  /** What to say when another moment was asked for: see momentOf. */
  notice?: string | undefined
  children: ReactNode
}

/** Everything inside shows one moment, and can be moved through time together. */
export function MomentProvider(props: MomentProviderProps) {
  return <MomentOfScope key={props.scope} {...props} />
}

function MomentOfScope({ scope, head, initialAt, notice, children }: MomentProviderProps) {
  const held = useHistory(scope, initialAt !== null)
  const { events } = held.history
  const [seekers] = useState(() => new Map<string, Seeker<unknown>>())
  const { at, leftAt, goTo, goLive } = useMomentInUrl({ initialAt, head, held, notice })

  const live = at === null

  const moment: Moment = {
    scope,
    at,
    live,
    ending: 'present',
    seedAt: initialAt,
    held,
    index: live ? events.length - 1 : indexAt(events, at),
    news: live ? 0 : events.length - 1 - indexAt(events, leftAt),
    notice,
    goTo,
    goLive,
    seekerFor<View>(projection: Projection<View>) {
      // A projection's name stands for its views' type.
      const seeker = (seekers.get(projection.name) as Seeker<View> | undefined) ?? createSeeker(projection)
      seekers.set(projection.name, seeker)
      return seeker
    },
  }

  return <MomentShown moment={moment}>{children}</MomentShown>
}

/** The moment that this part of the page shows. @throws outside a MomentProvider */
export function useMoment(): Moment {
  const moment = use(MomentContext)
  if (!moment) throw new Error('No moment outside a MomentProvider')
  return moment
}
