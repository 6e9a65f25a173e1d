import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { roomInBrowsers } from './room-in-browsers'

const room = roomInBrowsers()

async function tableFor(seats = 4): Promise<string> {
  const host = await room.app.signUp('Host')
  const terms = { name: 'Rush', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats }
  return (await host.must('CreateTable', terms)).body.events[0].data.tableId
}

test('a seat that somebody else was faster to costs nothing, and the page says so', async () => {
  const tableId = await tableFor()
  const ann = await room.app.signUp('Ann', 1_000)
  const page = await room.look(`/tables/${tableId}`, { as: await room.app.signUp('Ben', 900), mayBeAway: true })

  // Ben's request is on its way while Ann takes the very seat.
  await page.route('**/api/commands', async (route) => {
    await ann.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat: 2, amount: 500 })
    await route.continue()
  })
  await page.getByRole('button', { name: 'Sit in seat 3' }).click()
  await page.getByLabel('Buy-in', { exact: true }).fill('700')
  await page.getByRole('button', { name: 'Sit down with 700' }).click()

  const notice = page.getByRole('status').filter({ hasText: 'Somebody was a moment faster to seat 3' })
  await notice.waitFor()
  expect(await notice.textContent()).toContain('Nothing was lost: all 700 are in your bankroll.')
  await page.getByRole('list', { name: 'Seats' }).getByText('Ann').waitFor()
  await page.getByRole('link', { name: 'Your bankroll: 900' }).waitFor()
  await page.getByRole('button', { name: 'Sit in seat 4' }).waitFor()

  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await notice.waitFor({ state: 'detached' })
})

test('the seat is shown as being taken until the table has answered', async () => {
  const tableId = await tableFor()
  const page = await room.look('about:blank', { as: await room.app.signUp('Slow', 900) })
  // What the room tells waits, so that the page has nothing but its own word.
  let held = false
  const waiting: (() => void)[] = []
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (held) waiting.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  await page.goto(`/tables/${tableId}`)
  await page.waitForTimeout(1_000)
  await page.getByRole('button', { name: 'Sit in seat 2' }).click()
  held = true
  await page.getByRole('button', { name: /^Sit down with/ }).click()
  await page.getByRole('list', { name: 'Seats' }).getByText('Taking seat…').waitFor()
  await page.getByText('Your chips are set aside.').waitFor()
  held = false
  for (const release of waiting) release()
  await page.getByRole('button', { name: 'Seat menu' }).waitFor()
  expect(await page.getByText('Taking seat…').count()).toBe(0)
})
