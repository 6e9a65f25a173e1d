import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { roomInBrowsers } from './room-in-browsers'

const room = roomInBrowsers()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** What is said beside a field, and tied to it. */
async function noteOf(page: Page, label: string): Promise<string | null> {
  const field = page.getByLabel(label, { exact: true })
  await page.waitForFunction((input) => input?.getAttribute('aria-invalid') === 'true', await field.elementHandle())
  return page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`).textContent()
}

test('a name that nobody could read, or that would be read as another, is refused beside its field', async () => {
  const page = await room.look('/')
  for (const [name, sentence] of [
    ['', 'A name must not be empty.'],
    ['   ', 'A name must not be empty.'],
    ['x'.repeat(25), 'A name must be at most 24 characters.'],
    ['in\u200bvisible', 'A name must not hold control or invisible characters.'],
    ['\u202Ekcab', 'A name must not hold control or invisible characters.'],
    ['\u0301\u0302', 'A name must hold a letter, a digit or a sign.'],
  ] as const) {
    await page.getByLabel('Your name').fill(name)
    await button(page, 'Enter the room').click()
    expect(await noteOf(page, 'Your name')).toBe(sentence)
  }
  expect(new URL(page.url()).pathname).toBe('/')
})

test('what the server alone refuses is said beside the field too', async () => {
  const page = await room.look('/', { mayBeAway: true })
  await page.route('**/api/session', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 429, code: 'TooManyRequests', detail: 'Too many names in a short time.' }),
    }),
  )
  await page.getByLabel('Your name').fill('Ann')
  await button(page, 'Enter the room').click()
  expect(await noteOf(page, 'Your name')).toBe('Too many names in a short time.')
})

test.each([
  ['', 'Enter a number of chips.'],
  ['0', 'An amount must be at least 1 chip.'],
  ['-5', 'An amount must be at least 1 chip.'],
  ['1.5', 'An amount must be a whole number of chips.'],
  ['lots', 'An amount is written in digits, as in 5,000.'],
  ['1000000000001', 'An amount must be at most 1,000,000,000,000 chips.'],
])('a deposit of %j is refused beside its field, and nothing is sent', async (amount, sentence) => {
  const page = await room.look('/lobby', { as: await room.app.signUp('Ann') })
  let sent = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/commands')) sent += 1
  })
  await button(page, 'Deposit chips').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Deposit', { exact: true }).fill(amount)
  await dialog.getByRole('button', { name: 'Deposit', exact: true }).click()
  expect(await noteOf(page, 'Deposit')).toBe(sentence)
  expect(sent).toBe(0)
})

test('terms that contradict each other are refused beside the field they are about', async () => {
  const page = await room.look('/lobby', { as: await room.app.signUp('Ann') })
  await button(page, 'Open a table').click()
  await button(page, 'Open the table').click()
  expect(await noteOf(page, 'Table name')).toBe('A name must not be empty.')

  await page.getByLabel('Table name').fill('Ours')
  await page.getByLabel('Small blind').fill('200')
  await button(page, 'Open the table').click()
  expect(await noteOf(page, 'Big blind')).toMatch(/200 and 100/)

  await page.getByLabel('Small blind').fill('50')
  await page.getByLabel('Largest buy-in').fill('3,999')
  await button(page, 'Open the table').click()
  expect(await noteOf(page, 'Largest buy-in')).toMatch(/4,000 to 3,999/)
})

test('terms that only the room refuses are told in its words', async () => {
  const page = await room.look('/lobby', { as: await room.app.signUp('Ann'), mayBeAway: true })
  await page.route('**/api/commands', (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 422, code: 'BuyInBelowBigBlind', detail: 'The room would not have it.' }),
    }),
  )
  await button(page, 'Open a table').click()
  await page.getByLabel('Table name').fill('Ours')
  await button(page, 'Open the table').click()
  expect(await noteOf(page, 'Smallest buy-in')).toBe('The room would not have it.')
})

test('a buy-in outside the limits or the bankroll is refused beside its field', async () => {
  const ann = await room.app.signUp('Host')
  const terms = { name: 'Limits', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 4 }
  const { body } = await ann.must('CreateTable', terms)
  const page = await room.look(`/tables/${body.events[0].data.tableId}`, { as: await room.app.signUp('Ben', 600) })
  await button(page, 'Sit in seat 1').click()
  for (const [amount, sentence] of [
    ['99', /99/],
    ['1,001', /1,001/],
    ['700', /600 available, 700 asked/],
    ['ten', /written in digits/],
  ] as const) {
    await page.getByLabel('Buy-in', { exact: true }).fill(amount)
    expect(await noteOf(page, 'Buy-in')).toMatch(sentence)
  }
})

test('an address of nothing says so, and leads on', async () => {
  const page = await room.look('/', { mayBeAway: true })
  for (const path of ['/tables/00000000-0000-4000-8000-000000000000', '/tables/nonsense', '/nowhere']) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await page.getByRole('heading', { name: 'Nothing of that name is here' }).waitFor()
  }
  await page.getByRole('link', { name: 'To the lobby' }).click()
  await page.waitForURL('**/lobby')
})
