import { parseAmount } from '@/components/ui/parse-amount'
import { figure } from '@/domain/figures'
import { type Chips, chips } from '@/domain/kernel'
import { tableRejections } from '@/domain/table/rejections'

/** How short a stack has to be, as players think of it. */
export type Occasion = 'any-loss' | 'half-gone' | 'all-gone'

export const OCCASIONS: readonly { value: Occasion; label: string }[] = [
  { value: 'any-loss', label: 'Any loss' },
  { value: 'half-gone', label: 'Half gone' },
  { value: 'all-gone', label: 'All gone' },
]

/** Below how many chips somebody is topped up who wants to have `to`. */
export function belowOn(occasion: Occasion, to: number): number {
  if (occasion === 'any-loss') return to
  return occasion === 'half-gone' ? Math.ceil(to / 2) : 1
}

/** Which occasion a wish is, if any. */
export const occasionOf = ({ below, to }: { below: number; to: number }): Occasion | undefined =>
  OCCASIONS.find(({ value }) => belowOn(value, to) === below)?.value

type Checked = { ok: true; below: Chips; to: Chips } | { ok: false; field: 'below' | 'to'; error: string }

/** A typed wish, with what the room would say of it: the room decides, this only tells before. Figures in chips. */
export function checkAutoTopUp(typed: { below: string; to: string }, { maxBuyIn }: { maxBuyIn: number }): Checked {
  const to = parseAmount(typed.to)
  if (!to.ok) return { ...to, field: 'to' }
  const below = parseAmount(typed.below)
  if (!below.ok) return { ...below, field: 'below' }
  const asked = { below: below.amount, to: to.amount }
  if (asked.to <= maxBuyIn && asked.below <= asked.to) return { ok: true, ...asked }
  const error = tableRejections.AutoTopUpOutOfRange({ ...asked, maxBuyIn: chips(maxBuyIn) })
  return { ok: false, field: asked.to > maxBuyIn ? 'to' : 'below', error }
}

interface Standing {
  /** Stack and bankroll, in chips. */
  stack: number
  available: number
  sittingOut: boolean
  /** Has a part in the hand that is on: what is wished for counts when it is over. */
  playing: boolean
}

/** What a wish takes from the bankroll, and when; `short` where the bankroll is too small for the first time already. */
export function whatItTakes(
  { below, to }: { below: number; to: number },
  { stack, available, sittingOut, playing }: Standing,
): { words: string; short: boolean } {
  const missing = to - stack
  const there = `${figure(available)} ${available === 1 ? 'is' : 'are'} there now`
  if (available === 0)
    return { words: 'The chips come from your bankroll, which is empty: deposit some first.', short: true }
  if (sittingOut)
    return { words: `The chips come from your bankroll: ${there}. None come while you sit out.`, short: false }
  if (playing || stack >= below)
    return {
      words: `The chips come from your bankroll: ${there}. At most ${figure(to)} are taken at a time.`,
      short: false,
    }
  if (missing > available)
    return {
      words: `Your stack is below that already, and ${figure(missing)} are more than the ${figure(available)} in your bankroll: deposit first, or choose less.`,
      short: true,
    }
  return {
    words: `Your stack is below that already: ${figure(missing)} come from your bankroll at once, ${figure(available - missing)} stay there.`,
    short: false,
  }
}
