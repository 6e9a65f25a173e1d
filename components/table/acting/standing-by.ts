import { figure } from '@/domain/figures'
import type { Answered } from '@/projections/table-ahead'
import type { Seat, TableView } from '@/projections/table-view'

/** What a seated player may know while nothing is asked of them. */
export function standingBy(
  { hand, scheduledAt }: Pick<TableView, 'hand' | 'scheduledAt'>,
  {
    hand: own,
    stack,
    queued,
    sittingOut,
    leaving,
    waits,
  }: Pick<Seat, 'hand' | 'stack' | 'queued' | 'sittingOut' | 'leaving' | 'waits'>,
  outOfTime = false,
): string {
  if (leaving) return 'You leave the table once this hand is over.'
  if (hand?.status === 'playing' && own) {
    if (own.status === 'folded') return 'You have folded this hand.'
    if (own.status === 'all-in') return 'You are all in.'
    return hand.turn ? 'Waiting for the others.' : 'The cards are being dealt.'
  }
  if (sittingOut)
    return `${outOfTime ? 'You ran out of time, so you' : 'You'} sit out: no cards are dealt to you until you are back.`
  if (stack === 0 && queued.length === 0) return 'No cards are dealt to you until you have chips.'
  if (waits) return 'You are dealt in when the big blind comes to you.'
  if (hand?.status === 'playing') return 'You are dealt in with the next hand.'
  return scheduledAt ? 'The next hand is about to start.' : 'Waiting for the next hand.'
}

const DEEDS = { fold: 'fold', check: 'check', call: 'call', bet: 'bet', raise: 'raise to' } as const

/** An answer that is on its way: "You raise to 450." */
export const sentInWords = ({ action, amount }: Answered): string =>
  `You ${DEEDS[action]}${amount === undefined ? '' : ` ${figure(amount)}`}.`
