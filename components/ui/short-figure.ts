import { figure } from '@/domain/figures'

const UNITS = [
  { size: 1e12, letter: 'T' },
  { size: 1e9, letter: 'B' },
  { size: 1e6, letter: 'M' },
  { size: 1e3, letter: 'K' },
] as const

/** A figure of at most six signs, for where room is scarce: `9,999`, `12.5K`, `1.25M`. Rounds down, so never claims more. */
export function shortFigure(amount: number): string {
  if (amount < 10_000) return figure(amount)
  const unit = UNITS.find(({ size }) => amount >= size)
  if (!unit) return figure(amount)
  const hundredths = Math.floor((amount / unit.size) * 100)
  const shown = hundredths >= 10_000 ? Math.floor(hundredths / 100) : hundredths / 100
  return `${shown}${unit.letter}`
}
