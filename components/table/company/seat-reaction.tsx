'use client'

import { REACTIONS } from '@/domain/chat/message'
import { useReactions } from './company'

/** What a player shows at the moment, beside their picture; takes no room. */
export function SeatReaction({ playerId }: { playerId: string }) {
  const reaction = useReactions().of(playerId)
  if (!reaction) return null
  return (
    <span
      key={reaction}
      role="img"
      aria-label={REACTIONS[reaction]}
      className="pointer-events-none absolute -top-5 -right-2 z-3 grid size-10 animate-rise place-items-center rounded-full rounded-bl-sm bg-raised text-2xl shadow-raised level:-top-6 level:right-1"
    >
      {reaction}
    </span>
  )
}
