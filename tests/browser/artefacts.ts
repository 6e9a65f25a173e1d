import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { settled } from './room-in-browsers'

const FOLDER = fileURLToPath(new URL('../artefacts/', import.meta.url))

/** The two screens every page is designed for; in CSS pixels. */
export const SCREENS = { desk: { width: 1_440, height: 900 }, phone: { width: 390, height: 844 } } as const

/** What toolbars leave of a phone, a phone held across, and a desk at twice the size: there is little height. */
export const SHORT_SCREENS = [
  { width: 390, height: 664 },
  { width: 375, height: 667 },
  { width: 360, height: 640 },
  { width: 320, height: 640 },
  { width: 844, height: 390 },
  { width: 720, height: 450 },
] as const

/**
 * Keeps pictures of what a page shows, on a desk and on a phone, in tests/artefacts; the page is left as wide as it was.
 * Git leaves them out: they are for whoever wants to look.
 */
export async function keep(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const before = page.viewportSize()
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    await page.setViewportSize(viewport)
    await settled(page)
    await page.screenshot({ path: `${FOLDER}${name}-${screen}.png` })
  }
  if (before) await page.setViewportSize(before)
}
