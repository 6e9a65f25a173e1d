'use client'

import { MessagesSquare } from 'lucide-react'
import { useSession } from '@/components/live/session'
import { IconButton } from '@/components/ui/icon-button'
import { useUnread } from './company'

/** On narrow screens: opens what stands beside the felt on others; tells how much of the chat is unread. */
export function PanelsButton({ onOpen }: { onOpen(): void }) {
  const unread = useUnread(useSession()?.playerId)
  const news = unread === 0 ? '' : `, ${unread} unread`
  return (
    <span className="relative lg:hidden low:block">
      <IconButton label={`Chat, bankroll and events${news}`} onClick={onOpen}>
        <MessagesSquare aria-hidden />
      </IconButton>
      {unread > 0 && (
        <span
          aria-hidden
          className="pointer-events-none absolute top-0.5 right-0.5 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 font-semibold text-[11px] text-on-accent tabular-nums"
        >
          {Math.min(unread, 99)}
        </span>
      )}
    </span>
  )
}
