import clsx from 'clsx'
import { figure } from '@/domain/figures'
import { ChipGlyph } from './chip-glyph'
import { shortFigure } from './short-figure'

interface ChipAmountProps {
  /** In chips; may be negative where it is a change. */
  amount: number
  /** Shows a plus before what is not negative, for a change. */
  signed?: boolean
  /** `12.5K` in place of `12,500`; the whole figure stays in the accessible text. */
  short?: boolean
  glyph?: boolean
  className?: string | undefined
}

/** Chips, as every figure of chips is shown: tabular, with the chip before it. */
export function ChipAmount({ amount, signed = false, short = false, glyph = true, className }: ChipAmountProps) {
  const sign = amount < 0 ? '−' : signed ? '+' : ''
  const size = Math.abs(amount)
  const whole = `${sign}${figure(size)}`
  const shown = short ? `${sign}${shortFigure(size)}` : whole
  return (
    <span className={clsx('inline-flex items-center gap-[0.3em] whitespace-nowrap tabular-nums', className)}>
      {glyph && <ChipGlyph />}
      {shown === whole ? (
        <span>{whole}</span>
      ) : (
        <>
          <span aria-hidden>{shown}</span>
          <span className="sr-only">{whole}</span>
        </>
      )}
    </span>
  )
}
