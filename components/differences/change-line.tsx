import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { figure } from '@/domain/figures'
import { momentLink } from '../audit/moment-link'
import { ExplainFiguresAt } from '../explain/explained-at'
import { Why } from '../explain/why'
import { When } from '../timeline/when'
import { causeInWords, changeInWords } from './change-in-words'
import type { CausedChange, Compared } from './compared'

interface ChangeLineProps extends Pick<Compared, 'hands' | 'names'> {
  change: CausedChange
  /** Position of the earlier moment. */
  earlier: number
}

/** Something that changed: what it was, what it is, by how much, and because of what. */
export function ChangeLine({ change, earlier, hands, names }: ChangeLineProps) {
  const { label, from, to, by } = changeInWords(change, names)
  const { causes, more } = change
  return (
    <li className="grid gap-x-6 gap-y-1 border-line border-t px-4 py-3 first:border-t-0 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <div className="self-center">
        <p className="font-medium text-ink-soft text-xs">{label}</p>
        <p className="flex flex-wrap items-center gap-x-2 tabular-nums">
          <span className="relative">
            {from}
            {change.type === 'figure' && change.from !== null && (
              <ExplainFiguresAt position={earlier}>
                <Why figure={change.figure} label={`${label}, as it was`} amount={change.from} />
              </ExplainFiguresAt>
            )}
          </span>
          <ArrowRight aria-label="became" className="size-4 shrink-0 text-ink-soft" />
          <span className="relative font-semibold text-lg">
            {to}
            {change.type === 'figure' && change.to !== null && (
              <Why figure={change.figure} label={label} amount={change.to} />
            )}
          </span>
          {by && <span className="ml-1 rounded-full bg-sunken px-2 py-0.5 text-sm">{by}</span>}
        </p>
      </div>
      {causes.length > 0 && (
        <ul aria-label={`Why ${label} changed`} className="flex flex-col self-center text-sm">
          {causes.map(({ event, amount }) => (
            <li key={event.position}>
              <Link
                href={momentLink(event) ?? '/audit'}
                prefetch={false}
                className="group flex min-h-11 flex-wrap items-center gap-x-2"
              >
                <span className="underline-offset-3 group-hover:underline">
                  because {causeInWords({ event, amount }, hands, names)}
                </span>
                <span className="text-ink-soft text-xs">
                  at {figure(event.position)}, <When at={event.recordedAt} />
                </span>
              </Link>
            </li>
          ))}
          {more && <li className="py-1 text-ink-soft text-xs">and earlier ones: press the figure to see them all</li>}
        </ul>
      )}
    </li>
  )
}
