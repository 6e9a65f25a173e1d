import clsx from 'clsx'
import { Coffee } from 'lucide-react'
import Link from 'next/link'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import type { Seat } from '@/projections/table-view'
import { SeatMark } from './company/seat-mark'
import { SeatReaction } from './company/seat-reaction'
import { SeatCards } from './seat-cards'

interface SeatPodProps {
  seat: Seat
  name: string
  own: boolean
  isTurn: boolean
  /** Where the player's bankroll is to be seen. */
  href: string
}

/** Stacks from here on are shortened, in chips. */
const ROOMY = 1_000_000

/** A seat somebody sits in: who, with what before them, and whether they sit out. */
export function SeatPod({ seat, name, own, isTurn, href }: SeatPodProps) {
  const { playerId, stack, sittingOut, hand } = seat
  return (
    <Link
      href={href}
      className={clsx(
        'group relative flex w-21 animate-fade flex-col items-center rounded-2xl md:w-36 md:flex-row md:rounded-full md:bg-raised md:p-1 md:pr-3 md:shadow-raised',
        own && 'md:ring-3 md:ring-accent',
        isTurn && 'md:ring-3 md:ring-now',
        hand?.status === 'folded' && 'opacity-65',
      )}
    >
      {hand && <SeatCards cards={hand.cards} />}
      <span
        className={clsx(
          'relative z-1 rounded-full shadow-raised md:shadow-none',
          own && 'ring-3 ring-accent md:ring-0',
          isTurn && 'animate-breathe ring-3 ring-now md:ring-0',
        )}
      >
        <PlayerAvatar
          playerId={playerId}
          name={name}
          size={46}
          className={clsx('block', sittingOut && 'brightness-90 grayscale')}
        />
        <SeatMark playerId={playerId} />
        <SeatReaction playerId={playerId} />
      </span>
      <span className="-mt-1.5 flex w-full min-w-0 flex-col items-center rounded-xl bg-raised px-1.5 pt-1.5 pb-1 shadow-raised md:mt-0 md:items-start md:bg-transparent md:py-0 md:pr-0 md:pl-2 md:shadow-none">
        <span className="w-full truncate text-center font-semibold text-xs leading-4 group-hover:underline md:text-left md:text-sm md:leading-5">
          {name}
          {own && <span className="sr-only"> (you)</span>}
        </span>
        {isTurn && <span className="sr-only">To act</span>}
        {sittingOut && (
          <span className="inline-flex items-center gap-1 whitespace-nowrap font-medium text-[11px] text-ink-soft leading-4">
            <Coffee aria-hidden className="size-3" />
            Sits out
          </span>
        )}
        {hand?.status === 'all-in' && (
          <span className="font-semibold text-[11px] text-danger-text leading-4">All in</span>
        )}
        <Lit value={stack} className="text-xs leading-4 md:text-[13px]">
          <span className="sr-only">Stack: </span>
          <ChipAmount
            short={stack >= ROOMY}
            amount={stack}
            className={sittingOut ? 'text-ink-soft' : 'text-felt-text'}
          />
        </Lit>
      </span>
    </Link>
  )
}
