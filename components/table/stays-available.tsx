import { ChipAmount } from '@/components/ui/chip-amount'

/** What will be left in the bankroll, in chips. */
export function StaysAvailable({ available, taken }: { available: number; taken: number }) {
  return (
    <p className="mt-4 flex items-center justify-between rounded-xl bg-sunken px-4 py-3 text-sm">
      <span className="text-ink-soft">Stays in your bankroll</span>
      <ChipAmount amount={Math.max(available - taken, 0)} className="font-semibold" />
    </p>
  )
}
