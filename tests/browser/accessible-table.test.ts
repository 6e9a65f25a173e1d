import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, test } from 'vitest'
import { expectAccessible, roomInBrowsers } from './room-in-browsers'

const room = roomInBrowsers()
let tableId: string
let opened: number

beforeAll(async () => {
  const host = await room.app.signUp('Host', 9_000)
  const terms = { name: 'Everyone', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 6 }
  const created = await host.must('CreateTable', terms)
  tableId = created.body.events[0].data.tableId
  await host.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat: 3, amount: 500 })
  const guest = await room.app.signUp('A guest of a long name', 9_000)
  await guest.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat: 4, amount: 900 })
  opened = (await room.app.get(`/api/tables/${tableId}`)).body.position
  await guest.must('SitOut', { tableId }).catch(() => {})
})

const open = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

const DESKTOP = { width: 1_440, height: 900 }
const PHONE = { width: 390, height: 844 }

describe.each([
  { colorScheme: 'light', viewport: DESKTOP },
  { colorScheme: 'dark', viewport: DESKTOP },
  { colorScheme: 'light', viewport: PHONE },
  { colorScheme: 'dark', viewport: PHONE },
] as const)('$colorScheme, $viewport.width wide', (screen) => {
  test.each(['/', '/lobby', '/nowhere', '/lobby?at=20'])('%s, to a stranger', async (path) => {
    const page = await room.look(path, { ...screen, mayBeAway: path === '/nowhere' })
    await expectAccessible(page)
  })

  test('a table, its dialogs and its past', async () => {
    const as = await room.app.signUp('Ann', 5_000)
    const page = await room.look(`/tables/${tableId}`, { ...screen, as })
    await expectAccessible(page)

    await open(page, 'Sit in seat 1')
    await page.getByLabel('Buy-in', { exact: true }).fill('1')
    await page.getByText('1 was asked').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    // On a phone the table has the whole page, and the account is elsewhere.
    await page.goto('/lobby')
    await open(page, /Account of/)
    await page.getByRole('menu').waitFor()
    await expectAccessible(page)

    await page.goto(`/tables/${tableId}?at=${opened}`)
    await page.getByText('Viewing the past').first().waitFor({ state: 'attached' })
    await expectAccessible(page)
  })

  test('opening a table', async () => {
    const page = await room.look('/lobby', { ...screen, as: await room.app.signUp('Ann') })
    await open(page, 'Open a table')
    await open(page, 'Open the table')
    await page.getByText('A name must not be empty.').waitFor()
    await expectAccessible(page)
  })
})
