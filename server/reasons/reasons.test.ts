import { expect, test } from 'vitest'
import { roomInside } from '@/tests/support/inside'

const room = roomInside()

const deposits = (playerId: string, times: number) =>
  Promise.all(Array.from({ length: times }, () => room.must({ type: 'DepositFunds', data: { playerId, amount: 1 } })))

test('a page of terms stops where it is long enough, and begins with what the figure was just before', async () => {
  const player = await room.player(1_000)
  await deposits(player, 250)
  const { views } = room.inside.room
  const last = await views.reasons({ figure: 'available', player }, { limit: 30 })
  expect(last).toMatchObject({ amount: 1_250, before: 1_220 })
  expect(last?.terms.map(({ sum }) => sum)).toEqual(Array.from({ length: 30 }, (_, n) => 1_221 + n))

  const then = last?.terms[10]?.event.position
  const past = await views.reasons({ figure: 'available', player }, { at: then, limit: 2 })
  expect(past).toMatchObject({ amount: 1_231, before: 1_229, position: then })
})

test('what a figure is made of is found, however much else has happened since', async () => {
  const player = await room.player(1_000)
  const tableId = await room.table()
  const { reservationId } = await room.reserve(player, tableId, 0, 300)
  const { position } = await room.must({ type: 'DepositFunds', data: { playerId: player, amount: 1 } })
  await deposits(player, 2_150)
  const { views } = room.inside.room
  const told = await views.reasons({ figure: 'reserved', player }, { limit: 10 })
  expect(told).toMatchObject({ amount: 300, before: 0, next: null })
  expect(told?.terms).toMatchObject([{ amount: 300, sum: 300, event: { data: { reservationId } } }])

  const [difference] = (await views.differences(`player:${player}`, position - 2, position + 2_000))?.differences ?? []
  const reserved = difference?.changes.find(
    ({ type, ...change }) => type === 'figure' && 'figure' in change && change.figure.figure === 'reserved',
  )
  expect(reserved).toMatchObject({ from: 0, to: 300, more: false })
  expect(reserved?.causes).toMatchObject([{ amount: 300, event: { type: 'FundsReserved', data: { reservationId } } }])
})

test('of a room its tables, its books, and those who moved chips are told, and how many are not', async () => {
  const from = await room.inside.store.head()
  const players = []
  for (let n = 0; n < 45; n++) players.push(await room.player(100 + n))
  const compared = await room.inside.room.views.differences('lobby', from, await room.inside.store.head())
  const told = compared?.differences.flatMap(({ subject }) => (subject.type === 'player' ? subject.player : [])) ?? []
  expect(told).toEqual(players.slice(-20).reverse())
  expect(compared?.left).toEqual({ tables: 0, players: 25 })
  expect(compared?.differences.at(-1)).toMatchObject({
    subject: { type: 'books' },
    changes: [{ from: expect.any(Number) }, { to: expect.any(Number) }],
  })
})
