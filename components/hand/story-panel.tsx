'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useMoment } from '../timeline/moment'
import { Panel } from '../ui/panel'
import type { Chapter } from './story'

interface StoryPanelProps {
  chapters: Chapter[]
  /** The last event that the page shows; 0 before the first. */
  reached: number
  aside: ReactNode
  /** Position of the first event that did not happen, on a road that was not taken. */
  unhappenedFrom?: number
}

/** The hand in words; each line leads to its moment, and the one that is shown is marked. */
export function StoryPanel({ chapters, reached, aside, unhappenedFrom = Number.POSITIVE_INFINITY }: StoryPanelProps) {
  const { goTo } = useMoment()
  const current = chapters.flatMap(({ lines }) => lines).findLast(({ position }) => position <= reached)
  return (
    <Panel title="The hand in words" aside={aside}>
      <div className="px-2 pb-2">
        {chapters.map(({ title, position, lines }) => (
          <section key={position} aria-label={title}>
            <h3 className="px-2 pt-3 pb-1 font-semibold text-ink-soft text-xs uppercase tracking-wide">{title}</h3>
            <ol>
              {lines.map((line) => (
                <li key={line.position}>
                  <button
                    type="button"
                    aria-current={line === current ? 'step' : undefined}
                    onClick={() => goTo(line.position, 'jump')}
                    className={clsx(
                      'min-h-11 w-full rounded-xl px-2 py-2 text-left text-sm leading-5 hover:bg-sunken',
                      line === current && 'bg-accent-wash font-medium',
                      line.position > reached && 'text-ink-soft',
                      line.position >= unhappenedFrom && 'rounded-l-none border-past border-l-2 border-dashed italic',
                    )}
                  >
                    {line.position >= unhappenedFrom && <span className="sr-only">Did not happen: </span>}
                    {line.words}
                  </button>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Panel>
  )
}
