import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Projection } from '@/projections/projection'
import { evolveViews, fold } from '@/projections/projection'
import { NOBODY, toldTo } from '@/projections/visibility'
import { eventually } from '@/tests/support/eventually'
import { roomInside } from '@/tests/support/inside'
import { createLogTail } from './log-tail'
import { rebuildProjection, runProjection } from './projection-runner'
import { projectionTable } from './projection-table'
import { type ReadModel, type ReadModelName, readModels } from './read-models'
import { startWorker } from './worker'

const room = roomInside()
const NAMES = Object.keys(readModels) as ReadModelName[]

async function wholeLog() {
  return await room.inside.store.readAll({ after: 0, limit: 100_000 })
}

/** A read model's rows as they are kept, beside what the pure fold makes of the whole log. */
async function compare<View extends object>(model: ReadModel<View>): Promise<void> {
  const rows = await projectionTable(room.inside.prisma, model).read()
  expect(rows.position).toBe(await room.inside.store.head())
  expect(Object.fromEntries(rows.views)).toEqual(fold(model.projection, toldTo(NOBODY, await wholeLog())))
}

const compareAll = async () => {
  for (const name of NAMES) await compare<object>(readModels[name] as ReadModel<object>)
}

/** An evening with movement in every read model; with the worker running, it ends with nothing in flight. */
async function anEvening(players = 6): Promise<void> {
  const tableId = await room.table(4)
  const seated = await Promise.all(
    Array.from({ length: players }, async () => {
      const playerId = await room.player()
      await room.reserve(playerId, tableId, null, 300)
      return playerId
    }),
  )
  await eventually(async () => {
    const { view } = await room.inside.room.views.books()
    expect(view).toMatchObject({ reserved: 0, inFlight: 0, balanced: true })
  })
  const leaves = { type: 'LeaveTable' as const, data: { playerId: seated[0], tableId } }
  await room.send(leaves)
  await room.send({ type: 'TopUp', data: { playerId: seated[1], reservationId: randomUUID(), tableId, amount: 50 } })
}

async function withWorker<T>(use: () => Promise<T>): Promise<T> {
  const stop = startWorker(room.inside)
  try {
    return await use()
  } finally {
    await stop()
  }
}

test('every read model comes to the same rows as a fold of the whole log', async () => {
  await withWorker(async () => {
    await Promise.all([anEvening(), anEvening()])
    await eventually(compareAll)
  })
})

test('the ledger keeps every line', async () => {
  await withWorker(() => eventually(compareAll))
  const lines: string[] = []
  let views = {}
  for (const event of await wholeLog()) {
    const after = evolveViews(readModels.ledger.projection, views, event)
    const keys = readModels.ledger.projection.keys(event)
    if (after !== views) lines.push(...keys.map((key) => `${key} ${event.position} ${event.type}`))
    views = after
  }
  const rows = await room.inside.prisma.ledgerLine.findMany({ orderBy: { position: 'asc' } })
  expect(rows.map(({ playerId, position, type }) => `${playerId} ${position} ${type}`)).toEqual(lines)
})

test('two runners at once write nothing twice', async () => {
  const { prisma, store, url } = room.inside
  const stop = new AbortController()
  const tails = [createLogTail({ store, url }), createLogTail({ store, url })]
  const running = tails.map((tail) => runProjection(readModels.bankroll, { prisma, store, tail, signal: stop.signal }))
  const players = await Promise.all(Array.from({ length: 10 }, () => room.player(10)))
  await Promise.all(
    players.flatMap((playerId) =>
      Array.from({ length: 10 }, () => room.must({ type: 'DepositFunds', data: { playerId, amount: 1 } })),
    ),
  )
  await eventually(() => compare(readModels.bankroll))
  stop.abort()
  await Promise.all(running)
  await Promise.all(tails.map((tail) => tail.close()))
})

test('a run that fails halfway is folded again from its checkpoint', async () => {
  const { prisma, store, url } = room.inside
  const playerId = await room.player(5)
  let failures = 2
  const brittle: Projection<object> = {
    ...readModels.bankroll.projection,
    evolve: (view, event, key) => {
      if (failures > 0 && event.type === 'FundsDeposited' && event.data.playerId === playerId) {
        failures--
        throw new Error('slipped')
      }
      return readModels.bankroll.projection.evolve(view as never, event, key)
    },
  }
  const stop = new AbortController()
  const tail = createLogTail({ store, url })
  const model = { ...readModels.bankroll, projection: brittle } as ReadModel<object>
  const running = runProjection(model, { prisma, store, tail, signal: stop.signal })
  await eventually(() => compare(readModels.bankroll))
  stop.abort()
  await running
  await tail.close()
  expect(failures).toBe(0)
})

describe('a rebuild', () => {
  test.each(NAMES)('of %s comes to the rows that were there', async (name) => {
    await withWorker(() => eventually(compareAll))
    const model = readModels[name] as ReadModel<object>
    const before = await projectionTable(room.inside.prisma, model).read()
    expect(await rebuildProjection(model, room.inside)).toBe((await wholeLog()).length)
    expect(await projectionTable(room.inside.prisma, model).read()).toEqual(before)
  })

  test('mends rows that were spoilt', async () => {
    await room.inside.prisma.bankrollRow.updateMany({
      data: { available: 1n, reserved: 0n, inPlay: 0n, bets: 0n, total: 1n },
    })
    await rebuildProjection(readModels.bankroll, room.inside)
    await compare(readModels.bankroll)
  })

  test('goes on beside the live rows: readers always have an answer, and it never goes back', async () => {
    await withWorker(async () => {
      const playerId = await room.player(1)
      let deposits = 1
      let rebuilding = true
      const readers = (async () => {
        let last = 0
        while (rebuilding) {
          const seen = await room.inside.room.views.bankroll(playerId)
          expect(seen?.view.available).toBeGreaterThanOrEqual(last)
          last = seen?.view.available ?? Number.NaN
        }
        return last
      })()
      const writers = (async () => {
        while (rebuilding) {
          await room.must({ type: 'DepositFunds', data: { playerId, amount: 1 } })
          deposits++
        }
      })()
      for (let n = 0; n < 3; n++) await rebuildProjection(readModels.bankroll, room.inside)
      rebuilding = false
      await writers
      expect(await readers).toBeGreaterThan(1)
      expect((await room.inside.room.views.bankroll(playerId))?.view.available).toBe(deposits)
      await eventually(compareAll)
    })
    const generations = await room.inside.prisma.projectionGeneration.findMany({ where: { name: 'bankroll' } })
    expect(generations).toHaveLength(1)
    expect(new Set((await room.inside.prisma.bankrollRow.findMany()).map(({ generation }) => generation)).size).toBe(1)
  })
})

test('views as of every position agree with a fold stopped there', async () => {
  const log = await wholeLog()
  const head = log.at(-1)?.position ?? 0
  for (let at = 1; at <= head; at += Math.ceil(head / 25)) {
    const until = toldTo(
      NOBODY,
      log.filter(({ position }) => position <= at),
    )
    const { view: books } = await room.inside.room.views.books(at)
    expect(books.balanced).toBe(true)
    const bankrolls = fold(readModels.bankroll.projection, until)
    for (const [playerId, bankroll] of Object.entries(bankrolls).slice(-3))
      expect((await room.inside.room.views.bankroll(playerId as never, at))?.view).toEqual(bankroll)
    const tables = fold(readModels.table.projection, until)
    for (const [tableId, table] of Object.entries(tables).slice(-2))
      expect((await room.inside.room.views.table(tableId as never, at))?.view).toEqual(table)
  }
})

test('more views than are kept in memory come to the same rows', async () => {
  const players = await Promise.all(Array.from({ length: 2_200 }, () => room.player(1)))
  await Promise.all(players.map((playerId) => room.must({ type: 'DepositFunds', data: { playerId, amount: 1 } })))
  await withWorker(() => eventually(() => compare(readModels.bankroll), 20_000))
})
