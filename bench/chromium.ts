import { type Browser, chromium, type Page } from 'playwright-core'

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** Debian's Chromium, for as long as something is measured in it. */
export async function withChromium<Result>(measure: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ARGS,
  })
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}

/** A page of a context of its own, which is at the table; signed in, if there is a cookie. */
export async function pageOf(browser: Browser, base: string, path: string, cookie?: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: base, viewport: { width: 1_440, height: 900 } })
  const [name, value] = cookie?.split('=', 2) ?? []
  if (name && value) await page.context().addCookies([{ name, value, url: base }])
  await page.goto(path)
  await page.locator('[data-pod]').first().waitFor()
  return page
}

/** Milliseconds from the request of a table's page to its seats. */
export async function firstView(page: Page, path: string): Promise<number> {
  const began = performance.now()
  await page.goto(path, { waitUntil: 'commit' })
  await page.locator('[data-pod]').first().waitFor()
  return performance.now() - began
}

/** Milliseconds between the frames of some seconds. */
export const framesOf = (page: Page, seconds: number): Promise<number[]> =>
  // As text: what tsx makes of a named function cannot be run in a page.
  page.evaluate<number[]>(`new Promise((resolve) => {
    const gaps = []
    let last = performance.now()
    const until = last + ${1_000 * seconds}
    requestAnimationFrame(function frame(now) {
      gaps.push(now - last)
      last = now
      if (now < until) requestAnimationFrame(frame)
      else resolve(gaps)
    })
  })`)
