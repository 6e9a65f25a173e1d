import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { actOnce, passive, seatedTable, tableAt } from '../support/card-room'
import { roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()
const AWAY_MS = 5_000

/** What the felt says, with nothing of it that passes by itself. */
const felt = (page: Page) =>
  page.getByRole('list', { name: 'Seats' }).evaluate((list) => list.textContent?.replace(/\d+\s*s\b/g, ''))

test('five seconds without a network in mid-hand, and the page is what a fresh one would be', async () => {
  const guests = await Promise.all(['Ann', 'Ben', 'Cat'].map((name) => room.app.signUp(name, 5_000)))
  const [ann] = guests
  if (!ann) throw new Error('Nobody came')
  const tableId = await seatedTable(guests, { pause: 3_000, clock: 60 })
  const page = await room.look(`/tables/${tableId}`, { as: ann, mayBeAway: true })
  await page.getByRole('region', { name: /^Your (turn|next move)$/ }).waitFor()

  await page.context().setOffline(true)
  for (let turn = 0; turn < 5; turn++) await actOnce(guests, tableId, passive)
  await page.waitForTimeout(AWAY_MS)
  await page.context().setOffline(false)

  const { hand } = await tableAt(ann, tableId)
  expect(hand?.board.length).toBeGreaterThan(0)
  const fresh = await room.look(`/tables/${tableId}`, { as: ann })
  await fresh.getByRole('region', { name: /^Your (turn|next move)$/ }).waitFor()
  await soon(async () => (await felt(page)) === (await felt(fresh))).toBe(true)
  const centre = (of: Page) => of.locator('[data-place="pot"], [data-board]').allTextContents()
  expect(await centre(page)).toEqual(await centre(fresh))
})
