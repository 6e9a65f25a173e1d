import { figure } from '@/domain/figures'
import { tableRejections } from '@/domain/table/rejections'

/** Why chips on their way to a table came back: a rejection's code and figures, as the table's event tells them. */
interface Reason {
  code: string
  details: Record<string, unknown>
}

/** What the table says, without a word on the money. */
function reasonInWords({ code, details }: Reason): string {
  const words = Object.entries(tableRejections).find(([name]) => name === code)?.[1]
  // The event was written from this very catalogue's figures.
  return words ? words(details as never) : 'The table turned you away.'
}

/** Tells somebody who did not get a seat what became of it, and that it cost nothing. `amount` in chips. */
export function lostSeat(seat: number | null, amount: number, reason: Reason): { title: string; detail: string } {
  const home = `Nothing was lost: all ${figure(amount)} chips are in your bankroll.`
  return reason.code === 'SeatTaken' && seat !== null
    ? { title: `Somebody was a moment faster to seat ${seat + 1}`, detail: `${home} Another seat may be free.` }
    : { title: 'You did not get a seat', detail: `${reasonInWords(reason)} ${home}` }
}

/** Tells somebody whose top-up came back. `amount` in chips. */
export const lostTopUp = (amount: number, reason: Reason): { title: string; detail: string } => ({
  title: 'Your top-up came back',
  detail: `${reasonInWords(reason)} Nothing was lost: all ${figure(amount)} chips are in your bankroll.`,
})
