import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Scope } from '../scopes'

/** What an event has added to a figure, in chips; negative for what it has taken. Never zero. */
export interface Term {
  event: Recorded<RoomEvent>
  amount: number
}

/** Some of the events that a figure is made of. */
export interface Source {
  /** Every one of these scopes must be the event's; the narrowest first. */
  scopes: readonly Scope[]
  /** Only events from the last one in all of these scopes on: what was before is in the figure no more, or in other terms. */
  since?: readonly Scope[]
}

/** How a figure is made of events: the terms of all events of its sources sum to it, at every position. */
export interface Reason {
  sources: readonly Source[]
  /** Whether the terms hang together, so that all events must be there to tell them; else each event speaks for itself. */
  whole: boolean
  /** In the order of the events, which is that of the log. */
  termsOf(events: readonly Recorded<RoomEvent>[]): Term[]
}

/** A reason in which each event speaks for itself. */
export const summing = (
  sources: readonly Source[],
  amountOf: (event: Recorded<RoomEvent>) => number,
  whole = false,
): Reason => ({
  sources,
  whole,
  termsOf: (events) =>
    events.flatMap((event) => {
      const amount = amountOf(event)
      return amount === 0 ? [] : [{ event, amount }]
    }),
})
