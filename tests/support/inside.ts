import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { CorrelationId, type PlayerId, type ReservationId, type TableId } from '@/domain/kernel'
import type { RoomCommand } from '@/domain/room'
import type { Dispatched, Sending } from '@/server/dispatch'
import { type Inside, openInside } from '@/server/inside'
import { type TestDatabase, testDatabase } from './postgres'
import { SECRET } from './secret'

type Given = { type: RoomCommand['type']; data: object }

/** The inside of the room on a database of the test file's own; nothing follows the log until a test lets it. */
export function roomInside() {
  let database: TestDatabase
  let inside: Inside

  beforeAll(async () => {
    database = await testDatabase()
    inside = openInside({ ...database, secret: SECRET })
  })
  afterAll(async () => {
    await inside.tail.close()
    await database.close()
  })

  /** Sends a command as the room itself, unless told otherwise. */
  const send = (command: Given, sending: Partial<Sending> = {}): Promise<Dispatched> =>
    inside.dispatch(command, { sender: { type: 'system' }, commandId: randomUUID(), ...sending })

  async function must(command: Given, sending: Partial<Sending> = {}) {
    const sent = await send(command, sending)
    if (sent.type !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(sent)}`)
    return sent
  }

  return {
    get database() {
      return database
    },
    get inside() {
      return inside
    },
    send,
    must,

    /** A player with chips. */
    async player(chips = 1_000): Promise<PlayerId> {
      const playerId = randomUUID() as PlayerId
      await must({ type: 'RegisterPlayer', data: { playerId, displayName: 'Someone' } })
      await must({ type: 'DepositFunds', data: { playerId, amount: chips } })
      return playerId
    },

    /** A table of blinds 5/10 and buy-ins from 100 to 1,000, on whatever other terms. */
    async table(seats = 6, others: object = {}): Promise<TableId> {
      const tableId = randomUUID() as TableId
      const terms = { name: 'Felt', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats, ...others }
      await must({ type: 'CreateTable', data: { tableId, playerId: randomUUID(), ...terms } })
      return tableId
    },

    /** Asks for a seat; the processes have yet to bring the chips there. */
    async reserve(playerId: PlayerId, tableId: TableId, seat: number | null, amount = 500) {
      const reservationId = randomUUID() as ReservationId
      const correlationId = CorrelationId.parse(randomUUID())
      await must({ type: 'ReserveFunds', data: { playerId, reservationId, tableId, seat, amount } }, { correlationId })
      return { reservationId, correlationId }
    },
  }
}
