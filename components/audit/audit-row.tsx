'use client'

import clsx from 'clsx'
import { ChevronDown, Lock } from 'lucide-react'
import { type Ref, useId } from 'react'
import { figure } from '@/domain/figures'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { eventInWords } from '../timeline/event-in-words'

import { MARKER_COLOURS } from '../timeline/marker-colours'
import { kindOf } from '../timeline/marker-kind'
import { When } from '../timeline/when'
import { EventDetails } from './event-details'
import { shortStream } from './short-stream'

interface AuditRowProps {
  ref: Ref<HTMLElement>
  /** In the list, from 0. */
  index: number
  event: SeenEvent
  names: Names
  opened: boolean
  onToggle(position: number): void
}

/** One event: what happened, its type, where it stands in the log and in its stream. */
export function AuditRow({ ref, index, event, names, opened, onToggle }: AuditRowProps) {
  const id = useId()
  const kind = kindOf(event)
  const handleToggle = () => onToggle(event.position)

  return (
    <article
      ref={ref}
      data-index={index}
      data-position={event.position}
      aria-labelledby={`${id}-words`}
      className="border-line border-b"
    >
      <button
        type="button"
        aria-expanded={opened}
        aria-controls={opened ? `${id}-details` : undefined}
        onClick={handleToggle}
        className="flex min-h-17 w-full items-center gap-3 px-4 py-2 text-left hover:bg-sunken/60"
      >
        <span
          aria-hidden
          className={clsx('size-2.5 shrink-0 rounded-full', kind === undefined && 'border-2 border-edge')}
          style={kind === undefined ? undefined : { background: MARKER_COLOURS[kind] }}
        />
        <span className="min-w-0 grow">
          <span id={`${id}-words`} className="block text-pretty font-medium text-sm leading-5">
            {event.type === 'Redacted' && <Lock aria-hidden className="mr-1.5 inline size-4 align-[-0.15em]" />}
            {eventInWords(event, names)}
          </span>
          <span className="mt-0.5 flex flex-wrap items-center gap-x-3 text-ink-soft text-xs">
            <span className="font-mono">{event.type}</span>
            <When at={event.recordedAt} />
            <span className="hidden font-mono sm:inline">
              {shortStream(event.streamId)} · version {figure(event.version)}
            </span>
          </span>
        </span>
        <span className="shrink-0 font-mono text-ink-soft text-xs tabular-nums">
          <span className="sr-only">Position </span>#{event.position}
        </span>
        <ChevronDown
          aria-hidden
          className={clsx('size-4.5 shrink-0 text-ink-soft transition-transform', opened && 'rotate-180')}
        />
      </button>
      {opened && (
        <div id={`${id}-details`}>
          <EventDetails event={event} names={names} />
        </div>
      )}
    </article>
  )
}
