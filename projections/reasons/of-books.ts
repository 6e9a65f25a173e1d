import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Scope } from '../scopes'
import type { FigureOf } from './figure'
import { type Reason, summing } from './reason'

type BooksFigure = FigureOf<'inRoom'>['figure']

/** Which events a figure of the books is made of, and with which sign. */
const SIGNS: Record<BooksFigure, Partial<Record<RoomEvent['type'], 1 | -1>>> = {
  deposits: { FundsDeposited: 1 },
  withdrawals: { FundsWithdrawn: 1 },
  inRoom: { FundsDeposited: 1, FundsWithdrawn: -1 },
  allAvailable: {
    ...{ FundsDeposited: 1, FundsWithdrawn: -1 },
    ...{ FundsReserved: -1, FundsReleased: 1, CashOutCredited: 1 },
  },
  allReserved: { FundsReserved: 1, FundsReleased: -1, FundsCaptured: -1 },
  onTables: { PlayerSeated: 1, ChipsAdded: 1, PlayerLeft: -1 },
  // A capture not yet recorded counts against it, a cash-out not yet credited for it.
  inFlight: { PlayerSeated: -1, ChipsAdded: -1, FundsCaptured: 1, PlayerLeft: 1, CashOutCredited: -1 },
}

/** A figure of the room's books. */
export function reasonOfBooks({ figure }: FigureOf<'inRoom'>): Reason {
  const signs = SIGNS[figure]
  const sources = Object.keys(signs).map((type) => ({ scopes: [`type:${type}` as Scope] }))
  return summing(sources, (event) => (signs[event.type] ?? 0) * amountIn(event))
}

/** Chips that an event moves, whoever's they are. */
function amountIn({ data }: Recorded<RoomEvent>): number {
  if ('stack' in data) return data.stack
  return 'amount' in data ? data.amount : 0
}
