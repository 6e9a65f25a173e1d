'use client'

import clsx from 'clsx'
import { History, Workflow } from 'lucide-react'
import Link from 'next/link'
import type { MouseEvent } from 'react'
import { figure } from '@/domain/figures'
import type { PlayerId } from '@/domain/kernel'
import type { LedgerEntry } from '@/projections/ledger'
import { ExplainFiguresAt } from '../explain/explained-at'
import { Why } from '../explain/why'
import { useMoment } from '../timeline/moment'
import { When } from '../timeline/when'
import { movementInWords } from './movement'

interface LedgerRowProps {
  playerId: PlayerId
  name: string
  entry: LedgerEntry
  /** Among all rows of the table, the head included, from 1. */
  row: number
}

const FIGURE = 'px-3 text-right tabular-nums'
const LINK = 'grid size-11 place-items-center rounded-xl text-ink-soft hover:bg-sunken hover:text-ink [&_svg]:size-4.5'

/** One movement; from here one can see its moment, and all that it was part of, and of a hand how it was played. */
export function LedgerRow({ playerId, name, entry, row }: LedgerRowProps) {
  const { at, goTo } = useMoment()
  const { what, change } = movementInWords(entry)
  const { position, recordedAt, type, amount, reserved, correlationId } = entry

  const when = <When at={recordedAt} className="text-ink-soft text-xs" />

  function handleSee(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey) return
    event.preventDefault()
    goTo(position, 'jump')
  }

  return (
    <tr
      aria-rowindex={row}
      aria-current={position === at || undefined}
      className={clsx('h-16 border-line border-b last:border-0', position === at && 'bg-accent-wash')}
    >
      <td className="min-w-0 py-1 pr-2 pl-4">
        {type === 'HandCompleted' ? (
          <Link
            href={`/hands/at/${position}`}
            prefetch={false}
            className="group -ml-2 flex min-h-11 flex-col justify-center rounded-xl px-2 hover:bg-sunken"
          >
            <span className="font-medium leading-4.5 underline decoration-edge underline-offset-4 group-hover:decoration-current">
              {what}
            </span>
            {when}
          </Link>
        ) : (
          <>
            <span className="line-clamp-2 font-medium leading-4.5">{what}</span>
            {when}
          </>
        )}
      </td>
      <td className={FIGURE}>
        <span
          className={clsx('font-semibold', change > 0 && 'text-felt-text', change === 0 && 'font-normal text-ink-soft')}
        >
          {change === 0 ? figure(amount) : `${change > 0 ? '+' : '−'}${figure(Math.abs(change))}`}
        </span>
        <span className="block text-ink-soft text-xs sm:hidden">{told('total')}</span>
      </td>
      <td className={clsx(FIGURE, 'hidden md:table-cell')}>{told('available')}</td>
      <td className={clsx(FIGURE, 'hidden md:table-cell', reserved === 0 && 'text-ink-soft')}>{told('reserved')}</td>
      <td className={clsx(FIGURE, 'hidden sm:table-cell')}>{told('total')}</td>
      <td className="pr-2">
        <span className="flex justify-end">
          <a href={`?at=${position}`} onClick={handleSee} className={LINK} title="See this moment">
            <History aria-hidden />
            <span className="sr-only">See this moment</span>
          </a>
          <Link
            href={`/audit?correlationId=${correlationId}`}
            prefetch={false}
            className={LINK}
            title="All that this was part of"
          >
            <Workflow aria-hidden />
            <span className="sr-only">All that this was part of</span>
          </Link>
        </span>
      </td>
    </tr>
  )

  /** What came of it, as of then. */
  function told(of: 'available' | 'reserved' | 'total') {
    return (
      <span className="relative">
        {figure(entry[of])}
        <ExplainFiguresAt position={position}>
          <Why
            figure={{ figure: of, player: playerId }}
            label={of === 'total' ? `${name}’s total then` : `${name}’s chips ${of} then`}
            amount={entry[of]}
          />
        </ExplainFiguresAt>
      </span>
    )
  }
}
