import { z } from 'zod'
import { PlayerId } from '@/domain/kernel'
import { amountOf, Balances, isMovement, move, movedBy, NOTHING } from './bankroll'
import type { Projection } from './projection'

/** One movement of a player's chips, and the balances after it; amounts in chips. */
export const LedgerLine = Balances.extend({
  playerId: PlayerId,
  position: z.int(),
  recordedAt: z.string(),
  type: z.string(),
  /** Negative for a hand that cost chips; of every other movement, its type says where the chips went. */
  amount: z.int(),
  correlationId: z.string(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

/** A line as the API answers it. */
export const LedgerEntry = LedgerLine.omit({ playerId: true, inPlay: true })
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** A player's latest line; the ledger is every such line in turn. */
export const ledger: Projection<LedgerLine> = {
  name: 'ledger',
  keys: movedBy,
  evolve: (last, event, key) => {
    if (!isMovement(event)) return last
    // Nobody's first movement is a hand: these events are another player's, and tell of this one's hands alone.
    if (!last && event.type === 'HandCompleted') return undefined
    const { available, reserved, inPlay, total } = move(last ?? NOTHING, event, key)
    const { position, recordedAt, type, correlationId } = event
    const amount = amountOf(event, key)
    const playerId = PlayerId.parse(key)
    return { playerId, position, recordedAt, type, amount, available, reserved, inPlay, total, correlationId }
  },
}
