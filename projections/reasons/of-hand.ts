import type { Recorded } from '@/domain/kernel'
import { handStream, type RoomEvent } from '@/domain/room'
import type { FigureOf } from './figure'
import { moneyIn } from './hand-money'
import { handMoves } from './of-table'
import { type Reason, summing, type Term } from './reason'

type HandFigure = FigureOf<'pot'> | FigureOf<'sidePot'> | FigureOf<'bet'> | FigureOf<'awarded'>

/** A figure of one hand; its stream is short, and read whole. */
export function reasonOfHand(asked: HandFigure): Reason {
  const sources = [{ scopes: [`stream:${handStream(asked.hand)}` as const] }]
  const story = (termsOf: Reason['termsOf']): Reason => ({ sources, whole: true, termsOf })
  switch (asked.figure) {
    case 'pot':
      return summing(sources, intoThePot, true)
    case 'sidePot':
      return story((events) => moneyIn(events).pots[asked.pot] ?? [])
    case 'bet':
      return story((events): Term[] => moneyIn(events).bets.get(asked.player) ?? [])
    case 'handResult':
      return summing(sources, (event) => handMoves(event, asked.player), true)
    case 'awarded':
      return summing(sources, (event) => awardedBy(event, asked), true)
  }
}

/** Chips that are played for from here on; what a pot awards was played for, too. */
function intoThePot({ type, data }: Recorded<RoomEvent>): number {
  switch (type) {
    case 'BlindPosted':
    case 'ActionTaken':
      return data.amount
    case 'UncalledBetReturned':
      return -data.amount
    case 'HandStopped':
      return -data.returned.reduce((sum, { amount }) => sum + amount, 0)
    default:
      return 0
  }
}

/** What a pot brings a player, where it is one of those that are asked for, and of the board that is. */
function awardedBy({ type, data }: Recorded<RoomEvent>, { player, pots, run }: FigureOf<'awarded'>): number {
  if (type !== 'PotAwarded') return 0
  const isAskedFor = (!pots || pots.split(',').includes(String(data.pot))) && (!run || data.run === run)
  return isAskedFor ? (data.winners.find(({ playerId }) => playerId === player)?.amount ?? 0) : 0
}
