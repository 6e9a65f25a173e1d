import fc from 'fast-check'
import { type Chips, Chips as ChipsSchema } from '@/domain/kernel'
import type { RoomCommand } from '@/domain/room'
import { playerId, reservationId, tableId } from './ids'

const chipsUpTo = (most: number): fc.Arbitrary<Chips> =>
  fc.integer({ min: 1, max: most }).map((n) => ChipsSchema.parse(n))
const aPlayer = fc.integer({ min: 1, max: 4 }).map(playerId)
const aTable = fc.integer({ min: 1, max: 2 }).map(tableId)
/** Few enough that the same id is often asked for twice. */
const aReservation = fc.integer({ min: 1, max: 12 }).map(reservationId)
const aSeat = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null })

/** Anything that players ask of a small room, sensible or not: four of them, two tables. */
export const aRoomCommand: fc.Arbitrary<RoomCommand> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .record({ playerId: aPlayer, amount: chipsUpTo(500) })
      .map((data) => ({ type: 'DepositFunds' as const, data })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ playerId: aPlayer, amount: chipsUpTo(500) })
      .map((data) => ({ type: 'WithdrawFunds' as const, data })),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({ playerId: aPlayer, reservationId: aReservation, tableId: aTable, seat: aSeat, amount: chipsUpTo(300) })
      .map((data) => ({ type: 'ReserveFunds' as const, data })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ playerId: aPlayer, reservationId: aReservation, tableId: aTable, amount: chipsUpTo(150) })
      .map((data) => ({ type: 'TopUp' as const, data })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ playerId: aPlayer, tableId: aTable, afterHand: fc.boolean() })
      .map((data) => ({ type: 'LeaveTable' as const, data })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ playerId: aPlayer, tableId: aTable }).map((data) => ({ type: 'SitOut' as const, data })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ playerId: aPlayer, tableId: aTable, waits: fc.boolean() })
      .map((data) => ({ type: 'SitIn' as const, data })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ playerId: aPlayer, tableId: aTable, below: chipsUpTo(200), more: fc.nat({ max: 200 }) })
      .map(({ below, more, ...at }) => ({
        type: 'SetAutoTopUp' as const,
        data: { ...at, below, to: ChipsSchema.parse(below + more) },
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ playerId: aPlayer, tableId: aTable })
      .map((data) => ({ type: 'StopAutoTopUp' as const, data })),
  },
  { weight: 1, arbitrary: aTable.map((id) => ({ type: 'CloseTable' as const, data: { tableId: id } })) },
)

/** What opens the small room: its players with their first chips, and its two tables of three seats and different stakes. */
export const opening: RoomCommand[] = [
  ...[1, 2, 3, 4].map((n) => ({
    type: 'RegisterPlayer' as const,
    data: { playerId: playerId(n), displayName: `Player ${n}` },
  })),
  ...[1, 2, 3, 4].map((n) => ({
    type: 'DepositFunds' as const,
    data: { playerId: playerId(n), amount: ChipsSchema.parse(1_000) },
  })),
  ...[1, 2].map((n) => ({
    type: 'CreateTable' as const,
    data: {
      tableId: tableId(n),
      playerId: playerId(n),
      name: `Table ${n}`,
      smallBlind: ChipsSchema.parse(n),
      bigBlind: ChipsSchema.parse(2 * n),
      minBuyIn: ChipsSchema.parse(10 * n),
      maxBuyIn: ChipsSchema.parse(200 * n),
      seats: 3,
      ante: ChipsSchema.parse(n - 1),
      anteFrom: 'everyone' as const,
      straddle: ChipsSchema.parse(0),
      clock: 20,
      timeBank: 0,
      pause: 0,
      rabbitHunting: false,
      runItTwice: false,
      isPrivate: false,
      invitation: null,
    },
  })),
]
