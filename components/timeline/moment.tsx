'use client'

import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Projection, Views } from '@/projections/projection'
import type { Scope } from '@/projections/scopes'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { useSession } from '../live/session'
import { RootMark } from '../ui/root-mark'
import type { Arrival } from './chronicle'
import type { Ending } from './ending'
import { indexAt } from './index-at'
import type { ScopeViews } from './read-views'
import { useChronicle } from './use-chronicle'
import { useMomentInUrl } from './use-moment-in-url'
import { type HeldOutline, useOutline } from './use-outline'
import { usePresent } from './use-present'

export interface Moment {
  scope: Scope
  /** The position that was gone to; null is live. */
  at: number | null
  /** Whether the present is gone to and shown. */
  live: boolean
  /** What being live comes to: nothing more happens in what is over. */
  ending: Ending
  /** The position the page's own data is as of, if it was loaded in the past. */
  seedAt: number | null
  /** The time line. Stops are counted along it, from 0. */
  outline: HeldOutline
  /** The last stop at or before the moment; -1 before the first, and until the outline is there. */
  index: number
  /** Whether what the moment is folded from is here. */
  arrival: Arrival
  /** Tries again what could not be loaded. */
  retry(): void
  /** What the page shows: the moment itself, or the one before it while that is on its way. */
  shown: { at: number | null; index: number }
  /** Events of this scope that have happened while the past is shown. */
  news: number
  /** What was wrong with the moment in the page's address, in words. */
  notice: string | undefined
  /**
   * Shows the room as it was at a position. A `step` replaces the moment in the address, a `jump` is one to come back
   * from. Where the outline is still to be loaded, that comes first.
   */
  goTo(position: number, how?: 'step' | 'jump'): void
  goLive(): void
  /** The event of a stop, where it is here: those around the moment are, and those around what was made ready. */
  eventAt(stop: number): SeenEvent | undefined
  /** Loads what a stop needs that may be gone to next, such as one under the pointer. */
  ready(stop: number): void
  /** A projection's views at a stop that has arrived, in the past. The same stop gives the same object. */
  viewsAt<View>(projection: Projection<View>, stop: number): Views<View>
  /** Of all that the outline and the events mention. */
  names: Names
  /** Where a page that was loaded in the past begins to follow the room; undefined until that is loaded. */
  present: ScopeViews | undefined
}

const MomentContext = createContext<Moment | null>(null)
const MomentReaderContext = createContext<() => Moment | null>(() => null)

/** Shows a moment that is kept elsewhere than in a scope's chronicle: see MomentProvider for the usual one. */
export function MomentShown({ moment, children }: { moment: Moment; children: ReactNode }) {
  const latest = useRef(moment)
  const [read] = useState(() => () => latest.current)
  useLayoutEffect(() => {
    latest.current = moment
  })
  return (
    <MomentContext value={moment}>
      <MomentReaderContext value={read}>
        <div className="contents" data-moment={moment.live ? 'live' : 'past'}>
          {!moment.live && <RootMark mark="past" />}
          {children}
        </div>
      </MomentReaderContext>
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
  const viewer = useSession()?.playerId
  const { chronicle, past } = useChronicle(scope, viewer)
  const outline = useOutline(scope, { askedFromStart: initialAt !== null, onNews: chronicle.grow })
  const { at, leftAt, goTo, goLive } = useMomentInUrl({ initialAt, head, line: outline, notice })

  const { positions } = outline.outline
  const index = at === null ? positions.length - 1 : indexAt(positions, at)
  const present = usePresent(scope, viewer, at === null && initialAt !== null)

  const isReady = outline.status === 'ready'
  useEffect(() => {
    if (isReady) chronicle.show(index, positions)
  }, [chronicle, isReady, index, positions])

  const arrival = at === null ? arrivalOfPresent() : at === initialAt ? 'here' : arrivalOfPast()
  const [shown, setShown] = useState({ at, index })
  if (arrival === 'here' && (shown.at !== at || shown.index !== index)) setShown({ at, index })

  // On the way back to it the page still shows the past, and is as closed as that.
  const live = at === null && shown.at === null

  function arrivalOfPresent(): Arrival {
    if (initialAt === null || present.views) return 'here'
    return present.failed ? 'failed' : 'loading'
  }
  function arrivalOfPast(): Arrival {
    if (outline.status === 'failed') return 'failed'
    return isReady ? past.arrivalOf(index) : 'loading'
  }
  function retry() {
    if (outline.status === 'failed') outline.retry()
    if (present.failed) present.retry()
    chronicle.retry()
  }

  const moment: Moment = {
    ...{ scope, at, live, seedAt: initialAt, notice, goTo, goLive, outline, index, arrival, retry, shown },
    ending: 'present',
    news: live ? 0 : positions.length - 1 - indexAt(positions, leftAt),
    eventAt: past.eventAt,
    ready: chronicle.ready,
    viewsAt: past.viewsAt,
    names: { ...outline.names, ...past.names },
    present: present.views,
  }
  return <MomentShown moment={moment}>{children}</MomentShown>
}

/** Reads, once something is pressed, the moment that is shown here; null where a page shows none. It renders nothing anew. */
export const useMomentReader = (): (() => Moment | null) => use(MomentReaderContext)

/** The moment that this part of the page shows. @throws outside a MomentProvider */
export function useMoment(): Moment {
  const moment = use(MomentContext)
  if (!moment) throw new Error('No moment outside a MomentProvider')
  return moment
}
