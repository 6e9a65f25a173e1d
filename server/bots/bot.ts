import type { PlayerId } from '@/domain/kernel'
import type { Character } from './character'

/** A player like any other, with an account of its own, whose moves are the room's idea. */
export interface Bot {
  playerId: PlayerId
  displayName: string
  character: Character
}
