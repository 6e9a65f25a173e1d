import { TIME_KEYS } from '@/components/timeline/time-keys'
import { KeyTable } from '@/components/ui/key-table'

const KEYS = [
  ['F', 'Fold; where checking is free it asks first, and F again folds'],
  ['C', 'Check or call'],
  ['R', 'Type an amount to bet or raise to; Enter bets it, Esc leaves the field'],
  ['1 – 5', 'Least, half the pot, two thirds, the pot, all in; then Enter bets it'],
  ['↑ ↓', 'In the amount: a big blind more or less, with Shift a chip; so does the mouse wheel over it'],
  ['1, 2', 'Where the rest of the board may be run twice: once, twice'],
  ['M', 'Sounds on or off'],
] as const

/** The keys of the table and of the time line under it; those of the table are off while the past is shown. */
export function KeyList() {
  return (
    <>
      <KeyTable keys={KEYS} />
      <h3 className="pt-6 pb-3 font-semibold text-sm">Through time, anywhere else on the page</h3>
      <KeyTable keys={TIME_KEYS} />
    </>
  )
}
