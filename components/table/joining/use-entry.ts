'use client'

import { useSearchParams } from 'next/navigation'
import type { PlayerId } from '@/domain/kernel'
import { type Door, isWelcome } from '@/domain/table/invitation'

/** How somebody may come to a seat. */
export interface Entry {
  /** May sit down, or has brought an invitation that may be good for it. */
  open: boolean
  /** What is to be accepted before a seat is asked for; undefined where nothing is needed. */
  code: string | undefined
}

/** A public table lets everybody sit; a private one whoever it knows, or who comes by a link with an invitation. */
export function useEntry(door: Door | undefined, playerId: PlayerId | null): Entry {
  const brought = useSearchParams().get('invite')
  if (!door || isWelcome(door, playerId)) return { open: true, code: undefined }
  return brought === null ? { open: false, code: undefined } : { open: true, code: brought }
}
