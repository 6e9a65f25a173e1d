import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { actOnce, passive, seatedTable } from '../support/card-room'
import { keep } from './artefacts'
import { roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()
const DESK = { viewport: { width: 1_440, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const NAMES = ['Wolfgang Amadeus Mozarts', 'Ann', 'Ben', 'Cem', 'Dan', 'Eve', 'Fay', 'Gil', 'Hal', 'Ida']

/** Seats with their cards, bets, the board and the pot: whichever two of them touch, by name and pixels. */
const overlaps = (page: Page) =>
  page.evaluate(() => {
    const boxes = (name: string, selector: string, within = '') =>
      [...document.querySelectorAll(selector)].flatMap((element, n) => {
        const parts = within ? [...element.querySelectorAll(within)] : [element]
        return parts
          .map((part) => part.getBoundingClientRect())
          .filter(({ width, height }) => width > 2 && height > 2)
          .map(({ left, top, right, bottom }) => ({ of: `${name} ${n}`, left, top, right, bottom }))
      })
    const all = [
      ...boxes('seat', '[data-pod]', 'button, .seat-tag, [data-card], [data-button], [data-held]'),
      ...boxes('bet', '[data-place^="bet-"] > span'),
      ...boxes('board', '[data-board]', '[data-card], [aria-hidden]'),
      ...boxes('pot', '[data-place="pot"] > span'),
    ]
    return all.flatMap((a, n) =>
      all.slice(n + 1).flatMap((b) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        return a.of !== b.of && across > 1 && down > 1 ? [`${a.of} / ${b.of}: ${across | 0} × ${down | 0}`] : []
      }),
    )
  })

test.each([2, 6, 9, 10])(
  'round a table of %d nothing lies on anything else, on a phone and on a desk',
  async (count) => {
    const guests = await Promise.all(NAMES.slice(0, count).map((name) => room.app.signUp(name, 5_000)))
    const tableId = await seatedTable(guests, { seats: count, pause: 6_000, clock: 60 })
    const [own] = guests
    if (!own) throw new Error('Nobody plays')
    const desk = await room.look(`/tables/${tableId}`, { as: own, ...DESK })
    const phone = await room.look(`/tables/${tableId}`, { as: own, ...PHONE })
    for (let turn = 1; turn < count; turn++) await actOnce(guests, tableId, passive, 40_000)
    for (const page of [desk, phone]) {
      await soon(() => page.locator('[data-held]').count()).toBe(1)
      await page.waitForTimeout(600)
      expect(await overlaps(page)).toEqual([])
    }
    await keep(desk, `${count}-seats`)
  },
)
