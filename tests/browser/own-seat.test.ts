import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Guest } from '../support/api-client'
import { actOnce, type Choose, seatedTable, tableAt } from '../support/card-room'
import { eventually } from '../support/eventually'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()
const PHONE = { width: 390, height: 844 }
const bar = (page: Page) => page.getByRole('region', { name: 'Your seat' })
const item = (page: Page, name: string) => page.getByRole('menuitem', { name })
const seatOf = async ({ playerId }: Guest, tableId: string) =>
  (await tableAt(room.app, tableId)).seats.find((seat) => seat?.playerId === playerId)

/** Two with 1,000 chips each, in mid-hand. */
async function inHand() {
  const guests = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)] as const
  const tableId = await seatedTable([...guests], { clock: 120 })
  await eventually(async () => expect((await tableAt(room.app, tableId)).hand?.turn).toBeTruthy())
  return { guests, tableId }
}

test('a wish for after the hand is asked for by keyboard, stays in sight, and is taken back beside it', async () => {
  const { guests, tableId } = await inHand()
  const page = await room.look(`/tables/${tableId}`, { as: guests[0], viewport: PHONE, hasTouch: true })
  const menu = bar(page).getByRole('button', { name: 'Seat menu' })

  // A key pressed before the page has come alive opens nothing.
  await eventually(async () => {
    if (!(await item(page, 'Leave now').isVisible())) await menu.press('Enter')
    await item(page, 'Leave now').waitFor({ timeout: 1_000 })
  })
  await expectAccessible(page)
  for (const each of await page.getByRole('menuitem').all())
    expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await eventually(async () => {
    await page.keyboard.press('ArrowDown')
    expect(await item(page, 'Leave after this hand').evaluate((each) => each === document.activeElement)).toBe(true)
  })
  await page.keyboard.press('Enter')
  await bar(page).getByText('You leave after this hand').waitFor()
  expect((await seatOf(guests[0], tableId))?.leavesAfterHand).toBe(true)
  await bar(page).getByRole('button', { name: 'Stay' }).click()
  await bar(page).getByText('Your stack').waitFor()
  expect((await seatOf(guests[0], tableId))?.leavesAfterHand).toBe(false)

  await menu.click()
  await item(page, 'Sit out next hand').click()
  await bar(page).getByText('You sit out after this hand').waitFor()
  const { width, height } = (await bar(page).boundingBox()) ?? { width: 0, height: 99 }
  expect([width <= PHONE.width, height <= 80]).toEqual([true, true])
  await bar(page).getByRole('button', { name: 'Play on' }).click()
  await bar(page).getByText('Your stack').waitFor()
})

test('who leaves in mid-hand is told what it costs, and may play the hand out instead', async () => {
  const { guests, tableId } = await inHand()
  const page = await room.look(`/tables/${tableId}`, { as: guests[0] })
  const dialog = page.getByRole('dialog')

  await bar(page).getByRole('button', { name: 'Seat menu' }).click()
  await item(page, 'Leave now').click()
  await dialog.getByText('Your hand is folded, and what you have bet stays in the pot').waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'After this hand' }).click()
  await bar(page).getByText('You leave after this hand').waitFor()

  await bar(page).getByRole('button', { name: 'Seat menu' }).click()
  await item(page, 'Leave now').click()
  await dialog.getByRole('button', { name: 'Fold and leave' }).click()
  await page.getByText('You are watching').waitFor()
  expect(await seatOf(guests[0], tableId)).toBeUndefined()
})

const allIn: Choose = ({ raise, bet, call }) => {
  const most = raise?.max ?? bet?.max
  if (most !== undefined) return { action: raise ? 'raise' : 'bet', amount: most }
  return { action: call ? 'call' : 'check' }
}

test('who has lost every chip is offered a rebuy, in sight, and plays again', async () => {
  const { guests, tableId } = await inHand()
  const broke = async () => {
    const { seats, hand } = await tableAt(room.app, tableId)
    const seat = seats.find((each) => each?.stack === 0)
    return hand?.status === 'completed' ? guests.find(({ playerId }) => playerId === seat?.playerId) : undefined
  }
  const loser = await eventually(async () => {
    const found = await broke()
    if (found) return found
    await actOnce([...guests], tableId, allIn, 200)
    throw new Error('Nobody has lost everything yet')
  }, 60_000)
  const page = await room.look(`/tables/${tableId}`, { as: loser, viewport: PHONE })
  await bar(page).getByText('You have no chips left').waitFor()
  await expectAccessible(page)
  await bar(page).getByRole('button', { name: 'Rebuy' }).click()
  await page.getByRole('button', { name: 'Add 1,000' }).click()
  await soon(async () => (await seatOf(loser, tableId))?.stack !== 0).toBe(true)
  await soon(() => bar(page).getByRole('button', { name: 'Rebuy' }).count()).toBe(0)
})

/** Seat 0 loses a blind with every hand: what is won now and then would make up for it. */
const zeroLoses: Choose = ({ raise, call }, _, seat) => {
  if (seat === 0) return { action: call ? 'fold' : 'check' }
  return raise ? { action: 'raise', amount: raise.min } : { action: call ? 'call' : 'check' }
}

test('who wants to be topped up after a loss is, may take it back, and is told when the bankroll gives no more', async () => {
  const { guests, tableId } = await inHand()
  const [ann] = guests
  const page = await room.look(`/tables/${tableId}`, { as: ann, viewport: PHONE })
  const dialog = page.getByRole('dialog')
  const menu = bar(page).getByRole('button', { name: 'Seat menu' })
  const wish = async () => (await seatOf(ann, tableId))?.autoTopUp
  const added = async () =>
    (await ann.get(`/api/events?stream=table-${tableId}&type=ChipsAdded`)).body.events[0]?.data.amount
  async function loseUntil(isSo: () => Promise<boolean>) {
    while (!(await isSo())) await actOnce([...guests], tableId, zeroLoses)
  }

  await menu.click()
  await item(page, 'Auto top-up').click()
  await dialog.getByText('The chips come from your bankroll: 4,000 are there now.').waitFor()
  await expectAccessible(page)
  await dialog.getByLabel('Top my stack up to', { exact: true }).fill('1,001')
  await dialog.getByText('You can be topped up to 1,000 at most').waitFor()
  await dialog.getByRole('button', { name: 'Max' }).click()
  await dialog.getByRole('button', { name: 'Any loss' }).click()
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await bar(page).getByText('Your stack, auto top-up to 1,000').waitFor()
  expect(await wish()).toEqual({ below: 1_000, to: 1_000 })
  await loseUntil(async () => (await added()) !== undefined)
  expect([5, 10]).toContain(await added())

  await menu.click()
  await item(page, 'On: to 1,000, when below 1,000').waitFor()
  await item(page, 'Turn off auto top-up').click()
  await bar(page).getByText('Your stack', { exact: true }).waitFor()
  expect(await wish()).toBeNull()

  await ann.must('WithdrawFunds', { amount: (await ann.get(`/api/players/${ann.playerId}/bankroll`)).body.available })
  await ann.must('SetAutoTopUp', { tableId, below: 1_000, to: 1_000 })
  await loseUntil(async () => (await seatOf(ann, tableId))?.autoTopUpStopped != null)
  await bar(page).getByText('Auto top-up off: low funds').waitFor()
  expect((await bar(page).boundingBox())?.height).toBeLessThanOrEqual(64)
  await bar(page).getByRole('button', { name: 'Set again' }).click()
  await dialog.getByText('which is empty: deposit some first').waitFor()
  await dialog.getByRole('button', { name: 'Deposit', exact: true }).click()
  await dialog.getByText('which is empty').waitFor({ state: 'detached' })
})

test('a newcomer to a game posts the big blind, or waits for it, as they say', async () => {
  const { guests, tableId } = await inHand()
  const cat = await room.app.signUp('Cat', 5_000)
  await cat.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat: 3, amount: 1_000 })
  const page = await room.look(`/tables/${tableId}`, { as: cat })
  await bar(page).getByText('You post the big blind with your next hand').waitFor()
  await bar(page).getByRole('button', { name: 'Wait for blind' }).click()
  await bar(page).getByText('You wait for the big blind').waitFor()
  expect((await seatOf(cat, tableId))?.waits).toBe(true)
  await bar(page).getByRole('button', { name: 'Post now' }).click()
  await bar(page).getByText('You post the big blind with your next hand').waitFor()
  expect((await seatOf(cat, tableId))?.waits).toBe(false)
  expect(await seatOf(guests[1], tableId)).toBeDefined()
})
