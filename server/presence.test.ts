import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '@/tests/support/cluster'
import { eventually } from '@/tests/support/eventually'
import { type TestDatabase, testDatabase } from '@/tests/support/postgres'
import { openPresence, quietFor } from './presence'

const BEAT_MS = 50

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const seenAt = () =>
  asOwner(database.ownerUrl, async (owner) => (await owner.query('SELECT seen_at FROM presence')).rows[0]?.seen_at)

test('while anybody is connected, to whichever process, the room is not quiet; then it is, and nothing is written', async () => {
  expect(await quietFor(database.prisma)).toBe(Number.POSITIVE_INFINITY)

  const [here, there] = [openPresence(database.prisma, BEAT_MS), openPresence(database.prisma, BEAT_MS)]
  const leaveHere = here.enter()
  await eventually(async () => expect(await quietFor(database.prisma)).toBeLessThan(1_000))
  const [leaveThere, leaveToo] = [there.enter(), there.enter()]
  leaveHere()
  leaveToo()
  const before = await eventually(seenAt)
  await eventually(async () => expect((await seenAt()).getTime()).toBeGreaterThan(before.getTime() + 2 * BEAT_MS))

  leaveThere()
  leaveThere()
  await Promise.all([here.close(), there.close()])
  const last = await seenAt()
  await sleep(4 * BEAT_MS)
  expect(await seenAt()).toEqual(last)
  expect(await quietFor(database.prisma)).toBeGreaterThanOrEqual(4 * BEAT_MS)
})
