import { figure } from '@/domain/figures'
import { unreachable } from '@/domain/kernel'
import type { Mark } from '@/projections/outline'
import type { Names } from '../live/as-of'
import type { Marker } from './markers-of'

/** What the words of one mark draw upon. */
export interface MarkContext {
  names: Names
  /** The number of a hand at its table, where the line knows it. */
  handNumber(handId: string | undefined): number | undefined
  /** The line passes several tables, so that each is named. */
  severalTables: boolean
}

export function markContext(marks: readonly Mark[], names: Names): MarkContext {
  const numbers = new Map(
    marks.flatMap(({ handId, number }): [string, number][] => (handId && number ? [[handId, number]] : [])),
  )
  const tables = new Set(marks.flatMap(({ tableId }) => tableId ?? []))
  return {
    names,
    handNumber: (handId) => (handId === undefined ? undefined : numbers.get(handId)),
    severalTables: tables.size > 1,
  }
}

/** A mark by its name: "Hand 12", "Flop of hand 12", "Ann all in for 1,000", "Biggest swing: Ben +2,400 in hand 9". */
export function markInWords(marker: Marker, { names, handNumber, severalTables }: MarkContext): string {
  const who = (marker.playerId && names[marker.playerId]) || 'Someone'
  const table = marker.tableId && names[marker.tableId]
  const place = severalTables && table ? ` at ${table}` : ''
  const number = marker.number ?? handNumber(marker.handId)
  const hand = number === undefined ? undefined : `hand ${figure(number)}`
  const chips = (before: string) => (marker.amount === undefined ? '' : `${before}${figure(marker.amount)}`)

  switch (marker.kind) {
    case 'rejection':
      return `${who} turned away${chips(' with ')}${place}`
    case 'compensation':
      return marker.playerId ? `${who} gets back${chips(' ')}${place}` : `${capitalised(hand ?? 'a hand')} stopped`
    case 'all-in':
      return `${who} all in${chips(' for ')}${place}`
    case 'cash-out':
      return `${who} cashes out${chips(' ')}${place}`
    case 'buy-in':
      return `${who} buys in${chips(' for ')}${place}`
    case 'withdrawal':
      return `${who} withdraws${chips(' ')}`
    case 'deposit':
      return `${who} deposits${chips(' ')}`
    case 'table':
      return `${table ?? 'The table'} ${marker.opens ? 'opens' : 'closes'}`
    case 'hand':
      return `${capitalised(hand ?? 'a hand')}${place}`
    case 'street':
      return `${capitalised(marker.street ?? 'a street')}${hand ? ` of ${hand}` : ''}${place}`
    case 'swing':
      return `Biggest swing: ${who}${chips(' +')}${hand ? ` in ${hand}` : ''}${place}`
    default:
      return unreachable(marker.kind)
  }
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
