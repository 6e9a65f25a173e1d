import { expect, test } from 'vitest'
import { seatedTable } from '../support/card-room'
import { roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()

test('clubs and diamonds have colours of their own, or those of spades and hearts', async () => {
  const ann = await room.app.signUp('Ann', 1_000)
  const tableId = await seatedTable([ann, await room.app.signUp('Ben', 1_000)], { pause: 3_000, clock: 60 })
  const page = await room.look(`/tables/${tableId}`, { as: ann })
  const felt = page.locator('[data-deck]')
  const inks = () =>
    felt.evaluate((box) =>
      ['club', 'spade', 'diamond', 'heart'].map((suit) => getComputedStyle(box).getPropertyValue(`--${suit}`)),
    )
  await felt.waitFor()
  for (const deck of ['four', 'two'] as const) {
    if ((await felt.getAttribute('data-deck')) !== deck) {
      await page.getByRole('button', { name: 'Table settings' }).click()
      await page.getByRole('switch', { name: /four/i }).click()
      await page.keyboard.press('Escape')
    }
    await soon(() => felt.getAttribute('data-deck')).toBe(deck)
    expect(new Set(await inks()).size).toBe(deck === 'four' ? 4 : 2)
  }
})
