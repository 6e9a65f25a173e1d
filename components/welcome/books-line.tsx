'use client'

import { CircleAlert, CircleCheck } from 'lucide-react'
import { Fragment } from 'react'
import { type BooksSeed, useBooks } from '@/components/audit/use-books'
import { Why } from '@/components/explain/why'
import { Lit } from '@/components/ui/lit'
import { figure } from '@/domain/figures'

/** The room's equation, in chips, as it stands: where every chip that was ever deposited lies now. */
export function BooksLine({ seed }: { seed: BooksSeed }) {
  const books = useBooks(seed)
  const places = [
    ['in bankrolls', books.available, 'allAvailable'],
    ['reserved', books.reserved, 'allReserved'],
    ['on tables', books.onTables, 'onTables'],
    ...(books.inFlight === 0 ? [] : ([['on the way', books.inFlight, 'inFlight']] as const)),
  ] as const
  return (
    <section
      aria-label="The books"
      className="flex flex-col gap-4 rounded-3xl border border-line bg-panel px-6 py-5 shadow-panel lg:flex-row lg:items-center lg:gap-8"
    >
      <p className="flex items-center gap-2.5 font-semibold">
        {books.balanced ? (
          <CircleCheck aria-hidden className="size-5 text-felt-text" />
        ) : (
          <CircleAlert aria-hidden className="size-5 text-danger-text" />
        )}
        {books.balanced ? 'Every chip accounted for' : 'The books do not balance'}
      </p>
      <dl className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm tabular-nums lg:ml-auto">
        {places.map(([place, amount, name], index) => (
          <Fragment key={place}>
            <div className="flex items-baseline gap-1.5">
              <dt className="order-2 text-ink-soft">{place}</dt>
              <dd className="relative font-semibold">
                <Lit value={amount}>{figure(amount)}</Lit>
                <Why figure={{ figure: name }} label={`the room’s chips ${place}`} amount={amount} />
              </dd>
            </div>
            <span aria-hidden className="text-ink-soft">
              {index === places.length - 1 ? '=' : '+'}
            </span>
          </Fragment>
        ))}
        <div className="flex items-baseline gap-1.5">
          <dt className="order-2 text-ink-soft">deposited, less withdrawn</dt>
          <dd className="relative font-semibold">
            {figure(books.deposits - books.withdrawals)}
            <Why
              figure={{ figure: 'inRoom' }}
              label="what was deposited in the room, less what was withdrawn"
              amount={books.deposits - books.withdrawals}
            />
          </dd>
        </div>
      </dl>
    </section>
  )
}
