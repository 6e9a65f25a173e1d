import { figure } from '@/domain/figures'
import type { Names } from '../live/as-of'
import { eventInWords } from '../timeline/event-in-words'
import type { ToldTerm } from './load-reasons'

/** What a term's event was, for the figure it has changed: `Won in hand 12 at Felt`. */
export function termInWords(
  { event, amount }: Pick<ToldTerm, 'event' | 'amount'>,
  hands: Readonly<Record<string, number>>,
  names: Names,
): string {
  const { type, data } = event
  if (type !== 'HandCompleted' && type !== 'HandEnded') return eventInWords(event, names)
  const number = hands[data.handId]
  const hand = number === undefined ? 'a hand' : `hand ${figure(number)}`
  return `${amount > 0 ? 'Won' : 'Lost'} in ${hand} at ${names[data.tableId] ?? 'the table'}`
}

/** `+1,200`, `−50` or, of a figure itself, `1,200`. */
export const signed = (amount: number, plus = '+'): string =>
  `${amount < 0 ? '−' : amount > 0 ? plus : ''}${figure(Math.abs(amount))}`
