'use client'

import { History, Rows3, Workflow } from 'lucide-react'
import Link from 'next/link'
import { isTold } from '@/projections/visibility'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { useMoment } from '../timeline/moment'
import { buttonStyle } from '../ui/button-style'
import { CopyText } from './copy-text'
import { EventCauses } from './event-causes'
import { auditUrl } from './filters'
import { momentLink } from './moment-link'

interface EventDetailsProps {
  event: SeenEvent
  names: Names
}

/** Everything that is stored of one event, and the ways on from it. */
export function EventDetails({ event, names }: EventDetailsProps) {
  const { type, data, ...metadata } = event
  const moment = momentLink(event)
  const { at } = useMoment()
  const facts = [
    { label: 'Stream', value: metadata.streamId },
    { label: 'Version', value: String(metadata.version) },
    { label: 'Position', value: String(metadata.position) },
    { label: 'Recorded', value: metadata.recordedAt },
    { label: 'Actor', value: metadata.actorId, note: names[metadata.actorId] },
    { label: 'Command', value: metadata.commandId },
    { label: 'Correlation', value: metadata.correlationId },
    { label: 'Causation', value: metadata.causationId },
    { label: 'Schema', value: String(metadata.schemaVersion) },
    { label: 'Hash', value: metadata.hash },
  ]

  return (
    <div className="flex flex-col gap-5 border-line border-t bg-sunken/50 px-4 py-5 sm:pl-10">
      <div className="flex flex-wrap gap-2">
        <Link href={auditUrl({ correlationId: metadata.correlationId }, at)} prefetch={false} className={buttonStyle()}>
          <Workflow aria-hidden />
          Everything in this workflow
        </Link>
        <Link href={auditUrl({ stream: metadata.streamId }, at)} prefetch={false} className={buttonStyle()}>
          <Rows3 aria-hidden />
          Everything in this stream
        </Link>
        {moment && (
          <Link href={moment} prefetch={false} className={buttonStyle()}>
            <History aria-hidden />
            See this moment
          </Link>
        )}
      </div>
      <EventCauses event={event} names={names} />
      <div className="grid gap-5 lg:grid-cols-2">
        <section className="min-w-0">
          <h3 className="mb-2 font-semibold text-sm">Data</h3>
          {isTold(event) ? (
            <pre className="whitespace-pre-wrap rounded-xl border border-line bg-raised p-3 font-mono text-xs leading-5 [overflow-wrap:anywhere]">
              {JSON.stringify(data, null, 2)}
            </pre>
          ) : (
            <p className="text-ink-soft text-sm">
              This event keeps its place in the log, so that nothing is missing. What it says, only those it concerns
              may see.
            </p>
          )}
        </section>
        <section className="min-w-0">
          <h3 className="mb-2 font-semibold text-sm">Metadata</h3>
          <dl className="divide-y divide-line rounded-xl border border-line bg-raised">
            {facts.map(({ label, value, note }) => (
              <div key={label} className="flex min-h-11 items-center gap-3 pl-3">
                <dt className="w-22 shrink-0 text-ink-soft text-xs">{label}</dt>
                <dd className="flex min-w-0 grow items-center">
                  <span className="min-w-0 grow truncate font-mono text-xs" title={value}>
                    {note && <span className="mr-2 font-sans">{note}</span>}
                    {value}
                  </span>
                  <CopyText text={value} label={label} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </div>
  )
}
