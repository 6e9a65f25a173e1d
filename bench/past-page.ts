import type { Browser, Page } from 'playwright-core'
import { firstView, framesOf, pageOf, withChromium } from './chromium'
import { median, percentile } from './rate'
import { milliseconds, type Row } from './report'

const FIRST_VIEWS = 20
const SEEKS = 60
const SECONDS_PLAYED = 8
const FRAME_MS = 1_000 / 60

/** A table's page in Chromium, in the past: how soon it opens there, how soon it is elsewhere, how smoothly it plays. */
export const measurePastPage = (base: string, tableId: string, positions: readonly number[]): Promise<Row[]> =>
  withChromium(async (browser) => {
    const anywhere = () => positions[Math.floor(Math.random() * positions.length)] ?? 0
    const path = () => `/tables/${tableId}?at=${anywhere()}`
    const answers = await pageAnswers(base, path)
    const first = await firstViews(browser, base, path)
    const page = await pageOf(browser, base, path())
    const slider = page.getByRole('slider', { name: 'Moment' })
    await slider.hover()
    await page.waitForFunction((stops) => document.querySelector(`[aria-valuemax="${stops}"]`), positions.length)
    const begun = await heap(page)
    const seeks = await seekAnywhere(page)
    const grown = (await heap(page)) - begun
    const { frames, shown } = await playAt16(page)
    const row = (what: string, ms: readonly number[], aim: string, reached: boolean): Row => ({
      what,
      figures: { 'Rewind Poker': `p50 ${milliseconds(median(ms))}, p95 ${milliseconds(percentile(ms, 0.95))}` },
      aim,
      reached,
    })
    const long = positions.length.toLocaleString('en-US')
    const late = frames.filter((gap) => gap > 1.5 * FRAME_MS).length / frames.length
    return [
      row(
        `a page of a table of ${long} events at any moment, from the request to its last byte`,
        answers,
        'p95 < 300 ms',
        percentile(answers, 0.95) < 300,
      ),
      row('the same opens, in Chromium', first, 'p50 < 1,000 ms', median(first) < 1_000),
      row('from a press on its track to that moment, in Chromium', seeks, 'p50 < 100 ms', median(seeks) < 100),
      {
        ...row(
          'frames while it plays at 16 ×, in Chromium',
          frames,
          'p95 within a frame',
          percentile(frames, 0.95) < 1.5 * FRAME_MS,
        ),
        comesTo: `${(100 * late).toFixed(1)} % late, ${(shown / SECONDS_PLAYED).toFixed(0)} events/s`,
      },
      {
        what: `heap of the page, after ${SEEKS} seeks`,
        figures: { 'Rewind Poker': `${grown >= 0 ? '+' : '−'}${Math.abs(grown).toFixed(1)} MB` },
        aim: '< 20 MB',
        reached: grown < 20,
      },
    ]
  })

async function pageAnswers(base: string, path: () => string): Promise<number[]> {
  const figures: number[] = []
  for (let n = 0; n < FIRST_VIEWS; n++) {
    const began = performance.now()
    await (await fetch(`${base}${path()}`)).text()
    figures.push(performance.now() - began)
  }
  return figures
}

async function firstViews(browser: Browser, base: string, path: () => string): Promise<number[]> {
  const first: number[] = []
  for (let n = 0; n < FIRST_VIEWS; n++) {
    const page = await browser.newPage({ baseURL: base })
    first.push(await firstView(page, path()))
    await page.context().close()
  }
  return first
}

/** Presses anywhere on the track, and waits for the frame after that moment is told of. */
async function seekAnywhere(page: Page): Promise<number[]> {
  const seeks: number[] = []
  const track = await page.getByRole('slider', { name: 'Moment' }).boundingBox()
  if (!track) throw new Error('There is no track')
  while (seeks.length < SEEKS) {
    await page.evaluate(LOOK_OUT)
    await page.mouse.click(track.x + 20 + Math.random() * (track.width - 40), track.y + track.height / 2)
    seeks.push(await page.evaluate<number>('there'))
    await page.waitForTimeout(300)
  }
  return seeks
}

/** Notes the time from the press to the frame after the slider tells what happened then; as text, since what tsx makes of it cannot be run there. */
const LOOK_OUT = `(() => {
  const slider = document.querySelector('[role="slider"][aria-label="Moment"]')
  const before = slider.ariaValueNow
  let pressed = 0
  addEventListener('pointerdown', (event) => { pressed = event.timeStamp }, { once: true, capture: true })
  there = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!pressed || slider.ariaValueNow === before || !/\\d:\\d\\d/.test(slider.ariaValueText)) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - pressed))
    })
    observer.observe(slider, { attributes: true })
  })
})()`

/** Plays from somewhere in the middle. */
async function playAt16(page: Page): Promise<{ frames: number[]; shown: number }> {
  const slider = page.getByRole('slider', { name: 'Moment' })
  const speed = page.getByRole('button', { name: /^Speed/ })
  while ((await speed.getAttribute('aria-label')) !== 'Speed 16×') await speed.click()
  const track = await slider.boundingBox()
  if (track) await page.mouse.click(track.x + track.width / 3, track.y + track.height / 2)
  await page.waitForTimeout(500)
  const stop = async () => Number(await slider.getAttribute('aria-valuenow'))
  const from = await stop()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const frames = await framesOf(page, SECONDS_PLAYED)
  return { frames, shown: (await stop()) - from }
}

/** Megabytes that are held once everything that nobody holds is cleared away. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}
