import { chips, type Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { TableEvent } from '@/domain/table/events'
import { fold } from './projection'
import { table } from './table'
import { chipsOn, type TableView } from './table-view'

type Told<Type extends TableEvent['type']> = Extract<Recorded<TableEvent>, { type: Type }>

/**
 * A table just before one of its hands: its terms, and those who are dealt in, with the chips they bring. Whoever sat
 * there without being dealt in has no part in the hand, and no place in its replay. With this as its start the `table`
 * projection folds the hand's own events as it folds the whole table's.
 */
export function tableBefore(opened: Told<'TableCreated'>, { data }: Told<'HandStarted'>): TableView | undefined {
  const empty = fold(table, [opened])[opened.data.tableId]
  if (!empty) return undefined
  const atEase = {
    ...{ sittingOut: false, leaving: false, leavesAfterHand: false, waits: false, queued: [], hand: null },
    ...{ owes: { small: false, big: false }, autoTopUp: null, autoTopUpStopped: null },
  }
  const seats = data.seats.reduce(
    (taken, { seat, playerId, stack }) => taken.with(seat, { playerId, stack, ...atEase }),
    empty.seats,
  )
  const seated = { ...empty, seats }
  return { ...seated, chipsOnTable: chips(chipsOn(seated)) }
}

/** Whether an event belongs to the replay of a hand: how it began at its table, and all of its own. */
export const isOfReplay = ({ type, data }: Pick<Recorded<RoomEvent>, 'type' | 'data'>, handId: string): boolean =>
  'handId' in data && data.handId === handId && type !== 'HandEnded' && type !== 'LeaveAnnounced'

/**
 * The same events with every card that was turned up known from the deal on, as a reader sees them who looks back. The
 * proofs stay with the events that showed the cards.
 */
export function withAllThatWasShown(events: readonly Recorded<RoomEvent>[]): Recorded<RoomEvent>[] {
  const shown = Object.fromEntries(
    events.flatMap(({ type, data }) => (type === 'CardsShown' ? [[data.playerId, data.cards] as const] : [])),
  )
  return events.map((event) =>
    event.type === 'HandDealt'
      ? { ...event, data: { ...event.data, holeCards: { ...shown, ...event.data.holeCards } } }
      : event,
  )
}
