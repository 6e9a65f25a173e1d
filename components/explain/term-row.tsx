'use client'

import clsx from 'clsx'
import type { MouseEvent } from 'react'
import { figure, signed } from '@/domain/figures'
import { momentLink } from '../audit/moment-link'
import { When } from '../timeline/when'
import type { ToldTerm } from './load-reasons'

interface TermRowProps {
  term: ToldTerm
  words: string
  /** Takes this page to a moment; else the link leads to a page that shows it. */
  goTo: ((position: number) => void) | undefined
  onLeave(): void
}

/** One event, what it added, and what that came to; a link to its moment. */
export function TermRow({ term: { event, amount, sum }, words, goTo, onLeave }: TermRowProps) {
  const href = goTo ? `?at=${event.position}` : momentLink(event)

  function handleClick(click: MouseEvent) {
    if (click.metaKey || click.ctrlKey) return
    onLeave()
    if (!goTo) return
    click.preventDefault()
    goTo(event.position)
  }

  return (
    <li className="border-line border-b last:border-0">
      <a
        href={href}
        onClick={handleClick}
        className="group grid min-h-13 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-3 py-1.5 hover:bg-sunken"
      >
        <span className="min-w-0">
          <span className="line-clamp-2 leading-5 underline-offset-3 group-hover:underline">{words}</span>
          <When at={event.recordedAt} className="block text-ink-soft text-xs" />
        </span>
        <span className="text-right tabular-nums">
          <span className={clsx('block font-semibold', amount > 0 && 'text-felt-text')}>{signed(amount)}</span>
          <span className="block text-ink-soft text-xs">
            <span className="sr-only">, which makes </span>
            <span aria-hidden>= </span>
            {figure(sum)}
          </span>
        </span>
      </a>
    </li>
  )
}
