import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()

test('in the past a table is as it was, and nothing can be done by mistake', async () => {
  const host = await room.app.signUp('Host', 1_000)
  const terms = { name: 'Then', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 4 }
  const opened = await host.must('CreateTable', terms)
  const { tableId } = opened.body.events[0].data
  const then = opened.body.position
  await host.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat: 0, amount: 500 })

  const page = await room.look('about:blank', { as: await room.app.signUp('Ann', 1_000) })
  let sent = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/commands')) sent += 1
  })
  await page.goto(`/tables/${tableId}?at=${then}`)
  await page.getByText('Waiting for a first player').waitFor()
  expect(await page.getByRole('list', { name: 'Seats' }).getByText('Host').count()).toBe(0)
  await page.getByText('Viewing the past').first().waitFor()

  for (const name of ['Sit in seat 1', 'Take a seat', 'Deposit chips']) {
    const button = page.getByRole('button', { name })
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    await button.click({ force: true })
    await page.getByRole('tooltip').filter({ hasText: 'You are viewing the past' }).waitFor()
  }
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(sent).toBe(0)

  await page.getByRole('button', { name: 'Back to live' }).click()
  await page.getByRole('list', { name: 'Seats' }).getByText('Host').waitFor()
  await page.getByRole('button', { name: 'Sit in seat 2' }).click()
  await page.getByRole('dialog').waitFor()
})

test('before it was opened a table says so, and leads on', async () => {
  const host = await room.app.signUp('Host')
  const terms = { name: 'Not yet', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 4 }
  const opened = await host.must('CreateTable', terms)
  const page = await room.look(`/tables/${opened.body.events[0].data.tableId}?at=1`)
  await page.getByRole('heading', { name: 'No table yet at this moment' }).waitFor()
  await page.getByRole('button', { name: 'To when it opened' }).click()
  await page.getByRole('heading', { name: 'Not yet' }).waitFor()
  await soon(() => page.url()).toContain(`at=${opened.body.position}`)
})

test('the lobby of the past leads to the tables of the past', async () => {
  const tables = await room.app.get('/api/tables')
  const page = await room.look(`/lobby?at=${tables.body.position - 1}`)
  const first = page.getByRole('list', { name: 'Open tables' }).getByRole('link').first()
  expect(await first.getAttribute('href')).toMatch(/\?at=\d+$/)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit' }).click()
  await soon(() => page.url()).toContain(`/audit?at=${tables.body.position - 1}`)
})
