import { figure } from '@/domain/figures'
import type { Figure } from '@/projections/reasons/figure'
import type { Names } from '../live/as-of'
import { eventInWords } from '../timeline/event-in-words'
import type { ToldTerm } from './load-reasons'

/** The hand that an event has settled: `hand 12 at Felt`; undefined for every other event. */
export function settledHand(
  { type, data }: ToldTerm['event'],
  hands: Readonly<Record<string, number>>,
  names: Names,
): string | undefined {
  if (type !== 'HandCompleted' && type !== 'HandEnded') return undefined
  const number = hands[data.handId]
  return `${number === undefined ? 'a hand' : `hand ${figure(number)}`} at ${names[data.tableId] ?? 'the table'}`
}

/** What a term's event was, for the figure it has changed: `Won in hand 12 at Felt`. What was bet is over with its hand, won or lost. */
export function termInWords(
  { event, amount }: Pick<ToldTerm, 'event' | 'amount'>,
  hands: Readonly<Record<string, number>>,
  names: Names,
  of?: Figure['figure'],
): string {
  const hand = settledHand(event, hands, names)
  if (hand && of === 'bets') return `The end of ${hand}`
  return hand ? `${amount > 0 ? 'Won' : 'Lost'} in ${hand}` : eventInWords(event, names)
}
