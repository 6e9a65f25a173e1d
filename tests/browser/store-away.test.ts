import { afterAll, expect, test } from 'vitest'
import { runningApp } from '../support/running-app'
import { type StoppablePostgres, stoppablePostgres } from '../support/stoppable-postgres'
import { roomInBrowsers, soon } from './room-in-browsers'

let postgres: StoppablePostgres
const room = roomInBrowsers(async () => {
  postgres = await stoppablePostgres()
  return runningApp({ database: { url: postgres.url, ownerUrl: postgres.url } })
})
afterAll(() => postgres?.remove())

test('while the store is away the page says so, and what was asked is done once, when it is back', async () => {
  const ann = await room.app.signUp('Ann', 1_000)
  const page = await room.look(`/players/${ann.playerId}`, { as: ann, mayBeAway: true })
  await page.getByRole('row', { name: /Deposit/ }).waitFor()

  await postgres.stop()
  await page.getByLabel('Amount to deposit').fill('77')
  await page.keyboard.press('Enter')
  await page.getByText('The store is away, your chips are safe; trying again').waitFor()
  expect(await page.getByRole('button', { name: 'Deposit', exact: true }).getAttribute('aria-busy')).toBe('true')

  await postgres.start()
  await page.getByText('77 chips deposited', { exact: true }).waitFor({ timeout: 30_000 })
  await soon(() => page.getByText('The store is away').count()).toBe(0)
  await soon(() => page.getByRole('row', { name: /Deposit.*\+77/ }).count()).toBe(1)
  await soon(() => page.getByRole('row', { name: /Deposit/ }).count()).toBe(2)
  const { body } = await ann.get(`/api/players/${ann.playerId}/bankroll`)
  expect(body.total).toBe(1_077)
})
