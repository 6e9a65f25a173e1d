'use client'

import { Bot, WifiOff } from 'lucide-react'
import { usePresence } from './company'

/** Whether the room itself plays a seat, or its player's connection is lost; a connected player needs no mark. */
export function SeatMark({ playerId }: { playerId: string }) {
  const state = usePresence().of(playerId)
  if (state !== 'bot' && state !== 'disconnected') return null
  const Icon = state === 'bot' ? Bot : WifiOff
  return (
    <span
      title={state === 'bot' ? 'Bot' : 'Disconnected'}
      className={
        state === 'bot'
          ? 'absolute -right-1.5 -bottom-0.5 z-2 grid size-5 place-items-center rounded-full bg-raised text-ink-soft shadow-raised ring-1 ring-line'
          : 'absolute -right-1.5 -bottom-0.5 z-2 grid size-5 place-items-center rounded-full bg-danger-wash text-danger-text shadow-raised ring-1 ring-danger-text'
      }
    >
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{state === 'bot' ? 'Bot' : 'Disconnected'}</span>
    </span>
  )
}
