import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { foldToRaise, passive, playHand, seatedTable } from '../support/card-room'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()
const PHONE = { width: 390, height: 844 }

async function aTable() {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const tableId = await seatedTable([ann, ben], { pause: 1_000 })
  return { ann, ben, tableId, handId: await playHand([ann, ben], tableId, passive) }
}

test('the hands of a table are beside it, live, each leading to its page, and can be taken home', async () => {
  const { ann, ben, tableId, handId } = await aTable()
  const page = await room.look(`/tables/${tableId}`, { as: ann })
  await page.getByRole('button', { name: 'Hands played here' }).click()
  const first = page.getByRole('listitem').filter({ hasText: '#1' })
  await first.getByText('Your cards').waitFor({ state: 'attached' })
  await first.getByText(/(Ann|Ben) won/).waitFor()

  const next = await playHand([ann, ben], tableId, passive)
  const second = page.getByRole('listitem').filter({ hasText: '#2' })
  await second.getByText(/ won$/).waitFor()
  expect(await second.getByRole('link').getAttribute('href')).toBe(`/hands/${next}`)
  await expectAccessible(page)

  await page.getByLabel('From hand').fill('2')
  await page.getByLabel('To hand').fill('2')
  for (const name of ['My session', 'All hands', 'These hands']) {
    await page.getByRole('button', { name }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'PokerStars text' }).click(),
    ])
    expect(download.suggestedFilename()).toContain(tableId)
    const text = await readFile(await download.path(), 'utf8')
    expect(text.split('*** HOLE CARDS ***')).toHaveLength(name === 'These hands' ? 2 : 3)
  }
  await first.click()
  await page.waitForURL(`**/hands/${handId}`)
})

test('a player who has had no session here is told so', async () => {
  const { tableId } = await aTable()
  const cat = await room.app.signUp('Cat', 1_000)
  const page = await room.look(`/tables/${tableId}`, { as: cat, mayBeAway: true, viewport: PHONE })
  await page.getByRole('button', { name: 'Hands played here' }).click()
  await page.getByRole('button', { name: 'My session' }).click()
  await page.getByRole('menuitem', { name: 'PHH' }).click()
  await page.getByText('The player has had no such session at this table.').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
})

test('a seat tells how its player plays, by keyboard and by tap, and leads to their bankroll', async () => {
  const { ann, ben, tableId } = await aTable()
  const page = await room.look(`/tables/${tableId}`, { as: ann })
  await page.locator('[data-pod]').getByRole('button', { name: 'About Ben' }).press('Enter')
  const card = page.getByRole('dialog', { name: 'Ben' })
  await card.getByText(/^Too few hands to tell much by: \d of at least 20\.$/).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await soon(() => card.count()).toBe(0)

  const phone = await room.look(`/tables/${tableId}`, { as: ann, viewport: PHONE, hasTouch: true })
  await phone.getByRole('button', { name: /^Explain Ben’s stack, / }).tap()
  await phone.getByRole('dialog', { name: 'Ben’s stack' }).getByText('Ben takes seat 2 with').first().waitFor()
  await phone.keyboard.press('Escape')
  await phone.locator('[data-pod]').getByRole('button', { name: 'About Ben' }).tap()
  await phone.getByRole('dialog', { name: 'Ben' }).getByText('VPIP').waitFor()
  await expectAccessible(phone)
  await phone.getByRole('link', { name: 'Bankroll and statistics' }).tap()
  await phone.waitForURL(`**/players/${ben.playerId}`)
  await phone.getByRole('region', { name: 'How they play' }).getByText('Hands they raised before the flop').waitFor()
})

test('statistics follow the game, and are as they were in the past', async () => {
  const { ann, ben, tableId, handId } = await aTable()
  const { body: hand } = await ann.get(`/api/hands/${handId}`)
  const hands = (page: Awaited<ReturnType<typeof room.look>>) =>
    page.getByRole('region', { name: 'How they play' }).getByText('Too few hands')
  const page = await room.look(`/players/${ben.playerId}`)
  await hands(page).filter({ hasText: ': 1 of' }).waitFor()
  const second = await playHand([ann, ben], tableId, foldToRaise)
  await hands(page).filter({ hasText: ': 2 of' }).waitFor()
  await expectAccessible(page)
  await page
    .getByRole('link', { name: /^Hand (won|lost)/ })
    .first()
    .click()
  await page.waitForURL(`**/hands/${second}`)

  const past = await room.look(`/players/${ben.playerId}?at=${hand.endedPosition}`)
  await hands(past).filter({ hasText: ': 1 of' }).waitFor()
  const before = await room.look(`/players/${ben.playerId}?at=${hand.endedPosition - 1}`)
  await before.getByText('No hand played to its end yet.').waitFor()
})
