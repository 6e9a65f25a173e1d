import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'

/** The way back to the table, at the moment that the page shows. */
export function LedgerHeading({ name, tableHref }: { name: string; tableHref: string }) {
  return (
    <header className="flex items-center gap-1 pt-3 pb-4 sm:gap-2 sm:pt-6 sm:pb-6">
      <Link
        href={tableHref}
        aria-label="Back to the table"
        className="-ml-2 grid size-11 shrink-0 place-items-center rounded-xl hover:bg-sunken"
      >
        <ArrowLeft aria-hidden className="size-5" />
      </Link>
      <div className="min-w-0">
        <h1 className="truncate font-semibold text-xl leading-7 tracking-tight sm:text-2xl sm:leading-8">
          {name}: ledger
        </h1>
        <p className="text-ink-soft text-sm">Who brought, took home and won what</p>
      </div>
    </header>
  )
}
