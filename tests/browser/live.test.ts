import { expect, test } from 'vitest'
import { actOnce, passive, playHand, seatedTable, tableAt } from '../support/card-room'
import { commitsSince, noteCommits } from './rendered'
import { roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()

/** All that a page says, but for times of day. */
const words = (text: string) => text.replace(/\s+/g, ' ')

test('what one does, another sees without reloading', async () => {
  const ann = await room.app.signUp('Ann', 1_000)
  const page = await room.look(`/players/${ann.playerId}`)
  await page
    .getByRole('row', { name: /Deposit/ })
    .first()
    .waitFor()
  await ann.must('WithdrawFunds', { amount: 300 })
  await page.getByRole('row', { name: /Withdrawal.*−300/ }).waitFor()
  await soon(() => page.getByText('700', { exact: true }).count()).toBeGreaterThan(0)
})

test('after a lost connection a page is what a fresh one would be', async () => {
  const ann = await room.app.signUp('Ann', 1_000)
  const page = await room.look(`/players/${ann.playerId}`, { mayBeAway: true })
  await page
    .getByRole('row', { name: /Deposit/ })
    .first()
    .waitFor()
  await ann.must('DepositFunds', { amount: 10 })
  await page.getByRole('row', { name: /\+10/ }).waitFor()

  await room.app.kill()
  await page.getByText('Reconnecting…').waitFor()
  await room.app.restart()
  for (const amount of [20, 30, 40]) await ann.must('DepositFunds', { amount })
  await page.getByRole('row', { name: /\+40/ }).waitFor()
  await soon(() => page.getByText('Reconnecting…').count()).toBe(0)
  await ann.must('DepositFunds', { amount: 50 })
  await page.getByRole('row', { name: /\+50/ }).waitFor()

  const fresh = await room.look(`/players/${ann.playerId}`)
  await fresh.getByRole('row', { name: /\+50/ }).waitFor()
  const rows = (of: typeof page) => of.getByRole('row').allInnerTexts()
  expect((await rows(page)).map(words)).toEqual((await rows(fresh)).map(words))
  expect(await rows(page)).toHaveLength(7)
})

test('what happens while a browser is offline reaches it afterwards, once', async () => {
  const ann = await room.app.signUp('Ann', 1_000)
  const page = await room.look(`/players/${ann.playerId}`, { mayBeAway: true })
  await page.getByRole('row', { name: /Deposit/ }).waitFor()
  await page.context().setOffline(true)
  for (const amount of [20, 30]) await ann.must('WithdrawFunds', { amount })
  await page.waitForTimeout(3_000)
  expect(await page.getByRole('row', { name: /Withdrawal/ }).count()).toBe(0)
  await page.context().setOffline(false)
  await soon(() => page.getByRole('row', { name: /Withdrawal/ }).count()).toBe(2)
  await ann.must('WithdrawFunds', { amount: 40 })
  await soon(() => page.getByRole('row', { name: /Withdrawal/ }).count()).toBe(3)
  const fresh = await room.look(`/players/${ann.playerId}`)
  expect((await page.getByRole('row').allInnerTexts()).map(words)).toEqual(
    (await fresh.getByRole('row').allInnerTexts()).map(words),
  )
})

test('withdrawing more than there is says so beside the field, and moves nothing', async () => {
  const ann = await room.app.signUp('Ann', 300)
  const page = await room.look(`/players/${ann.playerId}`, { as: ann, mayBeAway: true })
  await page.getByRole('tab', { name: 'Withdraw' }).click()
  const amount = page.getByLabel('Amount to withdraw')
  await amount.fill('500')
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByText('Insufficient funds: 300 available, 500 asked.').waitFor()
  expect(await amount.getAttribute('aria-invalid')).toBe('true')
  const told = await amount.getAttribute('aria-describedby')
  expect(await page.locator(`[id="${told}"]`).textContent()).toBe('Insufficient funds: 300 available, 500 asked.')

  for (const nonsense of ['', '0', '-5', '1.5', 'all']) {
    await amount.fill(nonsense)
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await soon(() => amount.getAttribute('aria-invalid')).toBe('true')
  }
  await amount.fill('300')
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: /Withdrawal.*−300/ }).waitFor()
})

test('a call is shown by one commit, which renders the seat it was made in and the next, and moves nothing but opacity and place', async () => {
  const players = await Promise.all(['Ann', 'Ben', 'Cem', 'Dora'].map((name) => room.app.signUp(name, 1_000)))
  const tableId = await seatedTable(players, { clock: 120 })
  // On a slow machine a hand of two begins before the others have sat down, and then its turns are soon on another street.
  const dealtIn = async () => (await tableAt(room.app, tableId)).seats.filter((seat) => seat?.hand?.cards.held === 2)
  while ((await dealtIn()).length < players.length) await playHand(players, tableId, passive)
  const page = await room.look('/lobby')
  await noteCommits(page)
  await page.goto(`/tables/${tableId}`)
  const acting = page.locator('[data-pod]:has([data-clock])')
  const seatOf = async () => Number(await acting.getAttribute('data-pod'))
  const turnIsAnothersThan = (seat: number) => soon(seatOf).not.toBe(seat)

  // Once the page follows: it is told who watches, and who plays.
  await page.getByText('1 watching').waitFor()
  await acting.waitFor()
  const first = await seatOf()
  await actOnce(players, tableId, passive)
  await turnIsAnothersThan(first)
  const second = await seatOf()
  await commitsSince(page)
  await actOnce(players, tableId, passive)
  await turnIsAnothersThan(second)
  const third = await seatOf()

  const rendering = (await commitsSince(page)).filter((seats) => seats.length > 0)
  expect(rendering.map((seats) => seats.toSorted())).toEqual([[second, third].toSorted()])

  // What else moves is painted anew for every frame; and a look inside the root, with every change.
  const moved = await page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes().flatMap(Object.keys)),
  )
  const told = ['offset', 'computedOffset', 'easing', 'composite']
  expect(moved.filter((name) => !['opacity', 'transform', 'translate', ...told].includes(name))).toEqual([])
  const looking = await page.evaluate(() =>
    [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
  )
  expect(looking).not.toMatch(/(html|body|:root)[^\s,{]*:has\(/)
})
