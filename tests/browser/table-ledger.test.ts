import { expect, test } from 'vitest'
import type { Guest } from '../support/api-client'
import { type Choose, playHand, seatedTable } from '../support/card-room'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'
import { transport } from './transport'

const room = roomInBrowsers()

const SCREENS = [
  { screen: 'a desktop', viewport: { width: 1_440, height: 900 } },
  { screen: 'a phone', viewport: { width: 390, height: 844 } },
]

const raiseOrFold: Choose = ({ raise }, { price }) =>
  price > 10 || !raise ? { action: 'fold' } : { action: 'raise', amount: raise.min }

/** Whoever raises first wins the blinds of the two others; then the table rests. */
async function playedTable(): Promise<{ players: Guest[]; tableId: string }> {
  const players = await Promise.all(['Ann', 'Ben', 'Cat'].map((name) => room.app.signUp(name, 5_000)))
  const tableId = await seatedTable(players, { name: 'Friday', pause: 1_000 })
  await playHand(players, tableId, raiseOrFold)
  for (const player of players) await player.must('LeaveTable', { tableId })
  await soon(async () => {
    const { body } = await room.app.get(`/api/tables/${tableId}/ledger`)
    return body.totals.onTable
  }).toBe(0)
  return { players, tableId }
}

test('friends see who won what and who pays whom, take it home, and go back to how it was', async () => {
  const { tableId, players } = await playedTable()
  const { body } = await room.app.get(`/api/tables/${tableId}/ledger`)
  const page = await room.look(`/tables/${tableId}`, { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.getByRole('link', { name: 'Ledger' }).first().click()
  await page.getByRole('heading', { name: 'Friday: ledger' }).waitFor()

  const table = page.getByRole('table')
  for (const { displayName, net } of body.players) {
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: displayName }) })
    const sign = net > 0 ? '+' : net < 0 ? '−' : ''
    expect(await row.getByRole('cell').last().textContent()).toBe(`${sign}${Math.abs(net)}`)
    expect(await row.getByText('Has left').count()).toBe(1)
  }
  const totals = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'All together' }) })
  expect(await totals.getByRole('cell').allInnerTexts()).toEqual(['3,000', '3,000', '0', '0'])

  const nameOf = (id: string) => players.find(({ playerId }) => playerId === id)?.displayName
  const sentences = body.settlement.transfers.map(
    ({ from, to, amount }: { from: string; to: string; amount: number }) =>
      `${nameOf(from)} pays ${nameOf(to)} ${amount}`,
  )
  expect(sentences.length).toBeGreaterThan(0)
  const settle = page.getByRole('region', { name: 'Settle up' })
  const shown = (await settle.getByRole('listitem').allTextContents()).map((text) => text.replace(/^(?:[A-C]){2}/, ''))
  expect(shown).toEqual(sentences)
  await settle.getByRole('button', { name: 'Copy settlement' }).click()
  await soon(() => page.evaluate(() => navigator.clipboard.readText())).toBe(sentences.join('\n'))

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^CSV/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^table-[0-9a-f-]{36}-ledger-\d+\.csv$/)

  const { body: log } = await room.app.get(`/api/events?table=${tableId}&type=PlayerSeated`)
  const seatedAt = log.events[0].position
  await page.goto(`/tables/${tableId}/ledger?at=${seatedAt}`)
  await page.getByText('Everybody is even').waitFor()
  expect(await page.getByRole('link', { name: /^CSV/ }).getAttribute('href')).toContain(`?at=${seatedAt}`)
  expect(await page.getByText('At the table').count()).toBe(3)
  const time = transport(page)
  await time.ready()
  for (let step = 0; step < 20 && (await page.getByText('At the table').count()) > 2; step++) await time.back()
  expect(await page.getByText('At the table').count()).toBe(2)
  await time.backToLive.click()
  await soon(() => page.getByText('Has left').count()).toBe(3)
})

test('it follows the table live, from nobody there to somebody', async () => {
  const host = await room.app.signUp('Host', 2_000)
  const terms = { name: 'New', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 4 }
  const opened = await host.must('CreateTable', terms)
  const { tableId } = opened.body.events[0].data
  const page = await room.look(`/tables/${tableId}/ledger`)
  await page.getByRole('heading', { name: 'Nobody has sat down yet' }).waitFor()
  const reservationId = crypto.randomUUID()
  await host.must('ReserveFunds', { reservationId, tableId, seat: 0, amount: 500 })
  await page.getByRole('rowheader', { name: 'Host' }).waitFor()
  await page.goto(`/tables/${tableId}/ledger?at=${opened.body.position - 1}`)
  await page.getByRole('heading', { name: 'No table yet at this moment' }).waitFor()
})

for (const { screen, viewport } of SCREENS)
  test(`the ledger on ${screen}, in both themes, live and past`, async () => {
    const { tableId } = await playedTable()
    for (const colorScheme of ['dark', 'light'] as const) {
      const page = await room.look(`/tables/${tableId}/ledger`, { viewport, colorScheme })
      await page.getByText('Settle up').waitFor()
      await expectAccessible(page)
      await page.keyboard.press('ArrowLeft')
      await soon(() => transport(page).backToLive.count()).toBe(1)
      await expectAccessible(page)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(viewport.width)
    }
  })
