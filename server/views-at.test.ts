import { expect, test } from 'vitest'
import type { PlayerId } from '@/domain/kernel'
import { fold } from '@/projections/projection'
import { NOBODY, toldTo } from '@/projections/visibility'
import { eventually } from '@/tests/support/eventually'
import { roomInside } from '@/tests/support/inside'
import { APART } from './keyframing'
import { rebuildProjection } from './projection-runner'
import { projectionTable } from './projection-table'
import { type ReadModel, readModels } from './read-models'
import { createViewsAt } from './views-at'
import { startWorker } from './worker'

const room = roomInside()
const KEPT = Object.values(readModels).filter(({ keyframes }) => keyframes) as ReadModel<never>[]

/** Somebody's chips go up and down so often; with the worker running or not. */
const moveChips = (players: PlayerId[], times: number) =>
  Promise.all(
    Array.from({ length: times }, (_, n) =>
      room.must({ type: 'DepositFunds', data: { playerId: players[n % players.length], amount: 1 } }),
    ),
  )

async function withWorker(use: () => Promise<unknown>): Promise<void> {
  const { prisma, store } = room.inside
  const stop = startWorker(room.inside)
  try {
    await use()
    await eventually(async () => {
      const head = await store.head()
      for (const model of KEPT)
        expect((await projectionTable(prisma, model as ReadModel<object>).live()).position).toBe(head)
    })
  } finally {
    await stop()
  }
}

/** What is kept, beside what the pure fold makes of the log up to there. */
async function expectTrueAt(position: number): Promise<void> {
  const log = toldTo(NOBODY, await room.inside.store.readAll({ after: 0, upTo: position, limit: 100_000 }))
  for (const model of KEPT as unknown as ReadModel<object>[]) {
    const { views } = await projectionTable(room.inside.prisma, model).keyframe(position)
    expect(Object.fromEntries(views), `${model.projection.name} at ${position}`).toEqual(fold(model.projection, log))
  }
}

test('at every moment of keyframes they hold what a fold of the log so far does, whatever stopped in between', async () => {
  const players: PlayerId[] = []
  await withWorker(async () => {
    for (let n = 0; n < 4; n++) players.push(await room.player())
    const tableId = await room.table(4, { pause: 600_000 })
    for (const [seat, playerId] of players.slice(0, 2).entries()) await room.reserve(playerId, tableId, seat, 300)
    await moveChips(players.slice(0, 3), 0.7 * APART)
  })
  // Somebody who changes just before the worker stops, and no more before the next keyframes.
  await withWorker(() => moveChips(players.slice(0, 1), 1.2 * APART))
  await moveChips(players.slice(1), 0.7 * APART)
  await withWorker(() => moveChips(players.slice(0, 1), 0.7 * APART))

  const head = await room.inside.store.head()
  const moments = Array.from({ length: Math.floor(head / APART) }, (_, n) => (n + 1) * APART)
  expect(moments).toHaveLength(3)
  for (const moment of moments) await expectTrueAt(moment)

  for (const model of KEPT) await rebuildProjection(model as ReadModel<never>, room.inside)
  for (const moment of moments) await expectTrueAt(moment)
})

test('a view of the past is folded from the keyframes before it, and never from the beginning', async () => {
  const { prisma, store } = room.inside
  const ranges: { after: number; upTo: number }[] = []
  const counted = {
    ...store,
    readScope: (scopes: readonly string[], range: { after: number; upTo: number }) => {
      ranges.push(range)
      return store.readScope(scopes, range)
    },
  }
  const { viewsAt } = createViewsAt({ prisma, store: counted as typeof store })
  const head = await store.head()
  const log = toldTo(NOBODY, await store.readAll({ after: 0, limit: 100_000 }))
  for (const at of [0, 1, APART - 1, APART, APART + 1, 2 * APART + 85, head]) {
    const so = log.filter(({ position }) => position <= at)
    const books = await viewsAt(readModels.books, { scope: 'books', at })
    expect(books).toEqual({ views: fold(readModels.books.projection, so), position: at })
    const lobby = await viewsAt(readModels.lobby, { scope: 'lobby', at })
    expect(lobby.views).toEqual(fold(readModels.lobby.projection, so))
  }
  expect(ranges.every(({ after, upTo }) => upTo - after <= APART)).toBe(true)
})
