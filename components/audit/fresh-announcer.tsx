'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { figure } from '@/domain/figures'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { eventInWords } from '../timeline/event-in-words'

interface FreshAnnouncerProps {
  fresh: readonly SeenEvent[]
  names: Names
}

/** Milliseconds between two announcements, so that a busy room does not talk without end. */
const PAUSE = 3_000

/** Tells a screen reader of new events, now and then. */
export function FreshAnnouncer({ fresh, names }: FreshAnnouncerProps) {
  const [words, setWords] = useState('')
  const told = useRef(fresh.length)

  const announce = useEffectEvent(() => {
    const count = fresh.length - told.current
    const newest = fresh[0]
    if (count <= 0 || !newest) return
    told.current = fresh.length
    const latest = eventInWords(newest, names)
    setWords(count === 1 ? `New: ${latest}.` : `${figure(count)} new events. The latest: ${latest}.`)
  })
  useEffect(() => {
    const timer = setInterval(() => announce(), PAUSE)
    return () => clearInterval(timer)
  }, [])

  return (
    <p className="sr-only" aria-live="polite">
      {words}
    </p>
  )
}
