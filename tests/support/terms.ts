import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { SettledFigure } from '@/projections/reasons/figure'
import type { Source, Term } from '@/projections/reasons/reason'
import { reasonOf } from '@/projections/reasons/reason-of'
import { scopesOf } from '@/projections/scopes'

/** An event, and the scopes it belongs to. */
export interface Filed {
  event: Recorded<RoomEvent>
  scopes: ReadonlySet<string>
}

export const filed = (event: Recorded<RoomEvent>): Filed => ({ event, scopes: new Set(scopesOf(event)) })

/** The terms of a figure at the end of a log. */
export function termsIn(figure: SettledFigure, log: readonly Filed[]): Term[] {
  const { sources, termsOf } = reasonOf(figure)
  return termsOf(eventsOf(sources, log))
}

/** The events of a figure's sources, in order: what the server reads by the scope index. */
function eventsOf(sources: readonly Source[], log: readonly Filed[]): Recorded<RoomEvent>[] {
  const inAll = ({ scopes }: Filed, asked: readonly string[]) => asked.every((scope) => scopes.has(scope))
  const positions = new Set<number>()
  for (const { scopes, since } of sources) {
    const from = since ? (log.findLast((each) => inAll(each, since))?.event.position ?? 0) : 0
    for (const each of log) if (each.event.position >= from && inAll(each, scopes)) positions.add(each.event.position)
  }
  return log.map(({ event }) => event).filter(({ position }) => positions.has(position))
}
