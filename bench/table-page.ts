import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { firstView, framesOf, pageOf, withChromium } from './chromium'
import { percentile } from './rate'
import { milliseconds, type Row } from './report'
import { send, signUp, withRunningApp } from './running-app'

const TURNS = 60
const FIRST_VIEWS = 5
const HANDS_DEALT = 6
const TERMS = { name: 'Bench', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 6, pause: 0 }

/** The table's page in Chromium, on the production build: how soon it is there, how soon others see a click, how smooth it is. */
export const measureTablePage = (database: { url: string; ownerUrl: string }): Promise<Row[]> =>
  withRunningApp(database, (base) =>
    withChromium(async (browser) => {
      const players = await Promise.all(['Ann', 'Ben'].map((name) => signUp(base, name)))
      const path = `/tables/${await openTable(base, players)}`
      const own = await scriptKilobytes(browser, base, path)
      const [ann, ben] = await Promise.all(players.map(({ cookie }) => pageOf(browser, base, path, cookie)))
      if (!ann || !ben) throw new Error('Nobody came')
      const seen = await clicksSeen([ann, ben])
      const frames = await framesWhileDealing([ann, ben])
      const { first, largest } = await firstViews(browser, base, path)
      const row = (what: string, ms: readonly number[], aim: number, quantile = 0.5): Row => ({
        what,
        figures: {
          'Rewind Poker': `p50 ${milliseconds(percentile(ms, 0.5))}, p99 ${milliseconds(percentile(ms, 0.99))}`,
        },
        aim: `${quantile === 1 ? 'at most' : 'p50 <'} ${aim} ms`,
        reached: percentile(ms, quantile) < aim,
      })
      return [
        row('from a click to the other player’s screen', seen, 40),
        row('frames while hands are dealt, on a CPU slowed 4 ×', frames, 50, 1),
        row('a table’s first view, from the request to its seats', first, 1_000),
        row('largest contentful paint of a table', largest, 1_500),
        {
          what: 'JavaScript of the table’s page, gzipped: in all, and beyond what the lobby has',
          figures: { 'Rewind Poker': `${own.all.toFixed(0)} kB, ${own.beyond.toFixed(0)} kB` },
          aim: '≤ 250 kB of its own',
          reached: own.beyond <= 250,
        },
      ]
    }),
  )

async function openTable(base: string, players: { cookie: string }[]): Promise<string> {
  const command = (type: string, data: object) => ({ commandId: randomUUID(), type, data })
  let tableId = ''
  for (const [seat, { cookie }] of players.entries()) {
    await send(base, cookie, command('DepositFunds', { amount: 100_000 }))
    if (seat === 0) tableId = String((await send(base, cookie, command('CreateTable', TERMS)))[0]?.data.tableId)
    await send(
      base,
      cookie,
      command('ReserveFunds', { reservationId: randomUUID(), tableId, seat: seat * 3, amount: 1_000 }),
    )
  }
  return tableId
}

const ownTurn = (page: Page) => page.getByRole('region', { name: 'Your turn' })

/** Whoever has the turn checks or calls by a click; the other page notes when their clock is gone, and the next frame begins. */
async function clicksSeen(pages: readonly [Page, Page]): Promise<number[]> {
  const latencies: number[] = []
  while (latencies.length < TURNS) {
    for (const [n, page] of pages.entries()) {
      const other = pages[1 - n]
      const button = ownTurn(page).locator('button[aria-keyshortcuts="c"]')
      if (!other || !(await button.isVisible())) continue
      await other.evaluate(LOOK_OUT)
      const clicked = await button
        .evaluate((element: HTMLElement) => {
          const now = performance.timeOrigin + performance.now()
          element.click()
          return now
        })
        .catch(() => undefined)
      if (clicked === undefined) continue
      const seen = await Promise.race([other.evaluate<number>('seen'), sleep(2_000, undefined)])
      if (seen !== undefined) latencies.push(seen - clicked)
      // A player looks at what came of it before they click again; whatever was set in motion comes to rest.
      await sleep(700)
    }
  }
  return latencies
}

/** As text: what tsx makes of a named function cannot be run in a page. */
const LOOK_OUT = `(() => {
  const ring = document.querySelector('[data-pod] rect + rect')
  seen = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (ring.isConnected) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
    })
    observer.observe(document.querySelector('main'), { subtree: true, childList: true })
  })
})()`

/** Milliseconds between frames on a slowed page, from the end of one hand to the middle of the next. */
async function framesWhileDealing(pages: readonly [Page, Page]): Promise<number[]> {
  const [slow] = pages
  const session = await slow.context().newCDPSession(slow)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const frames: number[] = []
  for (let hand = 0; hand < HANDS_DEALT; hand++) {
    const measured = framesOf(slow, 3)
    // Each hand ends by a fold, and the next is dealt at once.
    for (const page of pages) {
      const fold = ownTurn(page).getByRole('button', { name: 'Fold' })
      if (await fold.isVisible()) await fold.click({ timeout: 1_000 }).catch(() => undefined)
    }
    frames.push(...(await measured))
  }
  await session.detach()
  return frames
}

async function firstViews(browser: Browser, base: string, path: string) {
  const first: number[] = []
  const largest: number[] = []
  for (let n = 0; n < FIRST_VIEWS; n++) {
    const page = await browser.newPage({ baseURL: base })
    first.push(await firstView(page, path))
    largest.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let latest = 0
            new PerformanceObserver((list) => {
              for (const { startTime } of list.getEntries()) latest = startTime
            }).observe({ type: 'largest-contentful-paint', buffered: true })
            setTimeout(() => resolve(latest), 2_000)
          }),
      ),
    )
    await page.context().close()
  }
  return { first, largest }
}

/** Of all the page's scripts, and of those that the lobby does not load. */
async function scriptKilobytes(browser: Browser, base: string, path: string) {
  const scripts = async (asked: string) => {
    const page = await browser.newPage({ baseURL: base })
    const sizes = new Map<string, Promise<number>>()
    page.on('response', (response) => {
      if (/\.js(\?|$)/.test(response.url()))
        sizes.set(
          response.url(),
          response.body().then((body) => gzipSync(body).length / 1_000),
        )
    })
    await page.goto(asked, { waitUntil: 'networkidle' }).catch(() => undefined)
    const entries = await Promise.all([...sizes].map(async ([url, size]) => [url, await size] as const))
    await page.close()
    return new Map(entries)
  }
  const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, size) => all + size, 0)
  const table = await scripts(path)
  const lobby = await scripts('/lobby')
  return {
    all: sum(table.values()),
    beyond: sum([...table].filter(([url]) => !lobby.has(url)).map(([, size]) => size)),
  }
}
