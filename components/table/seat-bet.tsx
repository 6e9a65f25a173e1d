import { memo } from 'react'
import { Why } from '@/components/explain/why'
import { Lit } from '@/components/ui/lit'
import { shortFigure } from '@/components/ui/short-figure'
import { figure } from '@/domain/figures'
import type { HandId, PlayerId } from '@/domain/kernel'
import { ChipStack } from './chip-stack'

/** Bets from here on are shortened, in chips. */
const ROOMY = 100_000
/** The chips beside the figure, and as much round both as a finger needs, or as there is to the next bet. */
const BET_REACH = '-left-[1.8em] -right-2 -translate-y-1/2 top-1/2 min-h-11 stout:min-h-8 low:min-h-8'

interface SeatBetProps {
  /** From 0. */
  seat: number
  bet: number
  /** Of whom and of which hand it is; undefined while nobody sits there, or none is played. */
  player: PlayerId | undefined
  hand: HandId | undefined
  name: string
}

/** What lies on the felt before a seat; an empty place while nothing does, for chips to move from and to. */
export const SeatBet = memo(function SeatBet({ seat, bet, player, hand, name }: SeatBetProps) {
  const short = bet >= ROOMY
  return (
    <span data-place={`bet-${seat}`} className="flex h-[5.2cqi] items-center whitespace-nowrap level:h-[2.5cqi]">
      {bet > 0 && (
        <span className="flex items-center gap-[0.25em] font-semibold text-[max(11px,3.1cqi)] text-on-felt tabular-nums level:text-[max(11px,1.4cqi)]">
          <ChipStack amount={bet} />
          <span className="relative flex">
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
            {player && hand && (
              <Why
                figure={{ figure: 'bet', hand, player }}
                label={`${name}’s bet`}
                amount={bet}
                reach={BET_REACH}
                className="mx-[0.5em]"
              />
            )}
          </span>
        </span>
      )}
    </span>
  )
})
