import { History } from 'lucide-react'
import Link from 'next/link'
import { figure } from '@/domain/figures'
import { When } from '../timeline/when'

interface ComparedMomentProps {
  label: string
  position: number
  /** Undefined: before the first event. */
  recordedAt: string | undefined
  /** The page that shows it. */
  href: string
}

/** One of the two moments, and the way there. */
export function ComparedMoment({ label, position, recordedAt, href }: ComparedMomentProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="group flex min-h-14 items-center gap-3 rounded-xl border border-line bg-raised px-4 py-2 hover:border-edge"
    >
      <History aria-hidden className="size-4.5 shrink-0 text-past-text" />
      <span className="min-w-0">
        <span className="block text-ink-soft text-xs">{label}</span>
        <span className="font-medium text-sm underline-offset-3 group-hover:underline">
          Position {figure(position)}
          {recordedAt ? (
            <>
              , <When at={recordedAt} />
            </>
          ) : (
            ', before anything happened'
          )}
        </span>
      </span>
    </Link>
  )
}
