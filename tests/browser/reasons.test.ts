import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { passive, playHand, seatedTable } from '../support/card-room'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** What tells why a figure is what it is. */
const explanation = (page: Page, title: string) => page.getByRole('dialog', { name: title })
const terms = (page: Page) => page.getByRole('list', { name: 'What it is made of' }).getByRole('listitem')

/** 1,000 in, 200 out, 300 in. */
async function aPlayerWithAPast() {
  const ann = await room.app.signUp('Ann', 1_000)
  await ann.must('WithdrawFunds', { amount: 200 })
  await ann.must('DepositFunds', { amount: 300 })
  return ann
}

test('a bankroll says what it is made of, what it was before, and when its player came; each term leads to its moment', async () => {
  const ann = await aPlayerWithAPast()
  const page = await room.look(`/players/${ann.playerId}`, { as: ann })
  const why = page.getByRole('button', { name: 'Explain Ann’s total, 1,100' })
  await why.focus()
  await page.keyboard.press('Enter')
  const told = explanation(page, 'Ann’s total')
  await told.getByText('It was 800 before the last change').waitFor()
  await told.getByText('The player came to the room on').waitFor()
  expect(await terms(page).allTextContents()).toMatchObject([
    expect.stringContaining('Ann deposits 1,000'),
    expect.stringContaining('Ann withdraws 200'),
    expect.stringContaining('Ann deposits 300'),
  ])
  await told.getByText('Comes to1,100').waitFor()
  await expectAccessible(page)

  await page.keyboard.press('Escape')
  await told.waitFor({ state: 'detached' })
  await soon(() => why.evaluate((button) => button === document.activeElement)).toBe(true)

  await page.keyboard.press('Enter')
  await terms(page).nth(1).getByRole('link').click()
  await soon(() => page.url()).toMatch(/\?at=\d+$/)
  await page.getByRole('button', { name: 'Explain Ann’s total, 800' }).click()
  await explanation(page, 'Ann’s total').getByText('It was 1,000 before the last change').waitFor()
  expect(await terms(page).count()).toBe(2)
})

test('a long list begins with what came of all the earlier ones, which are told when they are asked for', async () => {
  const ann = await room.app.signUp('Ann', 100)
  for (let n = 1; n <= 11; n += 1) await ann.must('DepositFunds', { amount: n })
  const page = await room.look(`/players/${ann.playerId}`, { as: ann, ...PHONE, colorScheme: 'dark' })
  await page.getByRole('button', { name: 'Explain Ann’s total, 166' }).tap()
  const told = explanation(page, 'Ann’s total')
  await soon(() => terms(page).count()).toBe(8)
  await told.getByText('Before these106').waitFor()
  await expectAccessible(page)
  await told.getByRole('button', { name: 'Show earlier' }).tap()
  await soon(() => terms(page).count()).toBe(12)
  expect(await terms(page).first().textContent()).toContain('Ann deposits 100')
})

test('at a table the pot, a bet, a stack and what a session came to are explained', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 2_000), await room.app.signUp('Ben', 2_000)]
  const guests = [ann, ben]
  const tableId = await seatedTable(guests, { clock: 120 })
  const handId = await playHand(guests, tableId, passive)
  const page = await room.look(`/tables/${tableId}`, { as: ann })

  await page.getByRole('button', { name: /^Explain the pot, / }).click()
  const pot = explanation(page, 'The pot')
  await pot.getByText('posts the big blind of 10').first().waitFor()
  await page.keyboard.press('Escape')

  // The stack and the bet on the felt, and the header's figure; the player's card tells more of the first two.
  await page.getByRole('button', { name: /^Explain Ben’s bet, / }).click()
  await explanation(page, 'Ben’s bet')
    .getByText(/posts the (small|big) blind of/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Explain your bankroll, / }).click()
  await explanation(page, 'Your bankroll').getByText('Ann deposits 2,000').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Explain what you have bet, / }).click()
  await explanation(page, 'What you have bet')
    .getByText(/posts the (small|big) blind of/)
    .last()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'About Ben' }).click()
  await page.getByRole('dialog', { name: 'Ben', exact: true }).getByText('VPIP').waitFor()
  await page.keyboard.press('Escape')
  await page
    .locator('[data-pod="1"]')
    .getByRole('button', { name: /^Explain Ben’s stack, / })
    .click()
  const stack = explanation(page, 'Ben’s stack')
  await stack.getByText('Ben takes seat 2 with 1,000').first().waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Explain your result of this session, / }).click()
  await explanation(page, 'Your result of this session')
    .getByText('Comes to')
    .or(page.getByText('Nothing has changed it yet'))
    .first()
    .waitFor()

  // A hand's page is compared as that hand, with the way to all that it is a part of.
  await page.goto(`/hands/${handId}`)
  await page.locator('[data-awards] button').first().click()
  await explanation(page, '')
    .getByText(/wins? /)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More of the time line' }).click()
  await page.getByRole('button', { name: 'Compare with…' }).click()
  await page.getByRole('heading', { name: /^Hand 1 at .*: what changed$/ }).waitFor()
  await page.getByRole('list', { name: 'Why The pot changed' }).getByRole('link').first().waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'The whole table' }).click()
  await page.waitForURL('**/compare?scope=table*')
  await soon(() => page.getByRole('navigation', { name: 'Compare more' }).textContent()).toBe('The whole room')
})

test('the lobby, a ledger and the books explain their figures, too', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 2_000), await room.app.signUp('Ben', 2_000)]
  const tableId = await seatedTable([ann, ben], { clock: 120, name: 'Explained' })
  const page = await room.look('/lobby', { as: ann })
  await page.getByRole('button', { name: 'Explain the chips on Explained, 2,000' }).click()
  await explanation(page, 'The chips on Explained').getByText('Ann takes seat 1 with 1,000').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Explain the chips in play at these tables, / }).click()
  await explanation(page, 'The chips in play at these tables')
    .getByText('Ben takes seat 2 with 1,000')
    .first()
    .waitFor()

  await page.goto(`/tables/${tableId}/ledger`)
  await page.getByRole('button', { name: 'Explain Ben’s bought in, 1,000' }).click()
  await explanation(page, 'Ben’s bought in').getByText('Ben takes seat 2 with 1,000').first().waitFor()

  await page.goto('/audit')
  await page.getByRole('button', { name: /^Explain the room’s deposits, / }).click()
  await explanation(page, 'The room’s deposits').getByText('deposits 2,000').first().waitFor()
  await expectAccessible(page)
})

test('two moments are compared by words and figures, with what made the difference, and place by place', async () => {
  const ann = await aPlayerWithAPast()
  const { body } = await ann.must('WithdrawFunds', { amount: 50 })
  const page = await room.look(`/players/${ann.playerId}`, { as: ann })
  await page.keyboard.press('ArrowLeft')
  await soon(() => page.url()).toMatch(/\?at=\d+$/)
  await page.getByRole('button', { name: 'More of the time line' }).click()
  await page.getByRole('button', { name: 'Compare with…' }).click()
  await page.getByRole('heading', { name: 'Ann: what changed' }).waitFor()
  const total = page.getByRole('listitem').filter({ hasText: 'Total' })
  await total.getByText('−50').waitFor()
  expect(await total.textContent()).toContain('1,1001,050')
  const cause = page.getByRole('list', { name: 'Why Total changed' }).getByRole('link')
  expect(await cause.textContent()).toContain('because Ann withdraws 50')
  expect(await cause.getAttribute('href')).toBe(`/players/${ann.playerId}?at=${body.position}`)

  await page.getByText('Raw state, place by place').focus()
  await page.keyboard.press('Enter')
  await page.getByText('1100 → 1050').first().waitFor()
  await expectAccessible(page)

  await page.getByLabel('From').fill('99,999,999')
  await page.getByLabel('To', { exact: true }).fill('1')
  await page.keyboard.press('Enter')
  await page.getByText('Position 99,999,999 is still to come').waitFor()
  await page.getByText('the two are swapped').waitFor()
  await page.getByText('There was no player yet at the first moment.').waitFor()
  await page.getByLabel('From').fill('the day before')
  await page.keyboard.press('Enter')
  await page.getByText('Say a position, such as 1,204').waitFor()
})

test('a table is compared player by player, on a phone, and what does not exist is not', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 2_000), await room.app.signUp('Ben', 2_000)]
  const tableId = await seatedTable([ann, ben], { clock: 120 })
  const page = await room.look(`/compare?scope=table:${tableId}&from=1&to=now`, { ...PHONE, colorScheme: 'dark' })
  await page.getByText('There was no table yet at the first moment.').waitFor()
  const seat = page.getByRole('listitem').filter({ hasText: 'Ben’s seat' })
  expect(await seat.textContent()).toContain('no seatseat 2')
  await page.getByRole('region', { name: 'Ben' }).getByText('because Ben deposits 2,000').first().waitFor()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole('link', { name: 'The whole room' }).tap()
  await page.getByRole('heading', { name: 'The room: what changed' }).waitFor()
  await page.goto('/compare?scope=table:nonsense')
  await page.getByRole('heading', { name: 'There is nothing of this name to compare' }).waitFor()
})

test('what a bankroll was at a time is answered, with what had happened last by then', async () => {
  const ann = await aPlayerWithAPast()
  const page = await room.look(`/players/${ann.playerId}`)
  await page.getByRole('button', { name: 'An hour ago' }).click()
  await page.getByText('Ann had not come to the room by then.').waitFor()
  const soonAfter = await page.evaluate(() => {
    const at = new Date(Date.now() + 60_000)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
  })
  await page.getByLabel('Ann’s bankroll at').fill(soonAfter)
  await page.keyboard.press('Enter')
  await page.getByText('That time is still to come, so this is as of now.').waitFor()
  await page.getByText('Ann had 1,100: 1,100 available.').waitFor()
  await page.getByText('The latest by then: Ann deposits 300').waitFor()
  await page.getByRole('link', { name: 'See this moment' }).first().click()
  await soon(() => page.url()).toMatch(/\?at=\d+$/)
})
