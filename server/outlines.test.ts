import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type PlayerId, ReservationId, type TableId } from '@/domain/kernel'
import { tableStream } from '@/domain/room'
import { NO_OUTLINE } from '@/projections/outline'
import { MOST_MARKS } from '@/projections/room-outline'
import { roomInside } from '@/tests/support/inside'
import { createOutlines } from './outlines'
import { createRoomOutline } from './room-outline'
import type { ScopeRange } from './scope-reader'

const room = roomInside()

/** The room's store, which tells from where on it was read, and is away for as long as the test says. */
function watched() {
  const { store } = room.inside
  const from: number[] = []
  const watch = {
    isAway: false,
    from,
    store: {
      head: store.head,
      timesAt: store.timesAt,
      readScope(scopes: readonly string[], range: ScopeRange) {
        if (watch.isAway) return Promise.reject(new Error('The store is away'))
        from.push(range.after ?? 0)
        return store.readScope(scopes, range)
      },
    },
  }
  return watch
}

const deposit = (playerId: PlayerId, amount = 10) => room.must({ type: 'DepositFunds', data: { playerId, amount } })

describe('an outline', () => {
  test('goes on from what is known, also after a look that failed', async () => {
    const ann = await room.player()
    const watch = watched()
    const outlineOf = createOutlines(watch.store)
    const before = await outlineOf(`player:${ann}`)
    await deposit(ann)
    watch.isAway = true
    await expect(outlineOf(`player:${ann}`)).rejects.toThrow('away')
    watch.isAway = false
    const after = await outlineOf(`player:${ann}`)
    expect(watch.from).toEqual([0, before.position])
    expect(after.positions).toHaveLength(before.positions.length + 1)
    expect(after).toEqual(await createOutlines(room.inside.store)(`player:${ann}`))
  })

  test('of whom nobody knows takes nobody’s place, and those that are kept have so many bytes in all', async () => {
    const [ann, ben] = [await room.player(), await room.player()]
    const watch = watched()
    const outlineOf = createOutlines(watch.store, 1_000)
    await outlineOf(`player:${ann}`)
    for (let n = 0; n < 50; n++)
      expect(await outlineOf(`player:${randomUUID()}`)).toMatchObject({ ...NO_OUTLINE, position: expect.any(Number) })
    await deposit(ann)
    await outlineOf(`player:${ann}`)
    expect(watch.from.at(-1)).toBeGreaterThan(0)
    // Ten deposits of Ben's take the room of all that was kept.
    for (let n = 0; n < 10; n++) await deposit(ben)
    await outlineOf(`player:${ben}`)
    await outlineOf(`player:${ann}`)
    expect(watch.from.at(-1)).toBe(0)
  })

  test('is read once for all who ask at the same time', async () => {
    const ann = await room.player()
    const watch = watched()
    const outlineOf = createOutlines(watch.store)
    const outlines = await Promise.all(Array.from({ length: 20 }, () => outlineOf(`player:${ann}`)))
    expect(watch.from).toEqual([0])
    expect(new Set(outlines.map(({ positions }) => positions.length))).toEqual(new Set([2]))
  })
})

/** Top-ups at a table that were refused: each has its mark on the room's line. */
async function refuse(tableId: TableId, version: number, count: number): Promise<void> {
  const id = randomUUID()
  const data = {
    ...{ tableId, playerId: randomUUID() as PlayerId, seat: 0, reservationId: ReservationId.parse(randomUUID()) },
    reason: { code: 'AboveMaxBuyIn', details: {} },
  }
  await room.inside.store.append({
    ...{ streamId: tableStream(tableId), expectedVersion: version },
    events: Array.from({ length: count }, () => ({ type: 'TopUpRefused', data })),
    ...{ command: { id, type: 'Told', data: {} }, actorId: 'system', correlationId: id, causationId: id },
  })
}

describe('the whole room’s outline', () => {
  test('has the last marks, the same wherever it is read and however often, and says where they were cut', async () => {
    const tableId = await room.table()
    const early = createRoomOutline(room.inside.store)
    expect((await early()).marksFrom).toBeUndefined()
    await refuse(tableId, 0, 40)
    expect((await early()).marks.length).toBeGreaterThanOrEqual(41)
    await refuse(tableId, 40, MOST_MARKS)
    const outline = await early()
    expect(outline.marks).toHaveLength(MOST_MARKS)
    expect(outline.marksFrom).toBe(outline.marks[0]?.position)
    expect(await createRoomOutline(room.inside.store)()).toEqual(outline)
  })

  test('goes on from what is known after a look that failed', async () => {
    const watch = watched()
    const outline = createRoomOutline(watch.store)
    const before = await outline()
    const looks = watch.from.length
    await room.table()
    watch.isAway = true
    await expect(outline()).rejects.toThrow('away')
    watch.isAway = false
    const after = await outline()
    expect(after.marks.at(-1)?.kind).toBe('table')
    expect(watch.from.slice(looks)).toEqual(Array(looks).fill(before.position))
  })
})
