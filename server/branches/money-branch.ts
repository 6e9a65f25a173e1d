import { type PlayerId, ReservationId } from '@/domain/kernel'
import type { PlayerCommand } from '@/domain/player/commands'
import { decide, evolve, type Player, type RegisteredPlayer } from '@/domain/player/player'
import { explain } from '@/domain/rejections'
import type { MoneyBranch, MoneyBranchTold } from '@/projections/branch'
import { deterministicId } from '../deterministic-id'

/** A player's money as it stood. */
export interface Purse {
  player: RegisteredPlayer
  version: number
}

/** What a command would have come to, had it been sent at a moment of a player's past. */
export function tryMoney({ player, version }: Purse, { at, command }: MoneyBranch): MoneyBranchTold {
  const { playerId } = player
  const decision = decide(asSent(playerId, { at, command }), player)
  const events = decision.type === 'accepted' ? decision.events : []
  const after = events.reduce<Player>(evolve, player)
  const rejection = decision.type === 'rejected' ? decision.rejection : null
  return {
    ...{ speculation: true, playerId, at, version },
    before: balancesOf(player),
    after: after.status === 'registered' ? balancesOf(after) : balancesOf(player),
    events: events.map(({ type, data }) => ({ speculation: true, type, data: { ...data } })),
    refused: rejection && { code: rejection.code, detail: explain(rejection), figures: { ...rejection.details } },
  }
}

const balancesOf = ({ available, reserved }: RegisteredPlayer) => ({ available, reserved })

function asSent(playerId: PlayerId, { at, command }: MoneyBranch): PlayerCommand {
  const { type, amount } = command
  if (type !== 'ReserveFunds') return { type, data: { playerId, amount } }
  const reservationId = ReservationId.parse(deterministicId('speculation', playerId, at, amount))
  return { type, data: { playerId, amount, reservationId, tableId: command.tableId, seat: null } }
}
