import { Terminal } from 'lucide-react'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { CauseStep } from './cause-step'
import { causesOf } from './causes'

interface CauseListProps {
  event: SeenEvent
  /** All events with the same correlation id, in order. */
  workflow: readonly SeenEvent[]
  names: Names
}

/** From the command that a workflow began with to an event, and on to what followed it directly. */
export function CauseList({ event, workflow, names }: CauseListProps) {
  const { command, chain, consequences } = causesOf(event, workflow)
  const { actorId } = chain[0] ?? event
  return (
    <ol className="flex flex-col">
      {command !== null && (
        <li className="flex min-h-9 items-center gap-3 text-sm">
          <Terminal aria-hidden className="size-4 shrink-0 text-ink-soft" />
          <span className="min-w-0 truncate">
            A command from {names[actorId] ?? actorId}{' '}
            <span className="font-mono text-ink-soft text-xs">{command}</span>
          </span>
        </li>
      )}
      {chain.map((each) => (
        <CauseStep key={each.position} event={each} names={names} place="before" />
      ))}
      <CauseStep event={event} names={names} place="this" />
      {consequences.map((each) => (
        <CauseStep key={each.position} event={each} names={names} place="after" />
      ))}
    </ol>
  )
}
