import { memo } from 'react'
import { Lit } from '@/components/ui/lit'
import { shortFigure } from '@/components/ui/short-figure'
import { figure } from '@/domain/figures'
import { ChipStack } from './chip-stack'

/** Bets from here on are shortened, in chips. */
const ROOMY = 100_000

/** What lies on the felt before a seat; an empty place while nothing does, for chips to move from and to. */
export const SeatBet = memo(function SeatBet({ seat, bet }: { seat: number; bet: number }) {
  const short = bet >= ROOMY
  return (
    <span data-place={`bet-${seat}`} className="flex h-[5.2cqi] items-center whitespace-nowrap level:h-[2.5cqi]">
      {bet > 0 && (
        <span className="flex items-center gap-[0.25em] font-semibold text-[max(11px,3.1cqi)] text-on-felt tabular-nums level:text-[max(11px,1.4cqi)]">
          <ChipStack amount={bet} />
          <Lit value={bet} className="rounded-full bg-felt-deep px-[0.5em] leading-[1.5]">
            <span className="sr-only">Bet: </span>
            {short ? (
              <>
                <span aria-hidden>{shortFigure(bet)}</span>
                <span className="sr-only">{figure(bet)}</span>
              </>
            ) : (
              figure(bet)
            )}
          </Lit>
        </span>
      )}
    </span>
  )
})
