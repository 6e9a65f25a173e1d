'use client'

import { useMemo, useState } from 'react'
import { NO_OUTLINE } from '@/projections/outline'
import type { Names } from '../live/as-of'
import { type Line, lineOf, roomLineOf } from './line'
import type { Moment } from './moment'
import type { Track } from './tracks'
import { useOtherLine } from './use-other-line'

export interface HeldLine {
  status: 'unasked' | 'loading' | 'failed' | 'ready'
  /** Without stops until it is ready. */
  line: Line
  names: Names
  /** The last stop of the line is the present; of another scope's line it is only the last that concerned it. */
  endsInPresent: boolean
  ask(): void
  retry(): void
}

/** The line that a track runs along: the page's own, or one that is loaded beside it. */
export function useLine(moment: Moment, track: Track): HeldLine {
  const [asked, setAsked] = useState(!moment.live)
  const isOwn = track.type === 'own' || track.type === 'hand'
  const other = useOtherLine(asked && !isOwn ? track.scope : null)
  const isRoom = track.type === 'room'
  const outline = (isOwn ? moment.outline.outline : other.data?.outline) ?? NO_OUTLINE
  const line = useMemo(() => (isRoom ? roomLineOf : lineOf)(outline), [outline, isRoom])

  function ask() {
    moment.outline.ask()
    setAsked(true)
  }
  if (isOwn) {
    const { status, names, retry } = moment.outline
    return { status, line, names, endsInPresent: true, ask, retry }
  }
  return {
    status: asked ? other.status : 'unasked',
    line,
    names: other.data?.names ?? {},
    endsInPresent: isRoom,
    ask,
    retry: other.retry,
  }
}
