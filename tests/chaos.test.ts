import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { balance, books, type OpenBooks, THE_ROOM } from '@/projections/books'
import { evolveViews, fold, type Views } from '@/projections/projection'
import { table } from '@/projections/table'
import type { Answer, Guest } from './support/api-client'
import { eventually } from './support/eventually'
import { expectFolded } from './support/folded-rows'
import { quietLog, unfinished } from './support/log'
import { type TestDatabase, testDatabase } from './support/postgres'
import { type RunningApp, runningApp } from './support/running-app'

const PLAYERS = 25
const TABLES = 8
const SEATS = 10
/** No hand is dealt here while the test lasts: see chaos-hands.test.ts for those. */
const TERMS = { smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: SEATS, pause: 600_000 }

let database: TestDatabase
let app: RunningApp
let players: Guest[]

beforeAll(async () => {
  database = await testDatabase()
  app = await runningApp({ database })
  players = await Promise.all(Array.from({ length: PLAYERS }, (_, n) => app.signUp(`Player ${n}`, 10_000)))
})
afterAll(async () => {
  await app?.close()
  await database?.close()
})

const openTables = (): Promise<string[]> =>
  Promise.all(
    players.slice(0, TABLES).map(async (player, n) => {
      const { body } = await player.must('CreateTable', { ...TERMS, name: `Table ${n}` })
      return body.events[0].data.tableId
    }),
  )

/** A command under way: what was sent, and the answer if one came. */
interface Sent {
  player: Guest
  type: string
  data: object
  commandId: string
  answer?: Answer
}

/** Everyone asks for a seat at every table, any seat, so that some ask for the same: 200 at once. */
const buyIns = (tables: string[]): Sent[] =>
  players.flatMap((player, n) =>
    tables.map((tableId, at) => ({
      player,
      type: 'ReserveFunds',
      commandId: randomUUID(),
      data: { reservationId: randomUUID(), tableId, seat: (3 * n + at) % SEATS, amount: 100 + n },
    })),
  )

/** Whoever sits somewhere leaves, or asks for more chips. */
const movesOfTheSeated = (log: readonly Recorded<RoomEvent>[]): Sent[] =>
  Object.values(fold(table, log)).flatMap(({ tableId, seats }) =>
    seats.flatMap((seat, n): Sent[] => {
      const player = players.find(({ playerId }) => playerId === seat?.playerId)
      if (!player) return []
      const commandId = randomUUID()
      return n % 3 === 0
        ? [{ player, commandId, type: 'TopUp', data: { reservationId: randomUUID(), tableId, amount: 50 } }]
        : [{ player, commandId, type: 'LeaveTable', data: { tableId } }]
    }),
  )

const post = ({ player, type, data, commandId }: Sent) => player.send(type, data, { commandId })

/** Sends all at once, and kills the app as soon as so many were answered. */
async function sendAndKill(sent: Sent[], afterAnswers: number): Promise<void> {
  let answered = 0
  let killing: Promise<void> | undefined
  const sending = sent.map(async (each) => {
    try {
      each.answer = await post(each)
      answered += 1
    } catch {
      // Nobody knows what became of it.
    }
    if (answered >= afterAnswers) killing ??= app.kill('SIGKILL')
  })
  await Promise.all(sending)
  await killing
}

/** The log as the database has it, without the app. */
async function storedLog(): Promise<Recorded<RoomEvent>[]> {
  const { rows } = await database.pool.query('SELECT position, type, data FROM events ORDER BY position')
  return rows
}

/** What must be true of every log, of every moment in it, and of what was made of it. */
async function expectSound(log: Recorded<RoomEvent>[]): Promise<void> {
  let views: Views<OpenBooks> = {}
  for (const event of log) {
    views = evolveViews(books, views, event)
    expect({ at: event.position, ...balance(views[THE_ROOM]) }).toMatchObject({ balanced: true })
  }
  const { body } = await app.get('/api/books')
  expect(body).toMatchObject({ balanced: true, inFlight: 0, reserved: 0, position: log.length })
  expect(body.available + body.onTables).toBe(body.deposits - body.withdrawals)
  await expectFolded(database.prisma, log)
  expect(await database.prisma.deadLetter.count()).toBe(0)
}

/** Starts the app, and kills it once more as soon as it has gone on with what was left undone. */
async function restartAndKill(): Promise<void> {
  const { length } = await storedLog()
  const restarting = app.restart().catch(() => undefined)
  await eventually(async () => expect((await storedLog()).length).toBeGreaterThan(length), 60_000)
  await app.kill('SIGKILL')
  await restarting
}

describe.each([
  { moment: 'when a few are answered', share: 0.1, again: false },
  { moment: 'when half of them are answered', share: 0.5, again: false },
  { moment: 'when most are answered, and again while it recovers', share: 0.8, again: true },
])('killed $moment', ({ share, again }) => {
  let sent: Sent[]

  test('200 buy-ins at once leave books that balance', async () => {
    sent = []
    // A wave that is all done by the time of the kill proves nothing; then another is sent.
    for (let left = 0; left <= 10; left = unfinished(await storedLog()).length) {
      if (sent.length > 0) await app.restart()
      const moves = movesOfTheSeated(await quietLog(app))
      const wave = [...buyIns(await openTables()), ...moves]
      sent.push(...wave)
      await sendAndKill(wave, share * wave.length)
    }
    expect(sent.filter(({ answer }) => answer?.status === 200).length).toBeGreaterThan(10)

    if (again) await restartAndKill()
    await app.restart()
    await expectSound(await quietLog(app))
  }, 180_000)

  test('whatever was accepted is in the log once, and what was refused is not', async () => {
    const log = await quietLog(app)
    for (const { commandId, answer } of sent.filter((each) => each.answer)) {
      const events = log.filter((event) => event.commandId === commandId)
      if (answer?.status === 200)
        expect(events.map(({ position }) => position)).toEqual(
          answer.body.events.map(({ position }: { position: number }) => position),
        )
      else expect({ status: answer?.status, events }).toEqual({ status: 422, events: [] })
    }
  })

  test('each may be sent again: the answered get their answer, the others theirs at last', async () => {
    const before = await quietLog(app)
    const again = await Promise.all(sent.map(post))
    sent.forEach(({ answer }, n) => {
      if (answer) expect(again[n]?.body).toEqual(answer.body)
      else expect([200, 422]).toContain(again[n]?.status)
    })
    const log = await quietLog(app)
    const known = new Set(before.map(({ commandId }) => commandId))
    const answered = new Set(sent.filter(({ answer }) => answer).map(({ commandId }) => commandId))
    for (const { commandId } of log.slice(before.length))
      if (!known.has(commandId)) expect(answered).not.toContain(commandId)
    for (const { commandId } of sent)
      expect(log.filter((event) => event.commandId === commandId).length).toBeLessThanOrEqual(1)
    await expectSound(log)
  })
})

test('all the while, seats were promised to several, and those who lost one got their chips back', async () => {
  const log = await quietLog(app)
  expect(log.filter(({ type }) => type === 'BuyInCompleted').length).toBeGreaterThan(100)
  expect(log.filter(({ type }) => type === 'BuyInCompensated').length).toBeGreaterThan(10)
})
