'use client'

import clsx from 'clsx'
import { useMoment } from '@/components/timeline/moment'
import { LocalTime } from '@/components/ui/local-time'
import type { TableHappening } from '@/projections/table-activity'
import { happening } from './happening'
import { nameOf } from './name-of'

interface ActivityListProps {
  recent: TableHappening[]
  names: Readonly<Record<string, string>>
  /** A moment was chosen, and the page shows it. */
  onMoment?: (() => void) | undefined
}

/** What happened at the table, the newest first; each line leads to its moment. */
export function ActivityList({ recent, names, onMoment }: ActivityListProps) {
  const { at, goTo } = useMoment()

  function handleChoose(position: number) {
    goTo(position, 'jump')
    onMoment?.()
  }

  if (recent.length === 0) return <p className="px-4 pb-4 text-ink-soft text-sm">Nothing has happened here yet.</p>
  return (
    <ol className="px-2 pb-2">
      {recent.toReversed().map((event) => {
        const { who, did } = happening(event, (playerId) => nameOf(names, playerId))
        return (
          <li key={event.position}>
            <button
              type="button"
              onClick={() => handleChoose(event.position)}
              aria-current={event.position === at || undefined}
              className={clsx(
                'flex min-h-11 w-full animate-fade items-baseline gap-3 rounded-xl px-2 py-2.5 text-left text-sm leading-5 hover:bg-sunken',
                event.position === at && 'bg-accent-wash',
              )}
            >
              <LocalTime iso={event.recordedAt} className="shrink-0 font-mono text-ink-soft text-xs" />
              <span className="min-w-0">
                <span className="font-medium">{who}</span> {did}
                <span className="sr-only"> — show this moment</span>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
