import type { Page } from 'playwright-core'
import { soon } from './room-in-browsers'

/** The bar that moves a page through time, as somebody uses it. */
export const transport = (page: Page) => {
  const bar = page.getByRole('region', { name: 'Time' })
  const slider = bar.getByRole('slider', { name: 'Moment' })
  return {
    bar,
    slider,
    backToLive: bar.getByRole('button', { name: 'Back to live' }),

    /** Loads the history, as a pointer over the bar does. */
    async ready(): Promise<void> {
      await slider.hover()
      await soon(async () => Number(await slider.getAttribute('aria-valuemax'))).toBeGreaterThan(1)
      await page.mouse.move(0, 0)
    },
    /** One event back, by key; waits until the page is there. */
    async back(): Promise<void> {
      const stop = Number(await slider.getAttribute('aria-valuenow'))
      await page.keyboard.press('ArrowLeft')
      await soon(async () => Number(await slider.getAttribute('aria-valuenow'))).toBe(stop - 1)
    },
    stop: async () => Number(await slider.getAttribute('aria-valuenow')),
    stops: async () => Number(await slider.getAttribute('aria-valuemax')),
    told: () => slider.getAttribute('aria-valuetext'),
  }
}

/** Drags the slider's thumb along the track, by fractions from 0 to 1; leaves it held. */
export async function drag(page: Page, from: number, to: number, steps: number): Promise<void> {
  const track = await transport(page).slider.boundingBox()
  if (!track) throw new Error('There is no track')
  const inset = 14
  const x = (fraction: number) => track.x + inset + fraction * (track.width - 2 * inset)
  const y = track.y + track.height / 2
  await page.mouse.move(x(from), y)
  await page.mouse.down()
  await page.mouse.move(x(to), y, { steps })
}
