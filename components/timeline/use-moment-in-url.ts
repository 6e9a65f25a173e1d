'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { momentOf, urlAt } from './moment-in-url'
import type { HeldOutline } from './use-outline'

/** Milliseconds that a step must last before it is worth writing down; browsers limit how often one may. */
const SETTLED = 200
/** Milliseconds after which a step is written down even while others follow, as they do when the past is played. */
const OVERDUE = 1_000

interface Shown {
  at: number | null
  /** Where the log ended when the present was left. */
  leftAt: number
  /** How the page's address follows; null where it has led. */
  write: 'push' | 'replace' | null
}

export interface MomentInUrl {
  at: number | null
  leftAt: number
  goTo(position: number, how?: 'step' | 'jump'): void
  goLive(): void
}

interface Rendered {
  initialAt: number | null
  head: number
  /** What is moved along: a moment that is not the page's own waits for it. */
  line: Pick<HeldOutline, 'status' | 'outline' | 'ask'>
  /** The server was asked for another moment than it could render. */
  notice: string | undefined
}

/** The moment shown, and the page's address kept in step with it: back, forward and reload keep moments. */
export function useMomentInUrl({ initialAt, head, line, notice }: Rendered): MomentInUrl {
  const [shown, setShown] = useState<Shown>({ at: initialAt, leftAt: head, write: null })
  const [rendered, setRendered] = useState(initialAt)
  /** A moment that waits for the line. */
  const [pending, setPending] = useState<Shown | null>(null)

  // The server has rendered the page again, for another moment.
  if (rendered !== initialAt) {
    setRendered(initialAt)
    setShown({ ...shown, at: initialAt, write: null })
  }
  if (pending && line.status === 'ready') {
    setPending(null)
    // Whatever had happened when the line came was seen live.
    setShown(shown.at === null ? { ...pending, leftAt: line.outline.position } : pending)
  }

  function show(at: number | null, write: Shown['write']) {
    const leftAt = shown.at === null ? Math.max(line.outline.position, head) : shown.leftAt
    const next = { at, leftAt, write }
    if (at === null || at === initialAt || line.status === 'ready') {
      setPending(null)
      setShown(next)
    } else {
      setPending(next)
      line.ask()
    }
  }

  useAddress(shown)
  const meetAddress = useEffectEvent(() => {
    // What was asked for and could not be shown does not stay in the address.
    if (notice !== undefined) window.history.replaceState(null, '', urlAt(window.location, initialAt))
    // Someone went back or forward before this page had come to life.
    else if (momentInAddress() !== initialAt) show(momentInAddress(), null)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each moment that the server rendered.
  useEffect(() => meetAddress(), [initialAt])
  usePopState((at) => show(at, null))

  return {
    at: shown.at,
    leftAt: shown.leftAt,
    goTo(position, how = 'step') {
      if (position === shown.at) return
      show(position, how === 'jump' || shown.at === null ? 'push' : 'replace')
    },
    goLive: () => shown.at !== null && show(null, 'push'),
  }
}

interface Settling {
  timer: ReturnType<typeof setTimeout>
  /** Milliseconds, by the page's clock. */
  since: number
  save(): void
}

/** Steps are written once they settle; whatever replaces them writes them first, so that one can go back to them. */
function useAddress(shown: Shown) {
  const settling = useRef<Settling | null>(null)

  useEffect(() => {
    const { at, write } = shown
    if (write === null) return
    const unsaved = settling.current
    clearTimeout(unsaved?.timer)
    settling.current = null
    if (write === 'push') {
      unsaved?.save()
      window.history.pushState(null, '', urlAt(window.location, at))
      return
    }
    const save = () => {
      settling.current = null
      window.history.replaceState(null, '', urlAt(window.location, at))
    }
    const since = unsaved?.since ?? performance.now()
    if (performance.now() - since > OVERDUE) save()
    else settling.current = { timer: setTimeout(save, SETTLED), since, save }
  }, [shown])

  useEffect(
    () => () => {
      clearTimeout(settling.current?.timer)
      settling.current = null
    },
    [],
  )
}

const momentInAddress = (): number | null =>
  momentOf(new URLSearchParams(window.location.search).get('at'), Number.MAX_SAFE_INTEGER).at

function usePopState(arrived: (at: number | null) => void) {
  const path = useRef<string>(undefined)
  const handlePopState = useEffectEvent(() => {
    if (window.location.pathname !== path.current) return
    arrived(momentInAddress())
  })
  useEffect(() => {
    path.current = window.location.pathname
    const listener = () => handlePopState()
    window.addEventListener('popstate', listener)
    return () => window.removeEventListener('popstate', listener)
  }, [])
}
