import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seatedTable, tableAt } from '../support/card-room'
import { eventually } from '../support/eventually'
import { expectAccessible, roomInBrowsers } from './room-in-browsers'

const room = roomInBrowsers()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const told = async (page: Page, text: string) => {
  const beside = page.getByRole('complementary')
  await beside.getByRole('tab', { name: 'At this table' }).click()
  await beside.getByText(text).waitFor()
}
/** Asks for it from the menu of the own seat. */
const ask = async (page: Page, wish: string) => {
  await button(page, 'Seat menu').click()
  await page.getByRole('menuitem', { name: wish }).click()
}
const seated = (page: Page, name: string) => page.getByRole('list', { name: 'Seats' }).getByText(name).waitFor()

async function enter(name: string): Promise<Page> {
  const page = await room.look('/')
  await page.getByLabel('Your name').fill(name)
  await button(page, 'Enter the room').click()
  await page.waitForURL('**/lobby')
  return page
}

async function deposit(page: Page, amount: string) {
  await button(page, 'Deposit chips').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Deposit', { exact: true }).fill(amount)
  await dialog.getByRole('button', { name: 'Deposit', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('whoever opens a table comes to it at once, and others find it in the lobby', async () => {
  const ann = await enter('Ann')
  const ben = await enter('Ben')
  await deposit(ann, '20k')
  await ann.getByRole('link', { name: 'Your bankroll: 20,000' }).waitFor()

  await button(ann, 'Open a table').click()
  const form = ann.getByRole('dialog')
  await form.getByLabel('Table name').fill('Two of us')
  await form.getByText('Options:').click()
  await form.getByLabel('Straddle').fill('150')
  await form.getByRole('switch', { name: 'Rabbit hunting' }).click()
  await form.getByRole('switch', { name: 'Run it twice' }).click()
  await button(ann, 'Open the table').click()
  await form.getByText('A straddle is at least twice the big blind of 100: 150 was asked.').waitFor()
  await expectAccessible(ann)
  await form.getByLabel('Straddle').fill('200')
  await button(ann, 'Open the table').click()
  await ann.waitForURL('**/tables/*')
  await ann
    .getByRole('button', { name: /^Rules of this table: .*Straddle 200.*Run it twice · Rabbit hunting$/ })
    .click()
  for (const rule of ['200, left of the big blind', 'When all who are all-in agree', 'Allowed'])
    await ann.getByRole('dialog').getByText(rule, { exact: true }).waitFor()
  await expectAccessible(ann)
  await ann.keyboard.press('Escape')

  await ben.getByRole('link', { name: /Two of us/ }).click()
  await ben.waitForURL(ann.url())
})

test('two people sit down, top up, sit out and leave, and each sees the other live', async () => {
  const [hers, his] = [await room.app.signUp('Ann', 20_000), await room.app.signUp('Ben', 5_000)]
  const stakes = { smallBlind: 50, bigBlind: 100, minBuyIn: 4_000, maxBuyIn: 20_000, seats: 6 }
  // No hand is dealt while they come and go.
  const { body } = await hers.must('CreateTable', { name: 'Two of us', ...stakes, pause: 600_000 })
  const path = `/tables/${body.events[0].data.tableId}`
  const [ann, ben] = [await room.look(path, { as: hers }), await room.look(path, { as: his })]

  await button(ann, 'Sit in seat 3').click()
  await ann.getByLabel('Buy-in', { exact: true }).fill('8,000')
  await ann.getByText('12,000').waitFor()
  await button(ann, 'Sit down with 8,000').click()
  await seated(ann, 'Ann')
  await seated(ben, 'Ann')
  await told(ben, 'took seat 3 with 8,000')

  await button(ben, 'Take a seat').click()
  await ben.getByLabel('Buy-in', { exact: true }).fill('4000')
  await button(ben, 'Sit down with 4,000').click()
  await seated(ann, 'Ben')
  await ann.getByText(/^(Ann and Ben|Ben and Ann) are ready$/).waitFor()

  await ask(ben, 'Top up')
  await ben.getByLabel('Chips to add', { exact: true }).fill('1000')
  await button(ben, 'Add 1,000').click()
  await told(ann, 'topped up 1,000')
  await ann.getByText('13,000').waitFor()

  await ask(ben, 'Sit out')
  await seated(ann, 'Sits out')
  await ann.getByText('Ann is waiting for company').waitFor()
  await button(ben, "I'm back").click()
  await ann.getByText(/^(Ann and Ben|Ben and Ann) are ready$/).waitFor()

  await ask(ann, 'Leave the table')
  await ann.getByText('Your 8,000 chips go home with you: 20,000 will then be available.').waitFor()
  await button(ann, 'Leave with 8,000').click()
  await told(ben, 'left with 8,000')
  await ben.getByText('Ben is waiting for company').waitFor()
  await button(ann, 'Sit in seat 3').waitFor()
  await ann.getByRole('link', { name: 'Your bankroll: 20,000' }).waitFor()
})

test('who has no name yet may watch, and sits down in two clicks with a name', async () => {
  const host = await room.app.signUp('Host', 1_000)
  const terms = { name: 'Open house', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 4 }
  const { body } = await host.must('CreateTable', terms)
  const page = await room.look(`/tables/${body.events[0].data.tableId}`)
  await page.getByText('All it takes to sit down is a name.').waitFor()

  await button(page, 'Join the table').click()
  await page.getByLabel('Your name').fill('New\u202Ecomer')
  await button(page, 'Sit down with 1,000').click()
  await page.getByText('A name must not hold control or invisible characters.').waitFor()

  await page.getByLabel('Your name').fill('Newcomer')
  await button(page, 'Sit down with 1,000').click()
  await told(page, 'took seat 1 with 1,000')
  await seated(page, 'Newcomer')
  await page.getByRole('link', { name: 'Your bankroll: 1,000' }).waitFor()
  await page.getByRole('region', { name: 'This session' }).getByText('Bought in').waitFor()
})

test('who signs in where a hand is dealt at once sees their own cards in it, however late the page learns who looks', async () => {
  const host = await room.app.signUp('Host', 5_000)
  const tableId = await seatedTable([host], { pause: 0, clock: 120 })
  const page = await room.look(`/tables/${tableId}`)
  const isDealt = () => eventually(async () => expect((await tableAt(host, tableId)).hand?.turn).toBeTruthy())
  await page.route('**/tables/**', async (route) => {
    if (route.request().headers().rsc) await isDealt()
    await route.continue()
  })
  await button(page, 'Join the table').click()
  await page.getByLabel('Your name').fill('Newcomer')
  await button(page, 'Sit down with 1,000').click()
  await isDealt()
  await page.locator('[data-held]').waitFor()
  expect(await page.getByRole('list', { name: 'Seats' }).getByText('hidden card').count()).toBe(2)
})

test('a friend is invited by a link, and by the same link as a QR code', async () => {
  const host = await room.app.signUp('Host', 1_000)
  const terms = { name: 'Bring a friend', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 4 }
  const { body } = await host.must('CreateTable', terms)
  const page = await room.look(`/tables/${body.events[0].data.tableId}`, { as: host })
  await button(page, 'Invite a friend').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(page.url(), { exact: true }).waitFor()

  const png = await dialog.getByRole('img', { name: /QR code/ }).screenshot()
  const { data, width, height } = await page.evaluate(async (base64) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')
    context?.drawImage(picture, 0, 0)
    const pixels = context?.getImageData(0, 0, picture.width, picture.height)
    return { data: [...(pixels?.data ?? [])], width: picture.width, height: picture.height }
  }, png.toString('base64'))
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(page.url())
  await expectAccessible(page)
})

test('signing out leads to the front door, and signing in again is somebody else', async () => {
  const page = await room.look('/', { as: await room.app.signUp('Leaver', 700) })
  expect(new URL(page.url()).pathname).toBe('/lobby')
  await button(page, 'Account of Leaver').click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByLabel('Your name').waitFor()
})
