import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { balance, books, type OpenBooks, THE_ROOM } from '@/projections/books'
import { evolveViews, type Views } from '@/projections/projection'
import type { Guest } from './support/api-client'
import { actOnce, passive, seatedTable, tableAt } from './support/card-room'
import { eventually } from './support/eventually'
import { type TestDatabase, testDatabase } from './support/postgres'
import { type RunningApp, runningApp } from './support/running-app'

const KILLS = 6

let database: TestDatabase
let app: RunningApp
let players: Guest[]

beforeAll(async () => {
  database = await testDatabase()
  app = await runningApp({ database })
  players = await Promise.all(['Ann', 'Ben', 'Cat'].map((name) => app.signUp(name, 5_000)))
})
afterAll(async () => {
  await app?.close()
  await database?.close()
})

async function storedLog(): Promise<Recorded<RoomEvent>[]> {
  const { rows } = await database.pool.query(
    'SELECT position::int, version, stream_id AS "streamId", type, data FROM events ORDER BY position',
  )
  return rows
}

/** A player's own cards in the hand that is on the table. */
async function ownCards(tableId: string): Promise<string[][]> {
  return Promise.all(
    players.map(async (player, seat) => (await tableAt(player, tableId)).seats[seat]?.hand?.cards.known ?? []),
  )
}

const count = (log: Recorded<RoomEvent>[], type: RoomEvent['type']) => log.filter((event) => event.type === type).length

test('killed at any moment of a hand, the room goes on with the same hand, the same cards and a fair rest of the clock', async () => {
  const tableId = await seatedTable(players)
  for (let kill = 0; kill < KILLS; kill++) {
    // At another place of a hand each time; the last action is under way when the room goes away.
    for (let turns = 0; turns < 1 + kill * 2; turns++) await actOnce(players, tableId, passive)
    const before = await tableAt(app, tableId)
    const cards = await ownCards(tableId)
    const dying = actOnce(players, tableId, passive, 100).catch(() => undefined)
    await app.kill('SIGKILL')
    await dying

    const stopped = await storedLog()
    await app.restart()
    const after = await eventually(async () => {
      const table = await tableAt(app, tableId)
      expect(Date.parse(table.hand?.turn?.deadline ?? '') - Date.now()).toBeGreaterThan(10_000)
      return table
    }, 5_000)
    const ended = stopped.some(({ type, data }) => type === 'HandCompleted' && data.handId === before.hand?.handId)
    if (!ended) {
      expect(after.hand?.handId).toBe(before.hand?.handId)
      expect(await ownCards(tableId)).toEqual(cards)
    }
    expect(after.chipsOnTable).toBe(3_000)
  }
  for (const player of players) await player.must('SitOut', { tableId })
  for (let over = false; !over; ) {
    await actOnce(players, tableId, passive).catch(() => undefined)
    over = (await tableAt(app, tableId)).hand?.status === 'completed'
  }

  const log = await eventually(async () => {
    const events = await storedLog()
    expect(count(events, 'HandEnded')).toBe(count(events, 'HandStarted'))
    return events
  })
  expect(count(log, 'HandDealt')).toBe(count(log, 'HandStarted'))
  expect(count(log, 'HandCompleted')).toBe(count(log, 'HandStarted'))
  expect(count(log, 'HandStopped')).toBe(0)
  expect(count(log, 'ClockResumed')).toBeGreaterThan(0)
  let views: Views<OpenBooks> = {}
  for (const event of log) {
    views = evolveViews(books, views, event)
    expect({ at: event.position, ...balance(views[THE_ROOM]) }).toMatchObject({ balanced: true })
  }
  expect(await database.prisma.deadLetter.count()).toBe(0)
})
