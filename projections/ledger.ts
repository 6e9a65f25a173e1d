import { z } from 'zod'
import { Chips, PlayerId } from '@/domain/kernel'
import { Balances, isMovement, move, NOTHING } from './bankroll'
import type { Projection } from './projection'

/** One movement of a player's chips, and the balances after it; amounts in chips. */
export const LedgerLine = Balances.extend({
  playerId: PlayerId,
  position: z.int(),
  recordedAt: z.string(),
  type: z.string(),
  amount: Chips,
  correlationId: z.string(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

/** A line as the API answers it. */
export const LedgerEntry = LedgerLine.omit({ playerId: true, inPlay: true })
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** A player's latest line; the ledger is every such line in turn. */
export const ledger: Projection<LedgerLine> = {
  name: 'ledger',
  keys: (event) => (isMovement(event) ? [event.data.playerId] : []),
  evolve: (last, event) => {
    if (!isMovement(event)) return last
    const { available, reserved, inPlay, total } = move(last ?? NOTHING, event)
    const { position, recordedAt, type, correlationId } = event
    const { playerId, amount } = event.data
    return { playerId, position, recordedAt, type, amount, available, reserved, inPlay, total, correlationId }
  },
}
