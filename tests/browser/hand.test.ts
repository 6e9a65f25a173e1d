import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seatedTable, tableAt } from '../support/card-room'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()
const ownTurn = (page: Page) => page.getByRole('region', { name: 'Your turn' })
const seats = (page: Page) => page.getByRole('list', { name: 'Seats' })
const hiddenCards = (page: Page) => seats(page).getByText('hidden card').count()

/** Whoever has the turn calls or checks, until this is so. */
async function callUntil(pages: Page[], isSo: () => Promise<boolean>) {
  while (!(await isSo()))
    for (const page of pages) {
      const button = ownTurn(page).getByRole('button', { name: /^(Call|Check)/ })
      if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => undefined)
    }
}

test('two people play a hand in their browsers: each sees their own cards, and both who wins', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const tableId = await seatedTable([ann, ben], { pause: 10_000 })
  const pages = [
    await room.look(`/tables/${tableId}`, { as: ann }),
    await room.look(`/tables/${tableId}`, { as: ben, viewport: { width: 390, height: 844 } }),
  ]
  const watching = await room.look(`/tables/${tableId}`)

  for (const page of pages) await soon(() => hiddenCards(page)).toBe(2)
  await soon(() => hiddenCards(watching)).toBe(4)
  const [own] = (await tableAt(ann, tableId)).seats
  expect(own?.hand?.cards.known).toHaveLength(2)
  await soon(async () => (await Promise.all(pages.map((page) => ownTurn(page).count()))).toSorted()).toEqual([0, 1])
  for (const page of pages) await expectAccessible(page)

  await callUntil(pages, async () => (await tableAt(room.app, tableId)).hand?.status === 'completed')
  for (const page of [...pages, watching])
    await page
      .getByText(/(Ann|Ben) wins/)
      .first()
      .waitFor()
  // A chop shows both hands, and otherwise the beaten one may stay down.
  await soon(() => hiddenCards(watching)).toBe(0)
  await expectAccessible(watching)
})

test('a raise is typed or tapped, and an illegal one is told before it is sent', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const tableId = await seatedTable([ann, ben], { pause: 1_000 })
  const page = await room.look(`/tables/${tableId}`, { as: ann })
  await ownTurn(page).waitFor()

  await page.getByLabel('Raise to', { exact: true }).fill('19')
  await page.getByText('The bet must come to at least 20: 19 was asked.').waitFor()

  await ownTurn(page).getByRole('button', { name: 'Pot', exact: true }).click()
  await ownTurn(page).getByRole('button', { name: 'Raise to 30' }).click()
  await ownTurn(page).waitFor({ state: 'detached' })
  await soon(async () => (await tableAt(room.app, tableId)).seats[0]?.hand?.bet).toBe(30)
  await soon(() => page.getByText('Bet: 30').count()).toBe(1)
})
