import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RoomEvent } from '@/domain/room'
import { ANN, amount, reservationId, tableId } from '@/tests/support/ids'
import { aRoomCommand, opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'
import { eventInWords, type Tellable } from './event-in-words'

const names = { [ANN]: 'Ann', [tableId(1)]: 'Harbour' }
const atTable = { playerId: ANN, tableId: tableId(1) }
const hold = { ...atTable, reservationId: reservationId(1), amount: amount(500) }
const reason = { code: 'SeatTaken', details: { seat: 2 } }

const told: [Tellable, string][] = [
  [{ type: 'PlayerRegistered', data: { playerId: ANN, displayName: 'Ann' } }, 'Ann joins the room'],
  [{ type: 'FundsDeposited', data: { playerId: ANN, amount: amount(12_500) } }, 'Ann deposits 12,500'],
  [{ type: 'FundsWithdrawn', data: { playerId: ANN, amount: amount(1) } }, 'Ann withdraws 1'],
  [
    { type: 'FundsReserved', data: { ...hold, purpose: 'buy-in', seat: 2 } },
    'Ann sets 500 aside for seat 3 at Harbour',
  ],
  [
    { type: 'FundsReserved', data: { ...hold, purpose: 'buy-in', seat: null } },
    'Ann sets 500 aside for a seat at Harbour',
  ],
  [
    { type: 'FundsReserved', data: { ...hold, purpose: 'top-up', seat: null } },
    'Ann sets 500 aside to top up at Harbour',
  ],
  [{ type: 'FundsReleased', data: hold }, 'Ann gets back the 500 set aside for Harbour'],
  [{ type: 'FundsCaptured', data: hold }, 'Ann brings 500 to Harbour'],
  [{ type: 'CashOutCredited', data: hold }, 'Ann takes 500 home from Harbour'],
  [{ type: 'PlayerSeated', data: { ...hold, seat: 2 } }, 'Ann takes seat 3 with 500'],
  [{ type: 'SeatingRejected', data: { ...hold, seat: 2, reason } }, 'Ann finds no seat at Harbour: seat 3 is taken'],
  [{ type: 'ChipsAdded', data: { ...hold, seat: 2 } }, 'Ann adds 500 in seat 3'],
  [
    { type: 'ChipsRefused', data: { ...hold, reason: { code: 'NotSeated', details: {} } } },
    'Ann may not add 500 at Harbour: they do not sit at this table',
  ],
  [{ type: 'PlayerSatOut', data: { ...atTable, seat: 0 } }, 'Ann sits out in seat 1'],
  [{ type: 'PlayerSatIn', data: { ...atTable, seat: 0 } }, 'Ann is back in seat 1'],
  [
    {
      type: 'PlayerLeft',
      data: { ...atTable, seat: 0, reservationId: reservationId(1), topUps: [], stack: amount(620) },
    },
    'Ann leaves seat 1 with 620',
  ],
  [{ type: 'TableClosed', data: { tableId: tableId(1) } }, 'Harbour closes'],
  [{ type: 'BuyInStarted', data: { ...hold, purpose: 'buy-in', seat: 2 } }, 'A buy-in of 500 begins for Ann'],
  [{ type: 'BuyInPlaced', data: hold }, 'Ann’s chips have reached Harbour'],
  [{ type: 'BuyInTurnedAway', data: { ...hold, code: 'SeatTaken' } }, 'Ann’s chips are turned away from Harbour'],
  [{ type: 'BuyInCompleted', data: hold }, 'Ann’s buy-in is complete'],
  [{ type: 'BuyInCompensated', data: hold }, 'Ann’s buy-in is undone, and no chip was lost'],
  [{ type: 'Redacted', data: {} }, 'Something happens that only those it concerns may see'],
]

test.each(told)('%j', (event, words) => expect(eventInWords(event, names)).toBe(words))

test('whoever and whatever has no name is spoken of all the same', () => {
  expect(eventInWords({ type: 'FundsReleased', data: hold }, {})).toBe(
    'Someone gets back the 500 set aside for the table',
  )
  expect(eventInWords({ type: 'TableClosed', data: { tableId: tableId(1) } }, {})).toBe('The table closes')
})

test('every type of event has words of its own', () => {
  const types = RoomEvent.options.flatMap(({ options }) => options.map(({ shape }) => shape.type.value))
  const spoken = new Set(told.map(([{ type }]) => type))
  expect(types.filter((type) => type !== 'TableCreated' && !spoken.has(type))).toEqual([])
})

test('a type that this page does not know yet is not the end of it', () => {
  // What a newer server might send to a page that is still open.
  const event = { type: 'StreetDealt', data: {} } as unknown as Tellable
  expect(eventInWords(event, {})).toBe('Street dealt')
})

test('whatever happens in a room can be told', () => {
  fc.assert(
    fc.property(fc.array(aRoomCommand, { maxLength: 60, size: 'max' }), (commands) => {
      const room = new SimulatedRoom()
      for (const command of [...opening, ...commands]) {
        room.send(command)
        room.runErrands((keys) => keys - 1)
      }
      for (const event of room.log) {
        const words = eventInWords(event, {})
        expect(words).not.toMatch(/undefined|NaN|null|\[object/)
        expect(words).toMatch(/^[\p{Lu}\d]/u)
      }
    }),
    { numRuns: 50 },
  )
})
