import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '@/tests/support/cluster'
import { eventually } from '@/tests/support/eventually'
import { liveClient } from '@/tests/support/live-client'
import { type TestDatabase, testDatabase } from '@/tests/support/postgres'
import { SECRET } from '@/tests/support/secret'
import { openGateway } from './gateway'
import { openInside } from './inside'
import { openPresence, quietFor } from './presence'

const BEAT_MS = 100

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

test('whoever has a socket open is there, signed in or not', async () => {
  const inside = openInside({ ...database, secret: SECRET })
  const server = createServer().listen(0)
  await once(server, 'listening')
  const stop = new AbortController()
  const presence = openPresence(database.prisma, BEAT_MS)
  const gateway = openGateway(server, { ...inside, presence, signal: stop.signal })
  await eventually(async () => expect(await quietFor(database.prisma)).toBeGreaterThan(2 * BEAT_MS))

  const address = server.address()
  const client = liveClient(`http://localhost:${typeof address === 'object' ? address?.port : ''}`)
  await eventually(async () => expect(await quietFor(database.prisma)).toBeLessThan(BEAT_MS))
  await sleep(15 * BEAT_MS)
  expect(await quietFor(database.prisma)).toBeLessThan(10 * BEAT_MS)
  client.close()
  await eventually(async () => expect(await quietFor(database.prisma)).toBeGreaterThan(4 * BEAT_MS))

  stop.abort()
  await gateway.close()
  await presence.close()
  await inside.tail.close()
})
