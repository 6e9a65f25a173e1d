import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Guest } from '../support/api-client'
import { actOnce, passive, seatedTable } from '../support/card-room'
import { keep, SCREENS, SHORT_SCREENS } from './artefacts'
import { roomInBrowsers, settled, soon } from './room-in-browsers'

const room = roomInBrowsers()
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
      // How far the stack can be pressed is not to be seen.
      ...boxes('seat', '[data-pod]', 'button[aria-haspopup], .seat-tag, [data-card], [data-button], [data-held]'),
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

/** Seats, stacks and bets whose middle, pressed, is another's: by name. */
const unreachable = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-pod] button, [data-place^="bet-"] button')].flatMap((button) => {
      const shown = button.ariaLabel?.startsWith('Explain') ? (button.parentElement ?? button) : button
      const { left, top, width, height } = shown.getBoundingClientRect()
      const pressed = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('button')
      return !pressed || pressed === button ? [] : [`${button.ariaLabel} / ${pressed.ariaLabel}`]
    }),
  )

const COUNTS = [2, 6, 9, 10]
let guests: Guest[]
let tables: string[]
/** All at once: each waits a while for its players before the first hand is dealt, and then for whoever is to act. */
beforeAll(async () => {
  guests = await Promise.all(NAMES.map((name) => room.app.signUp(name, 5_000)))
  const terms = { pause: 6_000, clock: 120, timeBank: 600 }
  tables = await Promise.all(COUNTS.map((count) => seatedTable(guests.slice(0, count), { seats: count, ...terms })))
})

test.each(COUNTS)('round a table of %d nothing lies on anything else, on any screen', async (count) => {
  const [[own], tableId] = [guests, tables[COUNTS.indexOf(count)]]
  if (!own || !tableId) throw new Error('Nobody plays')
  for (let turn = 1; turn < count; turn++) await actOnce(guests, tableId, passive, 40_000)
  const page = await room.look(`/tables/${tableId}`, { as: own })
  await soon(() => page.locator('[data-held]').count()).toBe(1)
  for (const viewport of [...Object.values(SCREENS), ...SHORT_SCREENS]) {
    await page.setViewportSize(viewport)
    await settled(page)
    expect(await overlaps(page), JSON.stringify(viewport)).toEqual([])
    expect(await unreachable(page), JSON.stringify(viewport)).toEqual([])
  }
  await keep(page, `${count}-seats`)
})
