import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Guest } from '../support/api-client'
import { type RunningApp, runningApp } from '../support/running-app'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What pages may say on the console while the room is away, and at no other time. */
const AWAY = /WebSocket connection|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|Failed to load resource/

export interface Looking extends BrowserContextOptions {
  /** Whose session the browser has. */
  as?: Guest
  /** The room will be away for a while: pages may say so. */
  mayBeAway?: boolean
}

/** The real app, and any number of browsers that look at it. Whatever a page complains of fails the test. */
export function roomInBrowsers(open: () => Promise<RunningApp> = runningApp) {
  let app: RunningApp
  let browser: Browser
  const complaints: string[] = []

  beforeAll(async () => {
    app = await open()
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ARGS })
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(complaints.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  return {
    get app() {
      return app
    },

    /** A page of a browser of its own. */
    async look(path: string, { as, mayBeAway = false, ...options }: Looking = {}): Promise<Page> {
      const context = await browser.newContext({
        baseURL: app.url,
        viewport: { width: 1_440, height: 900 },
        ...options,
      })
      const [name, value] = as?.cookie.split('=', 2) ?? []
      if (name && value) await context.addCookies([{ name, value, url: app.url }])
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => {
        const text = message.text()
        if (!['error', 'warning'].includes(message.type()) || (mayBeAway && AWAY.test(text))) return
        complaints.push(text)
      })
      await page.goto(path)
      return page
    },
  }
}

/** Expects of what is read again and again, until it is so; within milliseconds that a busy machine may need. */
export const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 15_000 })

/** Until what fades or moves in has arrived: halfway, colours are not what they will be. A clock runs for longer. */
export const settled = (page: Page) =>
  page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 5_000)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })

/** @throws what axe finds wrong */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`)
  expect(found).toEqual([])
}
