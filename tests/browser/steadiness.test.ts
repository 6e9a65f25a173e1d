import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { roomInBrowsers } from './room-in-browsers'

const room = roomInBrowsers()
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

/** How much of the page has moved without being asked, as Chromium counts it. */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) total += Number(entry.value)
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(total), 1_500)
      }),
  )

/**
 * Elements that can be pressed and are smaller than a fingertip, in CSS pixels. A seat's figures may be half as high: its
 * card has the same with room all round them.
 */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button, main a, header button, header a, [role=dialog] button')].flatMap(
      (e) => {
        const { width, height } = e.getBoundingClientRect()
        const hidden = width <= 1 || height <= 1
        const least = e.matches('[data-pod] [aria-label^="Explain"], [data-awards] button') ? 24 : 43.5
        return hidden || (width >= 43.5 && height >= least) ? [] : [`${e.outerHTML.slice(0, 120)} ${width}×${height}`]
      },
    ),
  )

async function demoTable(): Promise<string> {
  const { body } = await room.app.get('/api/tables')
  return body.tables[0].tableId
}

test.each([{ phone: false }, { phone: true }])(
  'pages come whole and do not jump (phone: $phone)',
  async ({ phone }) => {
    for (const as of [undefined, await room.app.signUp('Ann', 1_000)]) {
      const page = await room.look('about:blank', { ...(phone && PHONE), ...(as && { as }) })
      for (const path of [...(as ? [] : ['/']), '/lobby', `/tables/${await demoTable()}`]) {
        await page.goto(path)
        expect(await layoutShift(page), path).toBeLessThan(0.01)
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(beyond, `${path} is wider than the screen`).toBeLessThanOrEqual(0)
      }
    }
  },
)

test('on a phone everything can be hit with a finger, and nothing is wider than the screen', async () => {
  const page = await room.look('about:blank', { ...PHONE, as: await room.app.signUp('Ann', 50_000) })
  for (const path of ['/lobby', `/tables/${await demoTable()}`, `/tables/${await demoTable()}?at=60`]) {
    await page.goto(path)
    await page.waitForTimeout(300)
    expect(await smallTargets(page), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390)
  }
})

test('on a phone, bankroll and events come in a sheet', async () => {
  const page = await room.look(`/tables/${await demoTable()}`, { ...PHONE, as: await room.app.signUp('Ann', 1_234) })
  await page.getByRole('button', { name: 'Chat, bankroll and events' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('1,234').waitFor()
  await sheet.getByRole('tab', { name: 'At this table' }).click()
  await sheet.getByText('opened this table').waitFor()
})
