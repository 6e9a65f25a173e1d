import { describe, expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { asOwner } from '@/tests/support/cluster'
import { eventually } from '@/tests/support/eventually'
import { roomInside } from '@/tests/support/inside'
import { lead } from './leadership'
import { createLogTail } from './log-tail'
import type { Handler } from './process-handlers'
import { runHandler } from './process-runner'
import { storeUnavailable } from './store-unavailable'

const room = roomInside()

/** Runs a handler of deposits until `check` passes. */
async function run(
  name: string,
  handle: (event: Recorded<RoomEvent>) => Promise<void>,
  check: () => Promise<void> | void,
) {
  const { prisma, store, url } = room.inside
  const handler: Handler = {
    name,
    key: ({ type, streamId }) => (type === 'FundsDeposited' ? streamId : undefined),
    handle,
  }
  const stop = new AbortController()
  const tail = createLogTail({ store, url })
  const running = runHandler(handler, { prisma, tail, signal: stop.signal, backoffMs: 0.01 })
  try {
    await eventually(check)
  } finally {
    stop.abort()
    await running
    await tail.close()
  }
}

const checkpointOf = async (name: string) =>
  Number((await room.inside.prisma.checkpoint.findUnique({ where: { name: `process:${name}` } }))?.position ?? 0)

describe('an event that fails', () => {
  test('is tried again until it passes, and then never more', async () => {
    const playerId = await room.player()
    let tries = 0
    const seen: number[] = []
    await run(
      'stubborn',
      async ({ data, position }) => {
        if ('playerId' in data && data.playerId === playerId && ++tries < 5) throw new Error('not yet')
        seen.push(position)
      },
      async () => expect(await checkpointOf('stubborn')).toBe(await room.inside.store.head()),
    )
    expect(tries).toBe(5)
    expect(new Set(seen).size).toBe(seen.length)
    expect(await room.inside.prisma.deadLetter.count({ where: { handler: 'stubborn' } })).toBe(0)
  })

  test('ten times becomes a dead letter that says all, while other streams go on', async () => {
    const [bad, good] = [await room.player(), await room.player()]
    const done: string[] = []
    let tries = 0
    await run(
      'choosy',
      async ({ data }) => {
        if (!('playerId' in data)) return
        if (data.playerId !== bad) return void done.push(data.playerId)
        tries++
        await eventually(() => expect(done).toContain(good))
        throw new Error('I do not like this one')
      },
      async () => expect(await room.inside.prisma.deadLetter.count({ where: { handler: 'choosy' } })).toBe(1),
    )
    expect(tries).toBe(10)
    const [letter] = await room.inside.prisma.deadLetter.findMany({ where: { handler: 'choosy' } })
    expect(letter).toMatchObject({ eventId: `player-${bad}/1`, attempts: 10, resolvedAt: null })
    expect(letter?.error).toContain('I do not like this one')
  })

  test('keeps those behind it in its own stream waiting, in order', async () => {
    const playerId = await room.player()
    for (const amount of [2, 3]) await room.must({ type: 'DepositFunds', data: { playerId, amount } })
    const handled: number[] = []
    let failures = 0
    await run(
      'orderly',
      async ({ type, data }) => {
        if (type !== 'FundsDeposited' || data.playerId !== playerId) return
        if (data.amount === 1_000 && failures++ < 3) throw new Error('not yet')
        handled.push(data.amount)
      },
      () => expect(handled).toHaveLength(3),
    )
    expect(handled).toEqual([1_000, 2, 3])
  })

  test('because the store is away is no failure of its own', async () => {
    const playerId = await room.player()
    let tries = 0
    await run(
      'patient',
      async ({ data }) => {
        if ('playerId' in data && data.playerId === playerId && ++tries < 3) throw storeUnavailable()
      },
      () => expect(tries).toBe(3),
    )
    expect(await room.inside.prisma.deadLetter.count({ where: { handler: 'patient' } })).toBe(0)
  })
})

test('a handler goes on where it stopped', async () => {
  await room.player()
  const first: number[] = []
  const noteIn = (list: number[]) => async (event: Recorded<RoomEvent>) => void list.push(event.position)
  await run('diary', noteIn(first), async () =>
    expect(await checkpointOf('diary')).toBe(await room.inside.store.head()),
  )
  const second: number[] = []
  const playerId = await room.player()
  await run('diary', noteIn(second), () => expect(second).toHaveLength(1))
  expect(Math.min(...second)).toBeGreaterThan(Math.max(...first))
  expect(await room.inside.store.readStream(`player-${playerId}`)).toMatchObject([{}, { position: second[0] }])
})

test('of several processes one leads, and when it loses its connection another takes over', async () => {
  const leaders = new Set<string>()
  let most = 0
  const work = (name: string) => async (signal: AbortSignal) => {
    leaders.add(name)
    most = Math.max(most, leaders.size)
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    leaders.delete(name)
  }
  const { url, ownerUrl } = room.database
  const stops = ['a', 'b', 'c'].map((name) => lead(url, 'test leadership', work(name)))
  const first = await eventually(() => {
    expect(leaders.size).toBe(1)
    return [...leaders][0]
  })
  await asOwner(ownerUrl, (owner) =>
    owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    ),
  )
  await eventually(() => expect([...leaders].filter((name) => name !== first)).toHaveLength(1), 40_000)
  expect(most).toBe(1)
  await Promise.all(stops.map((stop) => stop()))
  expect(leaders.size).toBe(0)
})
