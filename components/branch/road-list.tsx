'use client'

import clsx from 'clsx'
import { Trash2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import { figure } from '@/domain/figures'
import { IconButton } from '../ui/icon-button'
import { type KeptRoad, useKeptRoads } from './kept-roads'
import { roadTitle, signed } from './road-in-words'
import { readRoad } from './road-link'

interface RoadListProps {
  handId: string
  roads: readonly KeptRoad[]
  /** The link of the road that is shown; null: what happened is. */
  current: string | null
  /** What the hand came to in truth for whose roads they are, in chips. */
  happened: number | null
  /** Whose figures these are, in words. */
  who: string
}

/** Any moment is fit to be read for its title; whether the road can be walked is told where it is opened. */
const ANY_MOMENT = [0, Number.MAX_SAFE_INTEGER] as const

/** The roads that this browser keeps of a hand, each beside what happened. */
export function RoadList({ handId, roads, current, happened, who }: RoadListProps) {
  const { forget } = useKeptRoads(handId)
  if (roads.length === 0) return null
  return (
    <table className="w-full border-line border-t text-sm">
      <caption className="sr-only">Roads kept in this browser, and what they come to</caption>
      <thead>
        <tr className="text-ink-soft text-xs">
          <th scope="col" className="py-2 pl-4 text-left font-medium">
            Chips for {who}
          </th>
          <th scope="col" className={HEAD}>
            Once
          </th>
          <th scope="col" className={HEAD}>
            On average
          </th>
          <th scope="col" className="w-12">
            <span className="sr-only">Forget</span>
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-line border-t">
        <tr>
          <th scope="row" className="py-2 pl-4 text-left font-medium">
            What happened
          </th>
          <td className={FIGURE}>{happened === null ? '–' : signed(happened)}</td>
          <td className={FIGURE}>–</td>
          <td />
        </tr>
        {roads.map((kept) => {
          const read = readRoad(kept.link, handId, ANY_MOMENT)
          const title = read.type === 'road' ? roadTitle(read.road, 'Somebody') : 'A road that cannot be read'
          const path = `/hands/${handId}?branch=${kept.link}`
          const { average, change, link } = kept
          return (
            <tr key={link} className={clsx(link === current && 'bg-accent-wash')}>
              <th scope="row" className="max-w-0 py-1 pl-4 text-left font-medium">
                <a
                  href={path}
                  aria-current={link === current || undefined}
                  onClick={(event) => open(event, path)}
                  className="flex min-h-11 items-center text-past-text hover:underline"
                >
                  <span className="truncate">{title}</span>
                </a>
              </th>
              <td className={FIGURE}>{change === null ? 'open' : signed(change)}</td>
              <td className={FIGURE}>
                {average ? (
                  <span
                    title={`${figure(average.count)} run-outs, from ${signed(average.low)} to ${signed(average.high)}`}
                  >
                    {signed(average.mean)}
                    <span className="block text-ink-soft text-xs">± {figure(Math.ceil(2 * average.error))}</span>
                  </span>
                ) : (
                  '–'
                )}
              </td>
              <td>
                <IconButton label={`Forget ${title}`} onClick={() => forget(link)}>
                  <Trash2 aria-hidden />
                </IconButton>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const FIGURE = 'w-20 px-2 text-right tabular-nums'
const HEAD = 'w-20 px-2 py-2 text-right font-medium'

function open(event: MouseEvent, path: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  window.history.pushState(null, '', path)
}
