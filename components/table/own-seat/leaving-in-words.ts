import { figure } from '@/domain/figures'
import type { SeatInHand } from '@/projections/table-view'

/** What becomes of hand and chips when a player leaves. `hand` is null while none is played; figures in chips. */
export function leavingInWords(hand: Pick<SeatInHand, 'status'> | null, stack: number, available: number): string {
  if (!hand) return `Your ${figure(stack)} chips go home with you: ${figure(available + stack)} will then be available.`
  if (hand.status === 'all-in')
    return 'You are all in: the hand is played to its end, and what you win goes home with you.'
  const goesHome = `your ${figure(stack)} chips go home with you when this hand is over`
  return hand.status === 'folded'
    ? `You have folded: ${goesHome}.`
    : `Your hand is folded, and what you have bet stays in the pot; ${goesHome}.`
}
