import clsx from 'clsx'
import { ArrowDown, CornerDownRight, Dot } from 'lucide-react'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { eventInWords } from '../timeline/event-in-words'

interface CauseStepProps {
  event: SeenEvent
  names: Names
  /** Where it stands to the event that is looked at. */
  place: 'before' | 'this' | 'after'
}

const ICONS = { before: ArrowDown, this: Dot, after: CornerDownRight }

/** One step on the way to an event, or from it. */
export function CauseStep({ event, names, place }: CauseStepProps) {
  const Icon = ICONS[place]
  return (
    <li
      aria-current={place === 'this' || undefined}
      className={clsx(
        'flex min-h-9 items-center gap-3 text-sm',
        place === 'this' && 'font-semibold',
        place === 'after' && 'pl-7',
      )}
    >
      <Icon
        aria-hidden
        className={clsx('size-4 shrink-0 text-ink-soft', place === 'this' && 'rounded-full bg-accent text-on-accent')}
      />
      <span className="min-w-0 truncate">{eventInWords(event, names)}</span>
      <span className="ml-auto shrink-0 font-mono font-normal text-ink-soft text-xs">#{event.position}</span>
    </li>
  )
}
