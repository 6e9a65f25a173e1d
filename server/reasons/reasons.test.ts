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

test('a long stretch that has added nothing is passed over, piece by piece', async () => {
  const player = await room.player(1_000)
  const tableId = await room.table()
  const { reservationId } = await room.reserve(player, tableId, 0, 300)
  await deposits(player, 2_150)
  const { views } = room.inside.room
  const lately = await views.reasons({ figure: 'reserved', player }, { limit: 10 })
  expect(lately).toMatchObject({ amount: 300, before: 300, terms: [] })
  expect(lately?.next).toBeGreaterThan(0)
  const earlier = await views.reasons({ figure: 'reserved', player }, { before: lately?.next ?? 0, limit: 10 })
  expect(earlier).toMatchObject({ amount: 300, before: 0, next: null })
  expect(earlier?.terms).toMatchObject([{ amount: 300, sum: 300, event: { data: { reservationId } } }])
})
