import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { tableAt } from '../support/card-room'
import { expectAccessible, roomInBrowsers } from './room-in-browsers'

const room = roomInBrowsers()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** A private table of the host's, and what invites to it. */
async function backRoom() {
  const host = await room.app.signUp('Host', 1_000)
  const terms = { name: 'Back room', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 4 }
  const { body } = await host.must('CreateTable', { ...terms, isPrivate: true, pause: 600_000 })
  const { tableId } = body.events[0].data
  const { path } = (await host.get(`/api/tables/${tableId}/invitation`)).body
  return { host, tableId, path }
}

test('who was not invited watches, is told why, and cannot sit; nor with an invitation cut short', async () => {
  const { tableId, path } = await backRoom()
  const guest = await room.app.signUp('Guest', 1_000)
  // Browsers complain of every refusal, and one is asked for here.
  const page = await room.look(`/tables/${tableId}`, { as: guest, mayBeAway: true })
  await page.getByText('To sit down you need an invitation: ask a player for the link.').waitFor()
  expect(await button(page, 'Take a seat').count()).toBe(0)
  expect(await button(page, 'Invite a friend').count()).toBe(0)
  await expectAccessible(page)

  await page.goto(path.slice(0, -3))
  await button(page, 'Take a seat').click()
  await button(page, /^Sit down with/).click()
  await page.getByText('This invitation does not open this table').waitFor()
  expect((await tableAt(room.app, tableId)).seats.every((seat) => seat === null)).toBe(true)
})

test('its host renews the link, knowing what becomes of the old one, and that one opens nothing any more', async () => {
  const { host, tableId, path } = await backRoom()
  const page = await room.look(`/tables/${tableId}`, { as: host, viewport: { width: 390, height: 844 } })
  const dialog = page.getByRole('dialog')
  await button(page, 'Invite a friend').click()
  await dialog.getByText(path).waitFor()
  await dialog.getByRole('button', { name: 'Make a new link' }).click()
  await dialog.getByText('The link above stops working at once').waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Replace it' }).click()
  await dialog.getByText('This is a new link.').waitFor()
  const renewed = (await host.get(`/api/tables/${tableId}/invitation`)).body
  await dialog.getByText(renewed.path).waitFor()
  const guest = await room.app.signUp('Guest')
  const old = new URL(path, room.app.url).searchParams.get('invite')
  expect(await guest.send('AcceptInvitation', { tableId, code: old })).toMatchObject({ status: 422 })
  await guest.must('AcceptInvitation', { tableId, code: renewed.code })
})

test('the link of its host lets a stranger sit down, and is gone from the address then', async () => {
  const { host, tableId } = await backRoom()
  const hosts = await room.look(`/tables/${tableId}`, { as: host })
  await button(hosts, 'Invite a friend').click()
  const link = await hosts
    .getByRole('dialog')
    .getByText(/\/tables\/.*invite=/)
    .textContent()
  await expectAccessible(hosts)

  const page = await room.look(new URL(link ?? '').pathname + new URL(link ?? '').search)
  await page.getByText('You are invited to this private table').waitFor()
  await button(page, 'Join the table').click()
  await page.getByLabel('Your name').fill('Friend')
  await button(page, 'Sit down with 1,000').click()
  await page.getByRole('list', { name: 'Seats' }).getByText('Friend').waitFor()
  await page.getByRole('region', { name: 'Your seat' }).getByText('Your stack').waitFor()
  expect(new URL(page.url()).search).toBe('')
  await button(page, 'Invite a friend').waitFor()
})
