import { expect, test } from 'vitest'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'
import { transport } from './transport'

const room = roomInBrowsers()

const SCREENS = [
  { screen: 'a desktop', viewport: { width: 1_440, height: 900 } },
  { screen: 'a phone', viewport: { width: 390, height: 844 } },
]

for (const { screen, viewport } of SCREENS)
  for (const colorScheme of ['dark', 'light'] as const) {
    test(`a bankroll on ${screen}, ${colorScheme}, live and past`, async () => {
      const ann = await room.app.signUp('Ann', 1_000)
      await ann.must('WithdrawFunds', { amount: 100 })
      const page = await room.look(`/players/${ann.playerId}`, { as: ann, viewport, colorScheme })
      await page.locator('.u-over').waitFor()
      await expectAccessible(page)
      await page.keyboard.press('ArrowLeft')
      await soon(() => transport(page).backToLive.count()).toBe(1)
      await expectAccessible(page)
      await page.keyboard.press('j')
      await page.getByRole('listbox').getByRole('option').first().waitFor()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'More of the time line' }).click()
      await page.getByRole('button', { name: 'As it was' }).waitFor()
      await expectAccessible(page)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(viewport.width)
    })

    test(`the audit on ${screen}, ${colorScheme}`, async () => {
      const page = await room.look('/audit', { viewport, colorScheme })
      await page.getByRole('article').nth(1).getByRole('button').first().click()
      await page.getByText('A command from').waitFor()
      await expectAccessible(page)
      await page.locator('h1').click()
      await page.keyboard.press('ArrowLeft')
      await soon(() => transport(page).backToLive.count()).toBe(1)
      await expectAccessible(page)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(viewport.width)
    })
  }
