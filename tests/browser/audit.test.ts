import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seatedTable } from '../support/card-room'
import { roomInBrowsers, soon } from './room-in-browsers'
import { transport } from './transport'

const room = roomInBrowsers()

test('new events come first, and older ones as one scrolls', async () => {
  const ann = await room.app.signUp('Ann', 1_000)
  for (let n = 1; n <= 120; n++) await ann.must('DepositFunds', { amount: n })
  const page = await room.look('/audit')
  const first = page.getByRole('article').first()
  await soon(() => first.textContent()).toContain('Ann deposits 120')
  await ann.must('WithdrawFunds', { amount: 7 })
  await soon(() => first.textContent()).toContain('Ann withdraws 7')

  await soon(async () => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    return page.getByText('Ada joins the room').isVisible()
  }).toBe(true)
  expect(await page.getByText('The beginning of the log').isVisible()).toBe(true)
  await ann.must('WithdrawFunds', { amount: 8 })
  await page.getByRole('button', { name: '1 new' }).click()
  await soon(() => first.textContent()).toContain('Ann withdraws 8')
})

test('filters stand in the address, and go back and forward with it', async () => {
  const ann = await room.app.signUp('Ann Filter', 1_000)
  await ann.must('WithdrawFunds', { amount: 1 })
  const page = await room.look('/audit')
  await page.getByRole('combobox', { name: 'Player' }).fill('ann fil')
  await page.getByRole('option', { name: 'Ann Filter' }).click()
  await soon(() => page.url()).toContain(`player=${ann.playerId}`)
  await soon(() => page.getByRole('article').count()).toBe(3)
  await page.getByLabel('Type of event').selectOption('FundsWithdrawn')
  await soon(() => page.getByRole('article').count()).toBe(1)
  expect(page.url()).toContain('type=FundsWithdrawn')

  await ann.must('DepositFunds', { amount: 2 })
  await ann.must('WithdrawFunds', { amount: 2 })
  await soon(() => page.getByRole('article').count()).toBe(2)

  await page.reload()
  await soon(() => page.getByRole('article').count()).toBe(2)
  await page.goBack()
  await soon(() => page.url()).not.toContain('type=')
  await soon(() => page.getByRole('article').count()).toBe(5)
  await page.getByRole('button', { name: /Remove filter Player/ }).click()
  await soon(() => page.url()).not.toContain('player=')
})

test('an event opens to its data, its metadata and its causes', async () => {
  const page = await room.look('/audit?type=FundsReleased')
  await page.getByRole('article').first().getByRole('button').first().click()
  const article = page.getByRole('article').first()
  await article.getByText('What caused this').waitFor()
  await article.getByText('A command from').waitFor()
  expect(await article.getByRole('button', { name: 'Copy hash' }).count()).toBe(1)
  await article.getByRole('link', { name: 'Everything in this workflow' }).click()
  await soon(() => page.url()).toContain('correlationId=')
  await page.getByText(/transfer to .+ is undone, and no chip was lost/).waitFor()
})

const deposits = async (page: Page) => {
  const told = page.locator('dt', { hasText: /^Deposits$/ }).locator('xpath=following-sibling::dd')
  return Number((await told.textContent())?.replaceAll(',', ''))
}

test('the books are balanced, live', async () => {
  const ann = await room.app.signUp('Ann', 1_000)
  const page = await room.look('/audit')
  await page.getByText('Balanced', { exact: true }).waitFor()
  const before = await deposits(page)
  await ann.must('DepositFunds', { amount: 11 })
  await soon(() => deposits(page)).toBe(before + 11)
})

test('in the past the audit ends with the moment, the books are as they were, and filters keep it', async () => {
  const ann = await room.app.signUp('Ann Then', 1_000)
  await ann.must('DepositFunds', { amount: 21 })
  const page = await room.look('/audit')
  const first = page.getByRole('article').first()
  await transport(page).ready()
  const before = await deposits(page)
  await page.keyboard.press('ArrowLeft')
  await soon(() => first.textContent()).toContain('Ann Then deposits 1,000')
  await soon(() => deposits(page)).toBe(before - 21)
  await soon(() => transport(page).told()).toMatch(/^Ann Then deposits 1,000, /)

  await ann.must('WithdrawFunds', { amount: 3 })
  await soon(() => transport(page).bar.getByText('1 new').count()).toBe(1)
  expect(await first.textContent()).toContain('Ann Then deposits 1,000')
  const at = new URL(page.url()).searchParams.get('at')

  await page.getByLabel('Type of event').selectOption('FundsDeposited')
  await soon(() => page.url()).toContain('type=FundsDeposited')
  expect(page.url()).toContain(`at=${at}`)
  await page.reload()
  await soon(() => first.textContent()).toContain('Ann Then deposits 1,000')
  await page.goto('/audit?at=0')
  await page.getByText('Nothing yet at this moment').waitFor()
  await page.goto('/audit?at=2')
  await page.getByText('The beginning of the log').waitFor()
  await transport(page).backToLive.click()
  await soon(() => first.textContent()).toContain('Ann Then withdraws 3')
  await soon(() => deposits(page)).toBe(before)
  await ann.must('WithdrawFunds', { amount: 4 })
  await soon(() => first.textContent()).toContain('Ann Then withdraws 4')
})

test('from live the audit goes back to where the last hand began', async () => {
  const players = await Promise.all(['Ida', 'Jon'].map((name) => room.app.signUp(name, 5_000)))
  await seatedTable(players, { name: 'Audited', clock: 120 })
  const page = await room.look('/audit')
  await page.locator('h1').click()
  await page.keyboard.press('Shift+ArrowLeft')
  await soon(() => transport(page).told()).toMatch(/^Hand 1 starts at Audited, /)
})

test('the audit goes to a time by the reader’s own clock', async () => {
  // A whole second, before and after which something has happened.
  await room.app.signUp('Before')
  const time = new Date(Math.ceil((Date.now() + 1) / 1_000) * 1_000)
  await new Promise((resolve) => setTimeout(resolve, time.getTime() - Date.now() + 50))
  await room.app.signUp('After')
  const { body: books } = await room.app.get(`/api/books?at=${time.toISOString()}`)
  const page = await room.look('/audit', { timezoneId: 'Asia/Tokyo' })
  await transport(page).ready()
  await page.keyboard.press('j')
  const field = page.getByLabel('Or to a time, by your clock')
  await field.fill('2020-01-01T00:00:00')
  await page.getByRole('button', { name: 'Go', exact: true }).click()
  await page.getByText('Nothing had happened here by then.').waitFor()
  await field.fill(new Date(time.getTime() + 9 * 3_600_000).toISOString().slice(0, 19))
  await page.getByRole('button', { name: 'Go', exact: true }).click()
  await soon(() => page.url()).toContain(`at=${books.position}`)
})
