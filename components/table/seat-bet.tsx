import type { CSSProperties } from 'react'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'

interface SeatBetProps {
  style: CSSProperties
  /** On this street, in chips. */
  bet: number
  isButton: boolean
}

/** What lies on the felt before a seat: its bet, and the dealer's button. */
export function SeatBet({ style, bet, isButton }: SeatBetProps) {
  if (bet === 0 && !isButton) return null
  return (
    <span
      style={style}
      className="-translate-x-1/2 -translate-y-1/2 pointer-events-none absolute top-(--y) left-(--x) z-1 flex items-center gap-1 md:top-(--wide-y) md:left-(--wide-x)"
    >
      {isButton && (
        <span className="grid size-5 place-items-center rounded-full bg-card-face font-bold text-[10px] text-spade shadow-raised md:size-6">
          <span aria-hidden>D</span>
          <span className="sr-only">Button</span>
        </span>
      )}
      {bet > 0 && (
        <Lit value={bet} className="rounded-full bg-felt-deep px-2 py-0.5 font-medium text-on-felt text-xs">
          <span className="sr-only">Bet: </span>
          <ChipAmount amount={bet} short={bet >= 100_000} />
        </Lit>
      )}
    </span>
  )
}
