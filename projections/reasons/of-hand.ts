import type { Recorded } from '@/domain/kernel'
import { handStream, type RoomEvent } from '@/domain/room'
import type { FigureOf } from './figure'
import { moneyIn } from './hand-money'
import { handMoves } from './of-table'
import { type Reason, summing, type Term } from './reason'

type HandFigure = FigureOf<'pot'> | FigureOf<'sidePot'> | FigureOf<'bet'>

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
