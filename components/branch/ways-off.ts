import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

type Told = readonly Recorded<RoomEvent>[]

/** Where a road sets out: the position of an event, and whether that is the moment which is looked at. */
export interface WayOff {
  at: number
  isHere: boolean
}

/** Somebody is to act, or everybody who is left to say how often the board is run. */
const isQuestion = ({ type }: Told[number]) => type === 'TurnStarted' || type === 'RunOutOffered'
/** What ends that: an action, or that it is decided. */
const isEnd = ({ type }: Told[number]) => type === 'ActionTaken' || type === 'RunOutDecided'

const isAsked = (event: Told[number], playerId: string | undefined): boolean =>
  event.type === 'TurnStarted'
    ? event.data.playerId === playerId
    : event.type === 'RunOutOffered' && event.data.seats.some((seat) => seat.playerId === playerId)

/**
 * Where another road may leave a hand: at the moment that is shown while a decision is still to come, else at the last
 * one of whoever looks, else at the last of all. Undefined: the hand is not over, or nobody had anything to decide.
 */
export function wayOff(told: Told, reached: number, ownId: string | undefined): WayOff | undefined {
  const isOver = told.some(({ type }) => type === 'HandCompleted')
  const dealt = told.find(({ type }) => type === 'HandDealt')
  const last = told.findLast(isQuestion)
  const own = told.findLast((event) => isAsked(event, ownId))
  if (!isOver || !dealt || !last) return undefined
  const end = told.find((event) => isEnd(event) && event.position > last.position)
  const isOpen = reached < (end?.position ?? last.position)
  if (isOpen && reached >= dealt.position) return { at: reached, isHere: true }
  return { at: isOpen ? dealt.position : (own ?? last).position, isHere: false }
}

/** The first and the last position of a hand's own events; null while it is not over. */
export function momentsOf(told: readonly { type: string; position: number }[]): readonly [number, number] | null {
  const first = told.find(({ type }) => type === 'HandDealt')
  const last = told.at(-1)
  return first && last && told.some(({ type }) => type === 'HandCompleted') ? [first.position, last.position] : null
}

/** What was done first after a moment, by somebody or by the clock. */
export function takenAfter(told: Told, at: number) {
  return told.filter(isDone).find(({ position }) => position > at)
}

type DoneType = 'ActionTaken' | 'RunOutChosen' | 'RunOutDecided'
type Done = Extract<RoomEvent, { type: DoneType }>

/** Somebody has acted, or said how often to run the board; or that was decided. */
export const isDone = <Event extends { type: string }>(event: Event): event is Extract<Event, { type: DoneType }> =>
  event.type === 'ActionTaken' || event.type === 'RunOutChosen' || event.type === 'RunOutDecided'

/** Whose doing it was; undefined: the clock's. */
export const doerOf = (done: Done | undefined): string | undefined =>
  done && 'playerId' in done.data ? done.data.playerId : undefined
