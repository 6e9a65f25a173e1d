import clsx from 'clsx'
import { Lit } from '@/components/ui/lit'
import { figure } from '@/domain/figures'
import type { HandAtTable, Seat } from '@/projections/table-view'
import { awardInWords } from './award-in-words'
import { ChipStack } from './chip-stack'
import { PlayingCard } from './playing-card'
import { potOf } from './pot-of'
import { SidePots } from './side-pots'
import { winningCards } from './winning-cards'

interface HandCentreProps {
  hand: HandAtTable
  seats: readonly (Seat | null)[]
  names: Readonly<Record<string, string>>
}

const BAND = 'pointer-events-none absolute flex justify-center'

/** The pot, the board in a row that is never moved, and below it who may win what, or has won it. */
export function HandCentre({ hand, seats, names }: HandCentreProps) {
  const { board, awards, pots, number } = hand
  const pot = potOf(hand, seats)
  const winning = winningCards(hand)
  const missing = Array.from({ length: 5 - board.length }, (_, index) => board.length + index)
  return (
    <>
      <p data-place="pot" className={clsx(BAND, 'inset-x-[27%] top-[39.8%] md:inset-x-[30%] md:top-[30.2%]')}>
        <Lit
          value={pot}
          className="flex items-center gap-[0.3em] whitespace-nowrap px-[0.5em] font-semibold text-[max(15px,4.6cqi)] text-on-felt leading-[1.4] tabular-nums md:text-[max(16px,2.1cqi)]"
        >
          <ChipStack amount={pot} />
          <span className="font-medium text-[0.75em] text-on-felt-soft">Pot</span>
          <span className="sr-only">: </span>
          {figure(pot)}
        </Lit>
      </p>
      <p
        data-board
        className={clsx(
          BAND,
          'inset-x-[25.5%] top-[45.5%] gap-[0.8cqi] md:inset-x-[30%] md:top-[36.5%] md:gap-[0.7cqi]',
        )}
      >
        <span className="sr-only">Board: {board.length === 0 && 'no cards yet'}</span>
        {board.map((card) => (
          <PlayingCard key={card} card={card} mark={winning.markOf(card)} className="w-[9.1cqi] md:w-[6.2cqi]" />
        ))}
        {missing.map((place) => (
          <span
            key={place}
            aria-hidden
            className="aspect-[64/90] w-[9.1cqi] rounded-[11%/8%] border border-on-felt/15 border-dashed md:w-[6.2cqi]"
          />
        ))}
      </p>
      <div
        className={clsx(
          BAND,
          'inset-x-[26%] top-[55.5%] flex-col items-center gap-0.5 text-center text-on-felt md:inset-x-[27%] md:top-[52.6%]',
        )}
      >
        {awards.length === 0 && <SidePots pots={pots} seats={seats} names={names} />}
        <p
          className={clsx(
            'text-pretty text-[max(11px,3.1cqi)] leading-[1.3] md:text-[max(12px,1.35cqi)]',
            awards.length > 0
              ? 'rounded-xl bg-felt-deep px-[0.8em] py-[0.25em] font-medium'
              : 'text-on-felt-soft max-md:sr-only',
            awards.length === 0 && pots.length > 1 && 'sr-only',
          )}
        >
          {awards.length > 0
            ? awards.map((award) => awardInWords(award, awards.length, names)).join('. ')
            : `Hand ${number}`}
        </p>
      </div>
    </>
  )
}
