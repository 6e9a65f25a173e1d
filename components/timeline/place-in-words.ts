import { figure } from '@/domain/figures'
import type { Mark } from '@/projections/outline'
import { indexAt } from './index-at'

/** Where play stands at a position: between hands there is no place. */
export interface Place {
  handId: string | undefined
  tableId: string | undefined
  number: number | undefined
  /** Undefined before the flop. */
  street: string | undefined
}

/**
 * The way to every place of a time line: the last of its hands' marks tells, or of one hand's. Where several tables are
 * played at, an event's own hand must be known.
 */
export function placesOf(marks: readonly Mark[]): (position: number, handId?: string) => Place | undefined {
  const turns = marks.filter(({ kind }) => kind === 'hand' || kind === 'street' || kind === 'result')
  const positions = turns.map(({ position }) => position)
  const numbers = new Map(turns.flatMap(({ handId, number }) => (handId && number ? [[handId, number]] : [])))
  return (position, of) => {
    const last = indexAt(positions, position)
    const turn = of === undefined ? turns[last] : turns.slice(0, last + 1).findLast(({ handId }) => handId === of)
    if (!turn || turn.kind === 'result') return undefined
    const { handId, tableId, street } = turn
    return { handId, tableId, street, number: turn.number ?? (handId === undefined ? undefined : numbers.get(handId)) }
  }
}

/** "Hand 12, river"; with the table's name, where there are several: "Hand 12 at Harbour, river" */
export function placeInWords({ number, street }: Pick<Place, 'number' | 'street'>, table?: string): string {
  const hand = number === undefined ? 'A hand' : `Hand ${figure(number)}`
  return [table === undefined ? hand : `${hand} at ${table}`, ...(street ? [street] : [])].join(', ')
}
