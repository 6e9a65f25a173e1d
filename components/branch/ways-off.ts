import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

type Told = readonly Recorded<RoomEvent>[]

/** Where a road sets out: the position of an event, and whether that is the moment which is looked at. */
export interface WayOff {
  at: number
  isHere: boolean
}

/**
 * Where another road may leave a hand: at the moment that is shown while a decision is still to come, else at the last
 * one of whoever looks, else at the last of all. Undefined: the hand is not over, or nobody had anything to decide.
 */
export function wayOff(told: Told, reached: number, ownId: string | undefined): WayOff | undefined {
  const isOver = told.some(({ type }) => type === 'HandCompleted')
  const dealt = told.find(({ type }) => type === 'HandDealt')
  const turns = told.flatMap((event) => (event.type === 'TurnStarted' ? [event] : []))
  const [last, own] = [turns.at(-1), turns.findLast(({ data }) => data.playerId === ownId)]
  if (!isOver || !dealt || !last) return undefined
  const answered = told.find(({ type, position }) => type === 'ActionTaken' && position > last.position)
  const isOpen = reached < (answered?.position ?? last.position)
  if (isOpen && reached >= dealt.position) return { at: reached, isHere: true }
  return { at: isOpen ? dealt.position : (own ?? last).position, isHere: false }
}

/** The first and the last position of a hand's own events; null while it is not over. */
export function momentsOf(told: readonly { type: string; position: number }[]): readonly [number, number] | null {
  const first = told.find(({ type }) => type === 'HandDealt')
  const last = told.at(-1)
  return first && last && told.some(({ type }) => type === 'HandCompleted') ? [first.position, last.position] : null
}

/** What was done on the turn that a moment led to. */
export function takenAfter(told: Told, at: number) {
  const taken = told.find(({ type, position }) => type === 'ActionTaken' && position > at)
  return taken?.type === 'ActionTaken' ? taken : undefined
}
