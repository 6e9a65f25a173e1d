import clsx from 'clsx'
import { Why } from '@/components/explain/why'
import { Lit } from '@/components/ui/lit'
import { figure } from '@/domain/figures'
import { potOf } from '@/projections/pot-of'
import type { HandAtTable, Seat } from '@/projections/table-view'
import { AwardList } from './award-list'
import { Board } from './board'
import { ChipStack } from './chip-stack'
import { nameOf } from './name-of'
import { SidePots } from './side-pots'

interface HandCentreProps {
  hand: HandAtTable
  seats: readonly (Seat | null)[]
  names: Readonly<Record<string, string>>
}

const BAND = 'pointer-events-none absolute flex justify-center'

/** The pot, the board in a row that is never moved, and below it who may win what, or has won it. */
export function HandCentre({ hand, seats, names }: HandCentreProps) {
  const { awards, pots, number, runOut } = hand
  const pot = potOf(hand, seats)
  const isTwice = runOut?.times === 2
  const said = saidBelow(hand, names)
  return (
    <>
      <p
        data-place="pot"
        className={clsx(
          BAND,
          'inset-x-[26%] level:inset-x-[30%]',
          isTwice
            ? 'top-[24%] stout:top-[19.6%] level:top-[22.2%] low:top-[22.8%]'
            : 'top-[39.8%] stout:top-[31.5%] level:top-[30.2%] low:top-[28.9%]',
        )}
      >
        <Lit
          value={pot}
          className="flex items-center gap-[0.3em] whitespace-nowrap px-[0.5em] font-semibold text-[max(15px,4.6cqi)] text-on-felt leading-[1.4] tabular-nums level:text-[max(16px,2.1cqi)] low:text-[clamp(11px,2.8cqi,20px)]"
        >
          <ChipStack amount={pot} />
          <span className="flex items-baseline gap-[0.3em]">
            <span className={clsx('font-medium text-[0.75em] text-on-felt-soft', pot >= 1e9 && 'upright:sr-only')}>
              Pot
            </span>
            <span className="sr-only">: </span>
            <span className={clsx('relative', pot >= 1e9 && 'upright:text-[0.8em]')}>
              {figure(pot)}
              <Why figure={{ figure: 'pot', hand: hand.handId }} label="the pot" amount={pot} />
            </span>
          </span>
        </Lit>
      </p>
      <Board hand={hand} />
      <div
        className={clsx(
          BAND,
          'inset-x-[26%] flex-col items-center gap-0.5 text-center text-on-felt level:inset-x-[24%]',
          isTwice
            ? 'top-[47.4%] stout:top-[46.4%] level:top-[56.2%] low:top-[52.3%]'
            : 'top-[55.5%] stout:top-[49.8%] level:top-[52.6%] low:top-[49.3%]',
        )}
      >
        {awards.length > 0 ? (
          <AwardList hand={hand.handId} awards={awards} names={names} />
        ) : (
          <SidePots hand={hand.handId} pots={pots} seats={seats} names={names} />
        )}
        {said && <p className={clsx(TOLD, 'rounded-full bg-felt-deep px-[0.8em]')}>{said}</p>}
        {awards.length === 0 && (
          <p
            className={clsx(
              TOLD,
              'text-on-felt-soft upright:sr-only',
              (pots.length > 1 || said !== undefined) && 'sr-only',
            )}
          >
            Hand {figure(number)}
          </p>
        )}
      </div>
    </>
  )
}

const TOLD =
  'text-pretty text-[max(11px,3.1cqi)] leading-[1.4] level:text-[max(12px,1.35cqi)] low:text-[max(10px,1.5cqi)]'

/** What everybody waits for, or has just been let see. */
function saidBelow({ runOut, rabbit }: HandAtTable, names: HandCentreProps['names']): string | undefined {
  if (rabbit) return `${nameOf(names, rabbit.playerId)} hunted the rabbit`
  if (!runOut?.deadline) return undefined
  const awaited = runOut.answers.filter(({ times }) => times === null).map(({ playerId }) => nameOf(names, playerId))
  return awaited.length === 0 ? 'Run it twice?' : `Run it twice? Waiting for ${awaited.join(', ')}`
}
