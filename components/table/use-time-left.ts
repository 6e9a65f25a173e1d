'use client'

import { useEffect, useState } from 'react'
import type { TurnAtTable } from '@/projections/table-view'
import { heard, msUntil } from './server-clock'

/** Turns that began before the page was there say nothing of the clock. */
let openedAt: number | undefined

/**
 * Seconds that whoever acts or answers has left, counted down once a second; undefined on the server, and in the past, where time
 * stands still.
 * @param total of the clock, or of the time bank if that runs; in milliseconds
 */
export function useTimeLeft(
  { deadline }: Pick<TurnAtTable, 'deadline'>,
  total: number,
  ticking: boolean,
): number | undefined {
  const [left, setLeft] = useState<number>()

  useEffect(() => {
    if (!ticking) return setLeft(undefined)
    const until = Date.parse(deadline)
    // A turn that arrives on an open page began a moment ago.
    if (openedAt !== undefined) heard(until - total, Date.now())
    openedAt ??= Date.now()
    const tell = () => setLeft(Math.ceil(msUntil(until, Date.now()) / 1_000))
    tell()
    const timer = setInterval(tell, 1_000)
    return () => clearInterval(timer)
  }, [deadline, total, ticking])

  return left
}
