'use client'

import { useQuery } from '@tanstack/react-query'
import { Wallet } from 'lucide-react'
import Link from 'next/link'
import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import { useMoment } from '../timeline/moment'
import { buttonStyle } from '../ui/button-style'
import { PlayerAvatar } from '../ui/player-avatar'
import { Skeleton } from '../ui/skeleton'
import { FigureGrid } from './figure-grid'
import { loadFigures } from './load-figures'

interface PlayerCardProps {
  playerId: string
  name: string
  /** Where the player's bankroll is to be seen. */
  href: string
  /** What lies before them at the table. */
  money: ReactNode
  /** The button that opens it. */
  children: ReactNode
}

/** Who somebody at the table is, and how they play: for a look, without leaving the game. */
export function PlayerCard({ playerId, name, href, money, children }: PlayerCardProps) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>{children}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          sideOffset={8}
          collisionPadding={12}
          aria-label={name}
          className="z-50 w-72 animate-fade rounded-2xl border border-line bg-panel p-4 shadow-raised outline-none"
        >
          <div className="flex items-center gap-3 pb-3">
            <PlayerAvatar playerId={playerId} name={name} size={36} />
            <p className="min-w-0 truncate font-semibold">{name}</p>
          </div>
          {money}
          <CardFigures playerId={playerId} />
          <Link href={href} className={buttonStyle('secondary', 'md', 'mt-4 w-full')}>
            <Wallet aria-hidden />
            Bankroll and statistics
          </Link>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function CardFigures({ playerId }: { playerId: string }) {
  const { at } = useMoment()
  const { data, isError } = useQuery({
    queryKey: ['figures', playerId, at],
    queryFn: ({ signal }) => loadFigures(playerId, at, signal),
  })
  if (data) return <FigureGrid figures={data} explained={false} />
  if (isError) return <p className="text-danger-text text-sm">The statistics could not be loaded.</p>
  return <Skeleton className="h-24" />
}
