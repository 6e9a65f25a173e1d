import type { Decision, Rejection } from '@/domain/decider'
import { type PlayerId, ReservationId, type TableId } from '@/domain/kernel'
import type { PlayerCommand } from '@/domain/player/commands'
import type { PlayerEvent } from '@/domain/player/events'
import { decide, evolve, type Player, type RegisteredPlayer } from '@/domain/player/player'
import { asksAdmission, refuseAdmission } from '@/domain/processes/admission'
import { explain } from '@/domain/rejections'
import type { Table } from '@/domain/table/state'
import { table } from '@/domain/table/table'
import { type Balances, isMovement, move } from '@/projections/bankroll'
import type { MoneyBranch, MoneyBranchTold, MoneyCommand, MoneyStep } from '@/projections/money-branch'
import { deterministicId } from '../deterministic-id'

/** A player's money as it stood. */
export interface Purse {
  player: RegisteredPlayer
  /** Of the player's stream. */
  version: number
  balances: Balances
  /** Those that chips are to be set aside for, as they stood; one that was not there yet is missing. */
  tables: ReadonlyMap<TableId, Table>
}

/** What commands would have come to, had they been sent one after the other at a moment of a player's past. */
export function followMoney(
  { player, version, balances, tables }: Purse,
  { at, commands }: MoneyBranch,
): MoneyBranchTold {
  const { playerId } = player
  const steps: MoneyStep[] = []
  let state: Player = player
  let after = balances
  const seats = new Map(tables)
  for (const [step, command] of commands.entries()) {
    const sent = asSent(playerId, at, step, command)
    const refusal = asksAdmission(sent) && refuseAdmission(sent, seats.get(sent.data.tableId) ?? table.initial)
    const decision: Decision<PlayerEvent, Rejection> = refusal
      ? { type: 'rejected', rejection: refusal }
      : decide(sent, state)
    const events: PlayerEvent[] = decision.type === 'accepted' ? decision.events : []
    const rejection = decision.type === 'rejected' ? decision.rejection : null
    state = events.reduce(evolve, state)
    // Chips that were set aside would have taken the seat, so that nobody sits down at a table twice.
    if (events.length > 0 && sent.type === 'ReserveFunds')
      seats.set(sent.data.tableId, seated(sent, seats.get(sent.data.tableId) ?? table.initial))
    after = events.reduce((then, event) => (isMovement(event) ? move(then, event, playerId) : then), after)
    steps.push({
      events: events.map(({ type, data }) => ({ speculation: true, type, data: { ...data } })),
      refused: rejection && { code: rejection.code, detail: explain(rejection), figures: { ...rejection.details } },
      after: balancesOf(after),
    })
  }
  return { speculation: true, playerId, at, version, before: balancesOf(balances), steps, after: balancesOf(after) }
}

const balancesOf = ({ available, reserved, inPlay, total }: Balances): Balances => ({
  available,
  reserved,
  inPlay,
  total,
})

function seated({ data }: Extract<PlayerCommand, { type: 'ReserveFunds' }>, at: Table): Table {
  const { reservationId: commandId } = data
  const decision = table.decide({ type: 'SeatPlayer', data }, at, { commandId, now: 0 })
  return decision.type === 'accepted' ? decision.events.reduce(table.evolve, at) : at
}

/** Each hold has an id of its own, which is the same whoever asks again. */
function asSent(playerId: PlayerId, at: number, step: number, command: MoneyCommand): PlayerCommand {
  const { type, amount } = command
  if (type !== 'ReserveFunds') return { type, data: { playerId, amount } }
  const reservationId = ReservationId.parse(deterministicId('speculation', playerId, at, step))
  return { type, data: { playerId, amount, reservationId, tableId: command.tableId, seat: null } }
}
