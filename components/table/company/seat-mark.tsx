import clsx from 'clsx'
import { Bot, WifiOff } from 'lucide-react'
import type { PresenceState } from './company'

/** Whether the room itself plays a seat, or its player's connection is lost; a connected player needs no mark. */
export function SeatMark({ state }: { state: PresenceState }) {
  if (state !== 'bot' && state !== 'disconnected') return null
  const isBot = state === 'bot'
  const Icon = isBot ? Bot : WifiOff
  return (
    <span
      title={isBot ? 'Bot' : 'Disconnected'}
      className={clsx('shrink-0', isBot ? 'text-ink-soft' : 'text-danger-text')}
    >
      <Icon aria-hidden className="size-[1.15em]" />
      <span className="sr-only">{isBot ? 'Bot' : 'Disconnected'}</span>
    </span>
  )
}
