'use client'

import clsx from 'clsx'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { Fragment } from 'react'
import { figure } from '@/domain/figures'
import type { Books } from '@/projections/books'
import { Why } from '../explain/why'
import { Badge } from '../ui/badge'
import { Panel } from '../ui/panel'
import type { BooksSeed } from './use-books'
import { useBooksThen } from './use-books-then'

const IN_OUT = [
  { label: 'Deposits', figure: 'deposits', of: ({ deposits }: Books) => deposits, sign: '' },
  { label: 'Withdrawals', figure: 'withdrawals', of: ({ withdrawals }: Books) => withdrawals, sign: '−' },
] as const
const WHERE = [
  { label: 'Available', figure: 'allAvailable', of: ({ available }: Books) => available, sign: '=' },
  { label: 'Reserved', figure: 'allReserved', of: ({ reserved }: Books) => reserved, sign: '+' },
  { label: 'On tables', figure: 'onTables', of: ({ onTables }: Books) => onTables, sign: '+' },
  { label: 'In flight', figure: 'inFlight', of: ({ inFlight }: Books) => inFlight, sign: '+' },
] as const

interface BooksPanelProps {
  now: BooksSeed
  /** As of the moment that the page was rendered for, if that is in the past. */
  then: Books | undefined
}

/** The room's equation at the moment the page shows: what came in less what went out is what is there. */
export function BooksPanel({ now, then }: BooksPanelProps) {
  const books = useBooksThen(now, then)
  const inRoom = books.deposits - books.withdrawals

  return (
    <Panel
      title="The books"
      aside={
        <Badge tone={books.balanced ? 'felt' : 'danger'}>
          {books.balanced ? <CircleCheck aria-hidden /> : <TriangleAlert aria-hidden />}
          {books.balanced ? 'Balanced' : 'Not balanced'}
        </Badge>
      }
    >
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 px-4 pt-2 pb-3 sm:flex sm:flex-wrap sm:items-end sm:gap-x-3">
        {[...IN_OUT, ...WHERE].map(({ label, figure: name, of, sign }) => (
          <Fragment key={label}>
            {sign && (
              <span aria-hidden className="hidden pb-0.5 text-ink-soft text-lg sm:block">
                {sign}
              </span>
            )}
            <div className={clsx('min-w-0', label === 'Available' && 'col-start-1')}>
              <dt className="text-ink-soft text-xs">
                {sign && <span className="sm:hidden">{sign} </span>}
                {label}
              </dt>
              <dd className="relative w-fit font-semibold text-lg tabular-nums">
                {figure(of(books))}
                <Why figure={{ figure: name }} label={`the room’s ${label.toLowerCase()}`} amount={of(books)} />
              </dd>
            </div>
          </Fragment>
        ))}
      </dl>
      <p className="border-line border-t px-4 py-3 text-ink-soft text-sm">
        {books.balanced ? 'Every chip is accounted for: ' : 'The figures do not add up: '}
        <span className="relative tabular-nums">
          {figure(inRoom)}
          <Why figure={{ figure: 'inRoom' }} label="what came into the room and stayed" amount={inRoom} />
        </span>{' '}
        {books.balanced
          ? 'came in and stayed, and as many are there.'
          : 'came in and stayed, and the places where chips are say otherwise.'}
      </p>
    </Panel>
  )
}
