import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Guest } from '../support/api-client'
import { passive, playHand, seatedTable } from '../support/card-room'
import { eventually } from '../support/eventually'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'
import { transport } from './transport'

const room = roomInBrowsers()

const DESKTOP = { width: 1_440, height: 900 }
const PHONE = { width: 390, height: 844 }

interface Played {
  ann: Guest
  tableId: string
  handId: string
}
let played: Promise<Played> | undefined

/** A table where hands were played, and which everybody has left: nothing more happens there. */
const anEvening = (): Promise<Played> => {
  played ??= playEvening()
  return played
}

async function playEvening(): Promise<Played> {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const tableId = await seatedTable([ann, ben], { clock: 120 })
  const handId = await playHand([ann, ben], tableId, passive)
  await playHand([ann, ben], tableId, passive)
  for (const guest of [ann, ben]) await guest.must('LeaveTable', { tableId })
  await eventually(async () => {
    const { body } = await ann.get(`/api/players/${ben.playerId}/bankroll`)
    expect(body).toMatchObject({ reserved: 0, inPlay: 0 })
  })
  return { ann, tableId, handId }
}

const headOf = async (): Promise<number> => (await room.app.get('/api/events?limit=1')).body.events[0].position

/** The page, once it answers to what is done there. */
async function alive(as?: Guest): Promise<Page> {
  const page = await room.look('/replays', as && { as })
  await page.locator('[data-page="import"][data-alive]').waitFor()
  return page
}

async function choose(page: Page, ...files: { name: string; text: string | Buffer }[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).click(),
  ])
  await chooser.setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })),
  )
}

const results = (page: Page) => page.getByRole('region', { name: 'Pots and results' })
const said = (page: Page) => page.locator('[data-page="import"]').getByRole('status').first()

test.each(['ohh', 'phh'])(
  'a hand that was taken home as %s comes to the same, and nothing is stored',
  async (format) => {
    const { ann, handId } = await anEvening()
    const { body: text } = await ann.get(`/api/hands/${handId}/export?format=${format}`)
    const own = await room.look(`/hands/${handId}`, { as: ann })
    const expected = await results(own).textContent()
    const before = await headOf()

    const page = await alive(ann)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => asked.push(String(payload))))
    await choose(page, { name: `one.${format}`, text })
    await page.getByRole('button', { name: /^The hand Card room, 5\/10/ }).click()
    await page.getByText('not part of this room’s log').waitFor()
    expect(await results(page).textContent()).toBe(expected)
    await page.getByText('There is nothing to verify.').waitFor()

    await page.getByRole('button', { name: 'Flop', exact: true }).click()
    await soon(() => page.url()).toMatch(/hand=\d+\.1&at=\d+/)
    await page.getByRole('button', { name: 'To the end' }).click()
    await soon(() => transport(page).told()).toMatch(/^The end\. Last: /)

    // Its id is one of this room's, and still nothing of it is asked there; nor do its players lead anywhere.
    expect(asked.filter((each) => each.startsWith('/api/') && each !== '/api/replays')).toEqual([])
    expect(asked.filter((each) => /table:|hand-/.test(each))).toEqual([])
    expect(await page.locator('[data-pod] button, main a[href^="/players/"], main a[href^="/hands/"]').count()).toBe(0)
    expect(await headOf()).toBe(before)
  },
)

test('a hand that is broken names its line, and the others can be watched', async () => {
  const { ann, tableId } = await anEvening()
  const { body: text } = await ann.get(`/api/tables/${tableId}/export?format=phh`)
  const lines: string[] = text.split('\n')
  const from = lines.indexOf('[2]')
  const at = lines.findIndex((line, n) => n > from && line.startsWith('antes'))
  const page = await alive()
  await page.getByLabel('Text of a file').fill(lines.with(at, 'antes = [5, lots]').join('\n'))
  await page.getByRole('button', { name: 'Read the text' }).click()
  await page.getByText('Hand 2 of Pasted text cannot be read.').waitFor()
  const broken = page.getByRole('listitem').filter({ hasText: 'cannot be read' })
  expect(await broken.textContent()).toContain(`Line ${at + 1}, `)
  expect(await broken.textContent()).toContain('antes = [5, lots]')
  expect(await said(page).textContent()).toMatch(/^Pasted text: \d hands? to watch, 1 hand cannot be read\.$/)
  await page.getByRole('button', { name: /^Hand 1 Card room/ }).click()
  await page.getByText('not part of this room’s log').waitFor()
})

test('what is no file of hands says what is taken instead', async () => {
  const { ann, handId } = await anEvening()
  const { body: stars } = await ann.get(`/api/hands/${handId}/export?format=pokerstars`)
  const page = await alive()
  await page.getByRole('button', { name: 'Read the text' }).click()
  await page.getByText('Paste the text of a file first.').waitFor()
  await choose(
    page,
    { name: 'stars.txt', text: stars },
    { name: 'other.json', text: '{"name": "x"}' },
    { name: 'picture.png', text: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]) },
    { name: 'empty.phh', text: '' },
    { name: 'large.phh', text: '#'.repeat(6_000_000) },
    { name: 'omaha.phh', text: readFileSync('tests/fixtures/phh/pot-limit-omaha.phh') },
  )
  const told = async (file: string, words: string | RegExp) =>
    page.getByRole('region', { name: file }).getByText(words).waitFor()
  await told('stars.txt', /room’s own text, .* export the hand as Open Hand History .* or PHH/)
  await told('other.json', /this is JSON, but holds no "ohh": send Open Hand History/)
  await told('picture.png', 'This is no text. Choose a file of Open Hand History')
  await told('empty.phh', 'This is empty. Choose a file of Open Hand History')
  await told('large.phh', 'This is 6 MB, and a file may be 5 MB at most.')
  await told('omaha.phh', 'It is not for this table: variant PO.')

  const dropped = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'dropped.phh'))
      return transfer
    },
    readFileSync('tests/fixtures/phh/side-pots.phh', 'utf8'),
  )
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped })
  await page.getByText('Let go to read').waitFor()
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
  await page
    .getByRole('region', { name: 'dropped.phh' })
    .getByRole('button', { name: /a pot of/ })
    .click()
  await page.getByText('not part of this room’s log').waitFor()
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
  await soon(() => page.getByRole('region', { name: 'dropped.phh' }).count()).toBe(2)
  await page.getByRole('button', { name: 'Forget these files' }).click()
  await soon(() => page.getByRole('region', { name: 'dropped.phh' }).count()).toBe(0)
})

test('a sample is watched by the keyboard alone, back and forth, until the page is loaded anew', async () => {
  const page = await alive()
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.getByRole('button', { name: 'Dwan and Ivey, 2009' }).press('Enter')
  await soon(focused).toBe('Hands to watch')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await soon(focused).toContain('Tom Dwan won')
  await page.keyboard.press('Enter')
  await soon(focused).toBe('Hand 1 at Million Dollar Cash Game')
  await page.keyboard.press('Home')
  await soon(() => transport(page).stop()).toBe(1)
  await page.keyboard.press('ArrowRight')
  await soon(() => transport(page).stop()).toBe(2)
  await page.keyboard.press('End')
  await soon(() => transport(page).told()).toMatch(/^The end\. Last: /)
  await page.getByRole('button', { name: 'All hands' }).press('Enter')
  await soon(focused).toContain('Tom Dwan won')
  await page.goBack()
  await page.getByText('not part of this room’s log').waitFor()
  await page.reload()
  await page.getByText('Choose your file again').waitFor()
  expect(page.url()).not.toContain('hand=')
})

test('the page and its replayer are accessible on a phone and a desktop, dark and light', async () => {
  const page = await alive()
  await page.getByRole('button', { name: 'An evening at Harbour' }).click()
  await page.getByRole('list', { name: 'Hands of harbour-evening.ohh' }).waitFor()
  await choose(page, { name: 'evening.phhs', text: readFileSync('tests/fixtures/phh/evening.phhs') })
  await page.getByText('Hand last of evening.phhs cannot be read.').waitFor()
  const accessible = async (viewport: { width: number; height: number }, colorScheme: 'dark' | 'light') => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    const isDark = () => page.evaluate(() => document.documentElement.classList.contains('dark'))
    await soon(isDark).toBe(colorScheme === 'dark')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
  }
  await accessible(DESKTOP, 'light')
  await accessible(PHONE, 'dark')
  await page.getByRole('button', { name: /^Hand 1 Harbour/ }).click()
  await page.getByText('not part of this room’s log').waitFor()
  await accessible(PHONE, 'light')
  await accessible(DESKTOP, 'dark')
  await page.getByRole('button', { name: 'Next hand' }).press('Enter')
  await page.getByRole('heading', { name: 'Hand 2 at Harbour' }).waitFor()
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Next hand')
})
