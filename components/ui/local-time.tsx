'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}
const clock = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', ...options })

/** The time of day something was recorded: the reader's own, once the page runs; before that, and in its HTML, UTC. */
export function LocalTime({ iso, className }: { iso: string; className?: string }) {
  const shown = useSyncExternalStore(
    never,
    () => clock({}).format(new Date(iso)),
    () => clock({ timeZone: 'UTC' }).format(new Date(iso)),
  )
  return (
    <time dateTime={iso} className={className}>
      {shown}
    </time>
  )
}
