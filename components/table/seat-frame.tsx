import clsx from 'clsx'
import type { ReactNode } from 'react'
import { PlayerCard } from '@/components/player/player-card'

interface SeatFrameProps {
  playerId: string
  name: string
  /** Where the player's bankroll is to be seen; undefined: this is nobody that the room knows, and there is nothing to open. */
  href: string | undefined
  /** What lies before them, for a closer look. */
  money: ReactNode
  className: string
  children: ReactNode
}

/**
 * What a seat's pod is drawn on: all of it is a button that tells who sits there, where the room knows them. What the pod
 * shows lies above the button and is no part of it, so that the stack can be pressed by itself.
 */
export function SeatFrame({ playerId, name, href, money, className, children }: SeatFrameProps) {
  if (href === undefined) return <div className={className}>{children}</div>
  return (
    <div className={clsx('group', className)}>
      <PlayerCard playerId={playerId} name={name} href={href} money={money}>
        <button
          type="button"
          aria-label={`About ${name}`}
          className="-inset-0.5 absolute cursor-pointer rounded-[inherit]"
        />
      </PlayerCard>
      {children}
    </div>
  )
}
