import type { Card } from '@/domain/cards'
import type { HandEvent, LegalActions } from '@/domain/hand/events'
import { evolve } from '@/domain/hand/evolve'
import type { DealtHand } from '@/domain/hand/state'
import type { PlayerId, Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { isTold, NOBODY, visibleTo } from '@/projections/visibility'
import { NOTHING_READ, type Reading, read } from './reading'

/** A hand as those at the table have seen it, and the cards that each of some players was dealt. */
export interface SeenHand {
  /** As nobody in particular sees it: there is no card in it that is not face up. */
  hand: DealtHand
  reading: Reading
  /** Of whoever's turn it is; null while it is nobody's. */
  legal: LegalActions | null
  own: ReadonlyMap<PlayerId, readonly Card[]>
  /** Of the last event that was seen. */
  version: number
}

export type EventOfHand = Recorded<HandEvent>

export const isOfHand = (event: Recorded<RoomEvent>): event is EventOfHand => event.streamId.startsWith('hand-')

/**
 * The hand after one more event. Everything comes by what the viewers may know: the table's by what nobody in
 * particular may, and each player's cards by what that player may.
 * @param players whose own cards are to be known
 * @returns undefined as long as its beginning was not seen
 */
export function see(
  before: SeenHand | undefined,
  event: EventOfHand,
  players: ReadonlySet<PlayerId>,
): SeenHand | undefined {
  const told = visibleTo(NOBODY, event)
  if (!isTold(told) || !isOfHand(told)) return before
  if (told.type === 'HandDealt') {
    const hand = evolve({ status: 'undealt' }, told)
    return { hand, reading: NOTHING_READ, legal: null, own: ownCards(event, hand, players), version: told.version }
  }
  if (!before || told.version <= before.version) return before
  return {
    hand: evolve(before.hand, told),
    reading: read(before.reading, told),
    legal: told.type === 'TurnStarted' ? told.data.legal : told.type === 'ActionTaken' ? null : before.legal,
    own: before.own,
    version: told.version,
  }
}

function ownCards(
  dealt: EventOfHand,
  { seats }: DealtHand,
  players: ReadonlySet<PlayerId>,
): ReadonlyMap<PlayerId, Card[]> {
  return new Map(
    seats
      .filter(({ playerId }) => players.has(playerId))
      .map(({ playerId }) => {
        const told = visibleTo({ playerId }, dealt)
        const cards = told.type === 'HandDealt' ? (told.data.holeCards[playerId] ?? []) : []
        return [playerId, cards.map(({ card }) => card)]
      }),
  )
}
