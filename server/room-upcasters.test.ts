import { expect, test } from 'vitest'
import type { EventBody } from '@/domain/kernel'
import { RoomEvent, tableStream } from '@/domain/room'
import { ANN, BEN, reservationId, tableId } from '@/tests/support/ids'
import { roomInside } from '@/tests/support/inside'
import { anAppend, byType } from '@/tests/support/open-store'
import { SECRET } from '@/tests/support/secret'
import { createEventStore } from './event-store'
import { roomUpcasters } from './room-upcasters'

const room = roomInside()

const at = { tableId: tableId(1), playerId: BEN, seat: 1 }
const terms = { name: 'Felt', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 6 }
/** As the first edition of the room wrote them. */
const firstEdition: EventBody[] = [
  { type: 'TableCreated', data: { tableId: at.tableId, createdBy: ANN, ...terms } },
  { type: 'PlayerSeated', data: { ...at, reservationId: reservationId(1), amount: 300 } },
  { type: 'ChipsAdded', data: { ...at, reservationId: reservationId(2), amount: 200 } },
  { type: 'PlayerSatOut', data: at },
  { type: 'PlayerSatIn', data: at },
]

test('a log from before hands were played reads as today’s events, and is decided upon', async () => {
  const { prisma, store } = room.inside
  const streamId = tableStream(at.tableId)
  const then = createEventStore({ prisma, secret: SECRET, scopesOf: byType })
  await then.append(anAppend(streamId, -1, { events: firstEdition }))

  const read = await store.readStream(streamId)
  expect(read.map(({ type, data }) => RoomEvent.safeParse({ type, data }).error)).toEqual(read.map(() => undefined))
  expect(read.map(({ schemaVersion }) => schemaVersion)).toEqual([4, 3, 2, 1, 2])
  expect(read[0]?.data).toMatchObject({
    ante: 0,
    anteFrom: 'everyone',
    straddle: 0,
    clock: 20,
    timeBank: 60,
    pause: 3_000,
    rabbitHunting: false,
    runItTwice: false,
    isPrivate: false,
    invitation: null,
  })
  expect(read[1]?.data).toMatchObject({ confirmed: true, owesBigBlind: false })

  await room.must({ type: 'LeaveTable', data: { tableId: at.tableId, playerId: BEN } })
  expect((await store.readStream(streamId)).at(-1)).toMatchObject({ type: 'PlayerLeft', data: { stack: 500 } })
})

test('what is appended today says so', async () => {
  const id = await room.table()
  expect(await room.inside.store.readStream(tableStream(id), { asStored: true })).toMatchObject([
    { type: 'TableCreated', schemaVersion: 4, data: { clock: 20 } },
  ])
})

test.each(['HandStarted', 'HandDealt'])(
  'a %s from before tables could allow it is of a hand that is plainly dealt',
  (type) => {
    const said = roomUpcasters
      .filter((each) => each.type === type && each.from === 1)
      .map(({ up }) => up({ number: 1 }))
    expect(said).toEqual([{ number: 1, rabbitHunting: false, runItTwice: false }])
  },
)
