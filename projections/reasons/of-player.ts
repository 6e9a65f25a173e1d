import type { Recorded } from '@/domain/kernel'
import { playerStream, type RoomEvent } from '@/domain/room'
import { amountOf, isMovement } from '../bankroll'
import type { FigureOf } from './figure'
import { type Reason, type Source, summing } from './reason'

/** A figure of a player's bankroll. */
export function reasonOfPlayer({ figure, player }: FigureOf<'total'>): Reason {
  const own: Source = { scopes: [`stream:${playerStream(player)}`] }
  const hands: Source = { scopes: [`player:${player}`, 'type:HandCompleted'] }
  const sources = figure === 'available' || figure === 'reserved' ? [own] : figure === 'won' ? [hands] : [own, hands]
  return summing(sources, (event) => moved(figure, event, player))
}

/** How many chips an event moves into one of a player's figures, or out of it. */
function moved(figure: FigureOf<'total'>['figure'], event: Recorded<RoomEvent>, player: string): number {
  if (!isMovement(event)) return 0
  const amount = amountOf(event, player)
  switch (event.type) {
    case 'FundsDeposited':
      return figure === 'available' || figure === 'total' ? amount : 0
    case 'FundsWithdrawn':
      return figure === 'available' || figure === 'total' ? -amount : 0
    case 'FundsReserved':
      return figure === 'available' ? -amount : figure === 'reserved' ? amount : 0
    case 'FundsReleased':
      return figure === 'available' ? amount : figure === 'reserved' ? -amount : 0
    case 'FundsCaptured':
      return figure === 'reserved' ? -amount : figure === 'inPlay' ? amount : 0
    case 'CashOutCredited':
      return figure === 'available' ? amount : figure === 'inPlay' ? -amount : 0
    case 'HandCompleted':
      return figure === 'inPlay' || figure === 'total' || figure === 'won' ? amount : 0
  }
}
