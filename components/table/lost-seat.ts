import { figure } from '@/domain/figures'
import { explain } from '@/domain/rejections'

/** Why chips on their way to a table came back: a rejection's code and figures, as the table's event tells them. */
interface Reason {
  code: string
  details: Record<string, unknown>
}

/** Tells somebody who did not get a seat what became of it, and that it cost nothing. `amount` in chips. */
export function lostSeat(seat: number | null, amount: number, reason: Reason): { title: string; detail: string } {
  const home = `Nothing was lost: all ${figure(amount)} are in your bankroll.`
  return reason.code === 'SeatTaken' && seat !== null
    ? { title: `Somebody was a moment faster to seat ${seat + 1}`, detail: `${home} Another seat may be free.` }
    : { title: 'You did not get a seat', detail: `${explain(reason)} ${home}` }
}

/** Tells somebody whose top-up came back. `amount` in chips. */
export const lostTopUp = (amount: number, reason: Reason): { title: string; detail: string } => ({
  title: 'Your top-up came back',
  detail: `${explain(reason)} Nothing was lost: all ${figure(amount)} are in your bankroll.`,
})
