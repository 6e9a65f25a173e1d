import clsx from 'clsx'
import { memo } from 'react'
import { Why } from '@/components/explain/why'
import { ChipAmount } from '@/components/ui/chip-amount'
import { Lit } from '@/components/ui/lit'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import type { HandId, TableId } from '@/domain/kernel'
import type { Seat, TurnAtTable } from '@/projections/table-view'
import { usePresenceOf } from './company/company'
import { SeatMark } from './company/seat-mark'
import { SeatReaction } from './company/seat-reaction'
import { SeatCards } from './seat-cards'
import { SeatFrame } from './seat-frame'
import { SeatMoney } from './seat-money'
import { seatState } from './seat-state'
import { SeatTag } from './seat-tag'
import { TurnClock } from './turn-clock'
import type { WinningCards } from './winning-cards'

export interface SeatPodProps {
  table: TableId
  handId: HandId | undefined
  /** From 0. */
  number: number
  seat: Seat
  name: string
  own: boolean
  /** Whether a hand is being played, by whomever. */
  playing: boolean
  /** Only while it is this seat's. */
  turn: TurnAtTable | undefined
  winning: WinningCards
  isButton: boolean
  /** Milliseconds to act. */
  clock: number
  /** Whether time passes: not in the past. */
  ticking: boolean
  /** What the viewer holds, in words; only before their own seat. */
  holds: string | undefined
  /** Where the player's bankroll is to be seen; undefined where the room does not know the player. */
  href: string | undefined
}

/** Stacks from here on are shortened, in chips. */
const ROOMY = 1_000_000
/** The name above the stack and the picture beside it are the player's, and so is the middle of the pod. */
const STACK_REACH = 'top-[0.4em] -bottom-4 left-1/2 min-w-11 w-[calc(100%+0.8em)] -translate-x-1/2'

/**
 * A seat somebody sits in: their cards, who it is, with what before them, and what they do. It is told only what concerns
 * it, so that what others do does not render it again.
 */
export const SeatPod = memo(function SeatPod(props: SeatPodProps) {
  const { table, handId, number, seat, name, own, playing, turn, winning, isButton, clock, ticking, holds, href } =
    props
  const { playerId, stack } = seat
  const presence = usePresenceOf(playerId)
  const connected = presence !== 'disconnected'
  const said = seatState(seat, { playing, isTurn: turn !== undefined, connected })
  const faint = seat.hand?.status === 'folded' || seat.sittingOut || !connected
  return (
    <div data-pod={number} className="relative animate-fade">
      {seat.hand && <SeatCards seat={number} cards={seat.hand.cards} own={own} winning={winning} />}
      <SeatFrame
        playerId={playerId}
        name={name}
        href={href}
        money={<SeatMoney table={table} seat={seat} name={name} hand={handId} />}
        className={clsx(
          'relative flex text-left min-h-11 items-center gap-[1cqi] rounded-[3cqi] border-2 bg-raised p-[0.9cqi] shadow-raised level:min-h-0 level:gap-[0.6cqi] level:rounded-[2.6cqi] level:p-[0.45cqi] level:pr-[1.2cqi]',
          own
            ? 'h-[12cqi] w-[44cqi] border-edge level:h-[5.4cqi] level:w-[19cqi] low:h-[9cqi] low:w-[27cqi]'
            : 'h-[12cqi] w-[24cqi] border-transparent level:h-[5.4cqi] level:w-[15cqi] low:h-[9cqi] low:w-[21cqi]',
          said?.state === 'won' && 'border-now!',
        )}
      >
        <span className="pointer-events-none relative shrink-0">
          <PlayerAvatar
            playerId={playerId}
            name={name}
            className={clsx(
              'size-[7cqi] level:size-[4.2cqi] low:size-[6cqi]',
              own && 'upright:size-[9.6cqi] low:size-[7.4cqi]',
              faint && 'brightness-90 grayscale',
            )}
          />
          <SeatReaction playerId={playerId} />
        </span>
        <span className="pointer-events-none flex min-w-0 grow flex-col justify-center">
          <span className="flex min-w-0 items-center gap-[0.3em] font-semibold text-[max(10.5px,3cqi)] leading-[1.25] level:text-[max(12px,1.4cqi)] low:text-[clamp(10px,2.6cqi,18px)]">
            <span className="min-w-0 truncate group-hover:underline">{name}</span>
            {own && <span className="sr-only"> (you)</span>}
            {/* Its tag tells the same: what room there is on a phone is the name's. */}
            <span className={said?.state === 'offline' ? 'sr-only' : 'contents'}>
              <SeatMark state={presence} />
            </span>
          </span>
          <span
            className={clsx(
              'relative w-fit text-[max(11px,3.1cqi)] leading-[1.25] level:text-[max(12px,1.4cqi)] low:text-[clamp(10px,2.6cqi,18px)]',
              seat.sittingOut ? 'text-ink-soft' : 'text-felt-text',
            )}
          >
            <Lit value={stack}>
              <span className="sr-only">Stack: </span>
              <ChipAmount glyph={own} short={stack >= ROOMY} amount={stack} className="font-medium" />
            </Lit>
            <Why
              figure={{ figure: 'stack', table, player: playerId }}
              label={own ? 'your stack' : `${name}’s stack`}
              amount={stack}
              reach={STACK_REACH}
            />
          </span>
        </span>
        {turn ? (
          <TurnClock turn={turn} total={turn.onTimeBank ? (seat.hand?.timeBank ?? 0) : clock} ticking={ticking} />
        ) : (
          said && (
            <SeatTag {...said}>
              {said.state === 'won' && seat.hand && handId && (
                <Why
                  figure={{ figure: 'awarded', hand: handId, player: playerId }}
                  label={`what ${own ? 'you' : name} won`}
                  amount={seat.hand.won}
                  reach="-inset-x-1 top-0 -bottom-2"
                  className="hidden"
                />
              )}
            </SeatTag>
          )
        )}
      </SeatFrame>
      {isButton && (
        <span
          data-button
          className="-top-[3.4cqi] -right-[1cqi] absolute grid size-[5.4cqi] place-items-center rounded-full bg-card-face font-bold text-[3.2cqi] text-ink-print shadow-raised ring-1 ring-card-edge level:-top-[1.5cqi] level:-right-[0.6cqi] level:size-[2.3cqi] level:text-[1.3cqi] low:size-[3.6cqi] low:text-[2.2cqi]"
        >
          <span aria-hidden>D</span>
          <span className="sr-only">Button</span>
        </span>
      )}
      {holds && (
        <p
          data-held
          className="-translate-x-1/2 absolute top-full left-1/2 mt-[3.4cqi] whitespace-nowrap rounded-full bg-rail-deep px-[0.8em] font-medium text-[max(11px,3.2cqi)] text-on-felt leading-[1.5] level:mt-[1.7cqi] level:text-[max(12px,1.35cqi)] low:mt-[2.4cqi] low:text-[max(10.5px,1.6cqi)]"
        >
          <span className="sr-only">You hold: </span>
          {holds}
        </p>
      )}
    </div>
  )
})
