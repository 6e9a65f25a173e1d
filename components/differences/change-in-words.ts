import { figure as inFigures, signed } from '@/domain/figures'
import type { Change } from '@/projections/differences'
import type { Figure } from '@/projections/reasons/figure'
import { settledHand } from '../explain/term-in-words'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { eventInWords } from '../timeline/event-in-words'

export interface ToldChange {
  label: string
  from: string
  to: string
  /** By how much it changed, with its sign, where it is a figure at both moments. */
  by?: string
}

const LABELS: Partial<Record<Figure['figure'], string>> = {
  available: 'Available',
  reserved: 'Reserved',
  inPlay: 'In play',
  total: 'Total',
  chipsOnTable: 'Chips on the table',
  pot: 'The pot',
  deposits: 'Deposits',
  withdrawals: 'Withdrawals',
  allAvailable: 'Available',
  allReserved: 'Reserved',
  onTables: 'On tables',
  inFlight: 'In flight',
}

const STREETS: Readonly<Record<string, string>> = { preflop: 'before the flop' }

/** A change as a line of a list: what it is of, what was there, and what is there. */
export function changeInWords(change: Change, names: Names): ToldChange {
  const nameOf = (player: string) => names[player] ?? 'A player'
  if (change.type === 'figure') {
    const { figure, from, to } = change
    const label = figure.figure === 'stack' ? `${nameOf(figure.player)}’s stack` : (LABELS[figure.figure] ?? 'Chips')
    const told = { label, from: chips(from), to: chips(to) }
    return from === null || to === null ? told : { ...told, by: signed(to - from) }
  }
  if (change.type === 'player') {
    const there = (joined: boolean) => (joined ? 'joined' : 'not there yet')
    return { label: 'In the room', from: there(change.from), to: there(change.to) }
  }
  if (change.type === 'seat') {
    if (change.fact === 'sittingOut') {
      const state = (out: boolean) => (out ? 'sits out' : 'plays')
      return { label: nameOf(change.player), from: state(change.from), to: state(change.to) }
    }
    const seat = (number: number | null) => (number === null ? 'no seat' : `seat ${number + 1}`)
    return { label: `${nameOf(change.player)}’s seat`, from: seat(change.from), to: seat(change.to) }
  }
  const told = (value: string | number | null) => factInWords(change.fact, value)
  const label = { hand: 'Last hand', street: 'Street', status: 'The table' }[change.fact]
  return { label, from: told(change.from), to: told(change.to) }
}

const chips = (amount: number | null) => (amount === null ? 'none' : inFigures(amount))

function factInWords(fact: 'hand' | 'street' | 'status', value: string | number | null): string {
  if (value === null) return fact === 'status' ? 'not open' : 'none'
  if (typeof value === 'number') return inFigures(value)
  return STREETS[value] ?? value
}

/** What brought a change about, to go on with after "because": `of hand 8 at Harbour: −15`. */
export function causeInWords(
  { event, amount }: { event: SeenEvent; amount: number },
  hands: Readonly<Record<string, number>>,
  names: Names,
): string {
  const hand = settledHand(event, hands, names)
  return hand ? `of ${hand}: ${signed(amount)}` : eventInWords(event, names)
}
