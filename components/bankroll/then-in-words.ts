import { figure } from '@/domain/figures'
import type { Balances } from '@/projections/bankroll'

/** What somebody had, as a sentence: `Ann had 1,500: 1,000 available and 500 in play.` */
export function thenInWords(name: string, { total, available, reserved, inPlay }: Balances): string {
  const parts = [
    [available, 'available'],
    [reserved, 'reserved'],
    [inPlay, 'in play'],
  ] as const
  const told = parts.filter(([amount]) => amount > 0).map(([amount, where]) => `${figure(amount)} ${where}`)
  if (told.length === 0) return `${name} had no chips.`
  return `${name} had ${figure(total)}: ${new Intl.ListFormat('en').format(told)}.`
}
