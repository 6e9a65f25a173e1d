import type { PlayerId, Recorded } from '@/domain/kernel'
import { playerStream, type RoomEvent } from '@/domain/room'
import { amountOf, isMovement, type Movement } from '../bankroll'
import type { FigureOf } from './figure'
import { handMoves } from './of-table'
import { type Reason, type Source, summing } from './reason'

/** A figure of a player's bankroll. */
export function reasonOfPlayer({ figure, player }: FigureOf<'total'>): Reason {
  if (figure === 'bets') return reasonOfBets(player)
  const sources = MOVED_BY[figure].map((type): Source => {
    const own = type === 'HandCompleted' ? (`player:${player}` as const) : (`stream:${playerStream(player)}` as const)
    return { scopes: [own, `type:${type}`] }
  })
  return summing(sources, (event) => moved(figure, event, player))
}

/** What moves chips into each figure, or out of it: nothing else is read, however much else there was. */
const MOVED_BY: Record<Exclude<FigureOf<'total'>['figure'], 'bets'>, readonly Movement['type'][]> = {
  available: ['FundsDeposited', 'FundsWithdrawn', 'FundsReserved', 'FundsReleased', 'CashOutCredited'],
  reserved: ['FundsReserved', 'FundsReleased', 'FundsCaptured'],
  inPlay: ['FundsCaptured', 'CashOutCredited', 'HandCompleted'],
  total: ['FundsDeposited', 'FundsWithdrawn', 'HandCompleted'],
  won: ['HandCompleted'],
}

/** Chips that lie in pots, at whichever tables: put there bet by bet, and gone from there when the hand is over. */
const reasonOfBets = (player: PlayerId): Reason =>
  summing(
    (['BlindPosted', 'ActionTaken', 'UncalledBetReturned', 'HandStopped', 'HandCompleted'] as const).map((type) => ({
      scopes: [`player:${player}`, `type:${type}`],
    })),
    (event) =>
      event.type === 'HandCompleted'
        ? -(event.data.seats.find(({ playerId }) => playerId === player)?.bet ?? 0)
        : -handMoves(event, player),
  )

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
