import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '@/tests/support/eventually'
import { roomInside } from '@/tests/support/inside'
import { startWorker } from '../worker'
import { CAST, TABLES } from './cast'
import { createDemo } from './seed'

describe.each([{ hasBots: true }, { hasBots: false }])('the first evening, with bots: $hasBots', ({ hasBots }) => {
  const room = roomInside()
  const said: string[] = []
  let stopWorker: () => Promise<void>
  const demo = () => createDemo({ ...room.inside, hasBots, log: (line) => said.push(line) })

  beforeAll(async () => {
    expect(await demo().isDue()).toBe(true)
    await demo().beforeTheDoorsOpen()
    stopWorker = startWorker({ ...room.inside, log: (line) => said.push(line) })
    await demo().evening()
  })
  afterAll(() => stopWorker())

  const countOf = async (type: string) =>
    (await room.inside.store.readScope([`type:${type}`], { after: 0, limit: 10_000 })).length

  test('is told to its end, once', async () => {
    expect(await demo().isDue()).toBe(false)
    expect(said).toEqual([])
    const { view } = await room.inside.room.views.lobby()
    expect(view.map(({ name }) => name).sort()).toEqual(['Harbour', 'Lantern', 'Penthouse', 'The Duel'])
  })

  test(hasBots ? 'has hands to tell of, of everyone who was there' : 'nobody plays', async () => {
    const { view } = (await room.inside.room.views.table(TABLES.attic.tableId)) ?? {}
    expect(view?.status).toBe('closed')
    if (!hasBots) return expect(await countOf('HandStarted')).toBe(0)
    // On a slow machine a few will do.
    expect(view?.hand?.number).toBeGreaterThan(5)
    expect(await countOf('HandCompleted')).toBe(await countOf('HandStarted'))
    expect(await countOf('TimeBankStarted')).toBe(0)
  })

  test('leaves the room still, with the books in balance', async () => {
    await eventually(async () =>
      expect((await room.inside.room.views.books()).view).toMatchObject({ balanced: true, inFlight: 0 }),
    )
    const head = await room.inside.store.head()
    const seated = (await room.inside.room.views.lobby()).view.reduce((sum, { seatsTaken }) => sum + seatsTaken, 0)
    expect(seated).toBeGreaterThanOrEqual(Object.keys(CAST).length)
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    expect(await room.inside.store.head()).toBe(head)
  })
})
