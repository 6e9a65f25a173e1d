import { expect, test } from 'vitest'
import { roomInBrowsers, soon } from './room-in-browsers'

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

test('the books are balanced, live', async () => {
  const ann = await room.app.signUp('Ann', 1_000)
  const page = await room.look('/audit')
  await page.getByText('Balanced', { exact: true }).waitFor()
  const deposits = page.locator('dt', { hasText: /^Deposits$/ }).locator('xpath=following-sibling::dd')
  const before = Number((await deposits.textContent())?.replaceAll(',', ''))
  await ann.must('DepositFunds', { amount: 11 })
  await soon(async () => Number((await deposits.textContent())?.replaceAll(',', ''))).toBe(before + 11)
})
