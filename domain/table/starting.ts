import type { CommandMetadata } from '../decider'
import { HandId } from '../kernel'
import type { TableEvent } from './events'
import { forcedBets, missedBlinds } from './forced-bets'
import { lineUp } from './positions'
import { readySeats } from './readiness'
import { type OpenTable, occupantOf } from './state'

/** The hand that was scheduled, unless it is too early for it; it is named by the command that starts it. */
export function startHand(table: OpenTable, { commandId, now }: CommandMetadata): TableEvent[] {
  const { terms, handNumber, scheduledAt } = table
  const { tableId } = terms
  if (scheduledAt === null || now < Date.parse(scheduledAt)) return []
  if (readySeats(table).length < 2) return [{ type: 'HandCalledOff', data: { tableId } }]

  const line = lineUp(table)
  const players = line.players.map((seat) => ({ seat, ...occupantOf(table, seat) }))
  return [
    {
      type: 'HandStarted',
      data: {
        handId: HandId.parse(commandId),
        tableId,
        number: handNumber + 1,
        button: line.button,
        smallBlindSeat: line.smallBlind,
        bigBlindSeat: line.bigBlind,
        bigBlind: terms.bigBlind,
        clock: terms.clock * 1_000,
        rabbitHunting: terms.rabbitHunting,
        runItTwice: terms.runItTwice,
        seats: players.map(({ seat, playerId, stack, timeBank }) => ({ seat, playerId, stack, timeBank })),
        ...forcedBets(table, line),
        seeds: players.map(({ seed }) => seed),
        missed: missedBlinds(table, line),
      },
    },
  ]
}
