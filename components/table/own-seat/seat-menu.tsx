'use client'

import { CircleOff, Coffee, Coins, Hourglass, LogOut, Menu, Play, Repeat, TimerReset, Undo2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { MENU } from '@/components/shell/menu-style'
import { Button } from '@/components/ui/button'
import { figure } from '@/domain/figures'
import type { Seat, TableView } from '@/projections/table-view'
import { SeatMenuItem } from './seat-menu-item'
import type { SeatWish } from './seat-wishes'
import { isBroke, isPlaying } from './standing'

interface SeatMenuProps {
  table: TableView
  seat: Seat
  /** Id of the words that tell how the player stands. */
  describedBy: string
  busy: boolean
  closed: string | undefined
  onTopUp(): void
  onAutoTopUp(): void
  onLeave(): void
  onWish(wish: SeatWish): void
}

const LINE = 'mx-3 my-1.5 h-px bg-line'

/** All that a seated player may ask for, beside playing. */
export function SeatMenu({
  table,
  seat,
  describedBy,
  busy,
  closed,
  onTopUp,
  onAutoTopUp,
  onLeave,
  onWish,
}: SeatMenuProps) {
  const face = (
    <>
      <Menu aria-hidden />
      <span className="max-sm:sr-only">Seat menu</span>
    </>
  )
  const look = 'max-sm:size-11 max-sm:px-0!'
  if (closed !== undefined)
    return (
      <Button unavailable={closed} className={look}>
        {face}
      </Button>
    )

  const { leaving, leavesAfterHand, sittingOut, stack, owes, waits, autoTopUp } = seat
  const playing = isPlaying(table, seat)
  const full = stack >= table.maxBuyIn
  const owing = owes.small || owes.big
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button aria-describedby={describedBy} busy={busy} className={look}>
          {face}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        side="top"
        align="end"
        sideOffset={8}
        collisionPadding={8}
        className={`${MENU} w-72 max-w-[calc(100vw-1rem)]`}
      >
        <SeatMenuItem
          icon={<Coins aria-hidden />}
          label={isBroke(table, seat) ? 'Rebuy' : 'Top up'}
          detail={full ? `Your stack is at this table's most, ${figure(table.maxBuyIn)}` : undefined}
          disabled={full || leaving}
          onSelect={onTopUp}
        />
        <SeatMenuItem
          icon={<Repeat aria-hidden />}
          label="Auto top-up"
          detail={autoTopUp ? `On: to ${figure(autoTopUp.to)}, when below ${figure(autoTopUp.below)}` : 'Off'}
          disabled={leaving}
          onSelect={onAutoTopUp}
        />
        {autoTopUp && (
          <SeatMenuItem
            icon={<CircleOff aria-hidden />}
            label="Turn off auto top-up"
            onSelect={() => onWish('stop-auto-top-up')}
          />
        )}
        <DropdownMenu.Separator className={LINE} />
        {sittingOut ? (
          <SeatMenuItem
            icon={<Undo2 aria-hidden />}
            label={playing ? 'Play on' : "I'm back"}
            detail={owing ? 'You post what you owe with your next hand' : undefined}
            disabled={leaving}
            onSelect={() => onWish('sit-in')}
          />
        ) : (
          <SeatMenuItem
            icon={<Coffee aria-hidden />}
            label={playing ? 'Sit out next hand' : 'Sit out'}
            disabled={leaving}
            onSelect={() => onWish('sit-out')}
          />
        )}
        {owing && !waits && (
          <SeatMenuItem
            icon={<Hourglass aria-hidden />}
            label="Wait for the big blind"
            detail="You are dealt in when it comes to you"
            onSelect={() => onWish('wait-for-blind')}
          />
        )}
        {owing && waits && (
          <SeatMenuItem
            icon={<Play aria-hidden />}
            label="Post now"
            detail="You are dealt in with the next hand"
            onSelect={() => onWish('sit-in')}
          />
        )}
        <DropdownMenu.Separator className={LINE} />
        {playing && !leaving && !leavesAfterHand && (
          <SeatMenuItem
            icon={<TimerReset aria-hidden />}
            label="Leave after this hand"
            detail="You play it to its end"
            onSelect={() => onWish('leave-after-hand')}
          />
        )}
        {leavesAfterHand && (
          <SeatMenuItem icon={<Undo2 aria-hidden />} label="Stay at the table" onSelect={() => onWish('stay')} />
        )}
        <SeatMenuItem
          icon={<LogOut aria-hidden />}
          label={playing ? 'Leave now' : 'Leave the table'}
          detail={leaving ? 'You are gone once this hand is over' : undefined}
          disabled={leaving}
          onSelect={onLeave}
        />
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
