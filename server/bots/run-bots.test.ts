import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PlayerId, type TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { asOwner } from '@/tests/support/cluster'
import { eventually } from '@/tests/support/eventually'
import { roomInside } from '@/tests/support/inside'
import { deterministicId } from '../deterministic-id'
import { openPresence, type Presence } from '../presence'
import { startWorker } from '../worker'
import type { Bot } from './bot'
import { CALLING_STATION, LOOSE_AGGRESSIVE, SOLID, TIGHT } from './character'
import { startBots } from './run-bots'

const REST_AFTER_MS = 400
const PACES = { look: 20, restAfter: REST_AFTER_MS, move: [5, 30], change: 60_000 } as const

const BOTS: Bot[] = [TIGHT, SOLID, LOOSE_AGGRESSIVE, CALLING_STATION, SOLID].map((character, n) => ({
  playerId: PlayerId.parse(deterministicId('a bot', n)),
  displayName: `Bot ${n}`,
  character,
}))

const room = roomInside()
const said: string[] = []
let presence: Presence
let stopWorker: () => Promise<void>
let stopBots: () => Promise<void>
let home: TableId

const start = () =>
  startBots({
    ...room.inside,
    bots: BOTS,
    home: [home],
    thinking: 'none',
    paces: PACES,
    log: (line) => said.push(line),
  })

beforeAll(async () => {
  home = await room.table(6, { pause: 0 })
  presence = openPresence(room.database.prisma, 100)
  stopWorker = startWorker({ ...room.inside, log: (line) => said.push(line) })
  stopBots = start()
})
afterAll(async () => {
  await stopBots()
  await stopWorker()
  await presence.close()
})

async function eventsAfter<Type extends RoomEvent['type']>(position: number, type: Type) {
  const events = await room.inside.store.readScope([`type:${type}`], { after: position, limit: 10_000 })
  return events.flatMap((event) =>
    event.type === type ? [event.data as Extract<RoomEvent, { type: Type }>['data']] : [],
  )
}

const tableNow = async (tableId: TableId) => (await room.inside.room.views.table(tableId))?.view

/** Everything that is ever written, of whatever kind. */
const written = () =>
  asOwner(room.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query(
      `SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM commands) AS commands,
        (SELECT max(seen_at) FROM presence) AS seen, (SELECT sum(position) FROM checkpoints) AS checkpoints,
        (SELECT sum(position) FROM projection_generations) AS projections`,
    )
    return rows[0]
  })

/** Waits until nothing is written any more. */
async function atRest() {
  return eventually(async () => {
    const before = await written()
    await sleep(600)
    expect(await written()).toEqual(before)
    return before
  }, 30_000)
}

async function untilHandsArePlayed(tableId: TableId, count: number, withinMs = 20_000): Promise<void> {
  const head = await room.inside.store.head()
  await eventually(async () => {
    const ended = (await eventsAfter(head, 'HandEnded')).filter((hand) => hand.tableId === tableId)
    expect(ended.length).toBeGreaterThanOrEqual(count)
  }, withinMs)
}

test('nobody has come: the bots introduce themselves, and nothing else is ever written', async () => {
  await eventually(async () => expect(await eventsAfter(0, 'PlayerRegistered')).toHaveLength(BOTS.length))
  await atRest()
  expect(await eventsAfter(0, 'PlayerSeated')).toEqual([])
})

test('somebody comes to look: two to four bots sit down with chips of their own and play', async () => {
  const leave = presence.enter()
  await untilHandsArePlayed(home, 10)
  const seated = (await tableNow(home))?.seats.filter((seat) => seat !== null) ?? []
  expect(seated.length).toBeGreaterThanOrEqual(2)
  expect(seated.length).toBeLessThanOrEqual(4)
  leave()
})

test('everybody has gone: they finish the hand and sit out, and the log stands still', async () => {
  const rest = await atRest()
  const table = await tableNow(home)
  expect(table?.hand?.status).toBe('completed')
  expect(table?.scheduledAt).toBeNull()
  expect(table?.seats.every((seat) => seat === null || seat.sittingOut)).toBe(true)

  await sleep(2 * REST_AFTER_MS)
  expect(await written()).toEqual(rest)
})

test('somebody comes back: they play on', async () => {
  const leave = presence.enter()
  await untilHandsArePlayed(home, 3)
  leave()
})

test('stopped in the middle of everything, they take up the hand where it is', async () => {
  const leave = presence.enter()
  await untilHandsArePlayed(home, 2)
  await stopBots()
  const waiting = await eventually(async () => {
    const hand = (await tableNow(home))?.hand
    if (!hand?.turn) throw new Error('Nobody is asked to act')
    return hand
  })
  await sleep(100)
  expect((await tableNow(home))?.hand?.turn).toEqual(waiting.turn)

  stopBots = start()
  await untilHandsArePlayed(home, 3)
  expect((await eventsAfter(0, 'HandEnded')).map(({ handId }) => handId)).toContain(waiting.handId)
  const actions = await eventsAfter(0, 'ActionTaken')
  // Somebody may have had enough of the table in a hand; whatever else was done was chosen, and nobody’s time has run out.
  const reasons = actions.map(({ because }) => because).filter((because) => because !== 'leaving')
  expect(new Set(reasons)).toEqual(new Set(['choice']))
  leave()
})

test('who sits alone at a table of their own finds company, which leaves with them', async () => {
  const leave = presence.enter()
  const human = await room.player(5_000)
  const own = await room.table(4, { clock: 5, timeBank: 0 })
  await room.reserve(human, own, 0, 500)
  await eventually(async () => {
    const others = (await tableNow(own))?.seats.filter((seat) => seat && seat.playerId !== human) ?? []
    expect(others).toHaveLength(2)
  }, 20_000)
  await room.must({ type: 'LeaveTable', data: { tableId: own, playerId: human } })
  await eventually(async () => expect((await tableNow(own))?.seats.every((seat) => seat === null)).toBe(true), 30_000)
  leave()
})

test('at the end the books balance, and nothing went wrong on the way', async () => {
  await atRest()
  const { view } = await room.inside.room.views.books()
  expect(view).toMatchObject({ balanced: true, inFlight: 0 })
  expect(await room.database.prisma.deadLetter.count()).toBe(0)
  expect(said).toEqual([])
})
