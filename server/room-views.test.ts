import { expect, test } from 'vitest'
import { bankroll } from '@/projections/bankroll'
import { fold } from '@/projections/projection'
import { roomInside } from '@/tests/support/inside'
import { startWorker } from './worker'

const room = roomInside()

test('an answer holds everything up to its position and nothing beyond, while the room goes on', async () => {
  const stop = startWorker(room.inside)
  const { views } = room.inside.room
  const playerId = await room.player(1)
  let writing = true
  const writers = Array.from({ length: 4 }, async () => {
    while (writing) await room.must({ type: 'DepositFunds', data: { playerId, amount: 1 } })
  })

  const answers = []
  for (let n = 0; n < 60; n++) {
    const [seen, ledger] = await Promise.all([views.bankroll(playerId), views.ledger(playerId, { limit: 100_000 })])
    answers.push({ seen, ledger })
  }
  writing = false
  await Promise.all(writers)
  await stop()

  const log = await room.inside.store.readAll({ after: 0, limit: 100_000 })
  const ownAt = (position: number) =>
    fold(
      bankroll,
      log.filter((event) => event.position <= position),
    )[playerId]
  for (const { seen, ledger } of answers) {
    expect(seen?.view).toEqual(ownAt(seen?.position ?? 0))
    const { available } = ownAt(ledger?.position ?? 0) ?? {}
    expect(ledger?.view).toHaveLength(available ?? 0)
    expect(ledger?.view.at(-1)?.available).toBe(available)
  }
})

test('the ledger comes in pages that join without a seam', async () => {
  const playerId = await room.player(1)
  for (let n = 0; n < 9; n++) await room.must({ type: 'DepositFunds', data: { playerId, amount: 1 } })
  const { views } = room.inside.room
  const pages: number[] = []
  for (let after = 0; ; ) {
    const page = await views.ledger(playerId, { after, limit: 3 })
    const positions = page?.view.map(({ position }) => position) ?? []
    if (positions.length === 0) break
    pages.push(...positions)
    after = positions.at(-1) ?? 0
  }
  const whole = await views.ledger(playerId, { limit: 100 })
  expect(pages).toEqual(whole?.view.map(({ position }) => position))
  expect(pages).toHaveLength(10)
})

test('the stream of a process is folded as those of aggregates are', async () => {
  const [playerId, tableId] = [await room.player(), await room.table()]
  const { reservationId } = await room.reserve(playerId, tableId, 0)
  const streamId = `buy-in-${playerId}.${reservationId}`
  const stop = startWorker(room.inside)
  await expect
    .poll(() => room.inside.room.views.stream(streamId, { type: 'now' }))
    .toMatchObject({ streamId, version: 2, state: { status: 'completed' } })
  await stop()
  expect(await room.inside.room.views.stream(streamId, { type: 'version', version: 0 })).toMatchObject({
    state: { status: 'asking', workflow: { seat: 0, amount: 500 } },
  })
})
