'use client'

import { Eye, Volume2, VolumeX } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import { LocalTime } from '@/components/ui/local-time'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import type { ChatMessage } from '@/domain/chat/message'

interface ChatGroupProps {
  /** Of one player, at least one. */
  messages: ChatMessage[]
  name: string
  own: boolean
  muted: boolean
  onMute(playerId: string, muted: boolean): void
}

/** What one player has said in a row: as text, whatever stands in it. */
export function ChatGroup({ messages, name, own, muted, onMute }: ChatGroupProps) {
  const [first] = messages
  if (!first) return null
  const { playerId, seat, saidAt } = first
  return (
    <li className="px-4 py-1">
      <div className="flex min-h-11 items-center gap-2">
        <PlayerAvatar playerId={playerId} name={name} size={24} />
        <bdi className="truncate font-semibold text-sm">{name}</bdi>
        {seat === null && (
          <Badge className="h-5 px-1.5">
            <Eye aria-hidden />
            Watching
          </Badge>
        )}
        <LocalTime iso={saidAt} className="ml-auto shrink-0 font-mono text-ink-soft text-xs" />
        {!own && (
          <IconButton
            label={muted ? `Unmute ${name}` : `Mute ${name}`}
            onClick={() => onMute(playerId, !muted)}
            className="-mr-2.5 text-ink-soft"
          >
            {muted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
          </IconButton>
        )}
      </div>
      {muted ? (
        <p className="pl-8 text-ink-soft text-sm italic">Muted</p>
      ) : (
        messages.map(({ id, text }) => (
          <p key={id} dir="auto" className="wrap-anywhere animate-fade pb-1 pl-8 text-sm leading-5">
            {text}
          </p>
        ))
      )}
    </li>
  )
}
