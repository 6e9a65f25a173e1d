import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HandHistory } from '@/projections/hands'
import type { Guest } from '../support/api-client'
import { playedByBots } from '../support/bot-brains'
import { tableAt } from '../support/card-room'
import { eventually } from '../support/eventually'
import { type TestDatabase, testDatabase } from '../support/postgres'
import { runningApp } from '../support/running-app'
import { roomInBrowsers } from './room-in-browsers'

let database: TestDatabase
const room = roomInBrowsers(async () => {
  database = await testDatabase()
  return runningApp({ database })
})
let stopBots = async () => {}
afterAll(async () => {
  await stopBots()
  await database.close()
})

const SEATS = [
  { name: 'Ann', chips: 120 },
  { name: 'Ben', chips: 400 },
  { name: 'Cid', chips: 1_000 },
  { name: 'Dee', chips: 1_000 },
  { name: 'Eva', chips: 1_000 },
  { name: 'Fay', chips: 1_000 },
]
let guests: Guest[]
let tableId: string

beforeAll(async () => {
  guests = await Promise.all(SEATS.map(({ name }) => room.app.signUp(name, 50_000)))
  const [host] = guests
  if (!host) throw new Error('Nobody came')
  const terms = { name: 'Six of us', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 6 }
  const { body } = await host.must('CreateTable', { ...terms, pause: 1_500, clock: 60 })
  tableId = body.events[0].data.tableId
  stopBots = await playedByBots(database, guests.slice(2))
  for (const [seat, guest] of guests.entries())
    await guest.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat, amount: SEATS[seat]?.chips })
})

/** Puts everything in, or goes along with whoever has. */
async function allIn(page: Page) {
  const turn = page.getByRole('region', { name: 'Your turn' })
  if (!(await turn.isVisible())) return
  const size = turn.getByRole('button', { name: 'All in', exact: true })
  const within = { timeout: 3_000 }
  if (await size.isVisible()) await size.click(within)
  await turn
    .getByRole('button', { name: /^(All in|Call) [\d,]+/ })
    .last()
    .click(within)
}

const histories = async (): Promise<HandHistory[]> => (await room.app.get(`/api/tables/${tableId}/hands`)).body.hands
const hasSidePot = ({ status, awards }: HandHistory) =>
  status === 'completed' && awards.filter(({ winners }) => winners.some(({ hand }) => hand !== null)).length > 1

test('two people and four bots, watched by a third, come to a showdown with a side pot', async () => {
  const [ann, ben] = guests
  if (!ann || !ben) throw new Error('Nobody came')
  const pages = [
    await room.look(`/tables/${tableId}`, { as: ann }),
    await room.look(`/tables/${tableId}`, { as: ben, viewport: { width: 390, height: 844 } }),
  ]
  const watching = await room.look(`/tables/${tableId}`)

  const found = await eventually(async () => {
    for (const page of pages) await allIn(page).catch(() => undefined)
    // Whoever has lost everything buys in again, for as little as before.
    const { seats, hand } = await tableAt(room.app, tableId)
    for (const [seat, guest] of [ann, ben].entries())
      if (seats[seat]?.stack === 0 && hand?.status !== 'playing')
        await guest.send('TopUp', { reservationId: randomUUID(), tableId, amount: SEATS[seat]?.chips })
    const hit = (await histories()).find(hasSidePot)
    if (!hit) throw new Error('No side pot yet')
    return hit
  }, 100_000)

  // Chips are conserved, and the page of everyone shows what the room says.
  expect(found.players.reduce((sum, { change }) => sum + (change ?? 0), 0)).toBe(0)
  const { seats } = await tableAt(room.app, tableId)
  for (const page of [...pages, watching]) {
    const list = page.getByRole('list', { name: 'Seats' })
    for (const guest of guests.slice(2)) await list.getByText(guest.displayName).first().waitFor()
  }
  expect(seats.filter((seat) => seat !== null)).toHaveLength(6)
  expect((await room.app.get('/api/books')).body.balanced).toBe(true)
})
