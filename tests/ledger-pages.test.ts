import { expect, test } from 'vitest'
import type { PlayerId } from '@/domain/kernel'
import { runProjection } from '@/server/projection-runner'
import { readModels } from '@/server/read-models'
import { eventually } from './support/eventually'
import { roomInside } from './support/inside'

const room = roomInside()

/** Deposits and withdrawals of a hundred chips at a time. */
async function moveChips(playerId: PlayerId, times: number) {
  for (let n = 0; n < times; n++) {
    await room.must({ type: 'DepositFunds', data: { playerId, amount: 300 } })
    await room.must({ type: 'WithdrawFunds', data: { playerId, amount: 100 } })
  }
}

/** A player's whole ledger, so many lines at a time. */
async function inPagesOf(limit: number, playerId: PlayerId) {
  const lines = []
  for (let after = 0; ; ) {
    const page = (await room.inside.room.views.ledger(playerId, { after, limit }))?.view ?? []
    lines.push(...page)
    if (page.length < limit) return lines
    after = page.at(-1)?.position ?? after
  }
}

/** Writes the ledger's rows up to here, and no further. */
async function catchUp() {
  const { database, inside } = room
  const stop = new AbortController()
  const running = runProjection(readModels.ledger, {
    prisma: database.prisma,
    store: inside.store,
    tail: inside.tail,
    signal: stop.signal,
  })
  const head = await inside.store.head()
  await eventually(async () => {
    const [row] = await database.prisma.projectionGeneration.findMany({ where: { name: 'ledger', live: true } })
    expect(Number(row?.position ?? 0)).toBe(head)
  })
  stop.abort()
  await running
}

test.each([1, 2, 3, 5, 100])(
  'a ledger in pages of %i lines adds up, however far behind its rows are',
  async (limit) => {
    const playerId = await room.player(1_000)
    await moveChips(playerId, 3)
    const expected = [1_000, 1_300, 1_200, 1_500, 1_400, 1_700, 1_600]
    expect((await inPagesOf(limit, playerId)).map(({ total }) => total)).toEqual(expected)

    await catchUp()
    expect((await inPagesOf(limit, playerId)).map(({ total }) => total)).toEqual(expected)

    await moveChips(playerId, 2)
    expect((await inPagesOf(limit, playerId)).map(({ total }) => total)).toEqual([
      ...expected,
      ...[1_900, 1_800, 2_100, 2_000],
    ])
  },
)
