import { randomUUID } from 'node:crypto'
import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Guest } from '../support/api-client'
import { passive, playHand, seatedTable } from '../support/card-room'
import { roomInBrowsers, soon } from './room-in-browsers'
import { drag, transport } from './transport'

const room = roomInBrowsers()

const total = (page: Page) =>
  page
    .locator('main')
    .getByText(/^Total$/)
    .first()
    .locator('xpath=following-sibling::p[1]/span[1]')

/** A player who has moved chips a few times: 1,000 in, 200 out, 300 in, 100 out, 50 in. */
async function aPlayerWithAPast(name: string): Promise<Guest> {
  const guest = await room.app.signUp(name, 1_000)
  await guest.must('WithdrawFunds', { amount: 200 })
  await guest.must('DepositFunds', { amount: 300 })
  await guest.must('WithdrawFunds', { amount: 100 })
  await guest.must('DepositFunds', { amount: 50 })
  return guest
}

test('the keyboard moves through time from anywhere on the page, but not while typing', async () => {
  const ann = await aPlayerWithAPast('Ann')
  const page = await room.look(`/players/${ann.playerId}`, { as: ann })
  await soon(() => total(page).textContent()).toBe('1,050')

  await page.keyboard.press('ArrowLeft')
  await soon(() => total(page).textContent()).toBe('1,000')
  await soon(() => page.url()).toMatch(/\?at=\d+$/)
  expect(await transport(page).told()).toMatch(/^Ann withdraws 100, /)
  await page.keyboard.press('ArrowLeft')
  await soon(() => total(page).textContent()).toBe('1,100')
  await page.keyboard.press('ArrowRight')
  await soon(() => total(page).textContent()).toBe('1,000')
  await page.keyboard.press('Home')
  await soon(() => total(page).textContent()).toBe('0')
  expect(await transport(page).told()).toMatch(/^Ann joins the room, /)
  await page.keyboard.press('Space')
  await soon(() => total(page).textContent()).toBe('1,000')
  await page.keyboard.press('Space')
  const paused = await transport(page).stop()
  await page.keyboard.press('End')
  await soon(() => total(page).textContent()).toBe('1,050')
  await soon(() => page.url()).not.toContain('at=')
  expect(paused).toBeLessThan(6)

  await page.getByLabel('Amount to deposit').fill('12')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  await page.waitForTimeout(300)
  expect(page.url()).not.toContain('at=')
  await page.keyboard.press('Escape')
  await page.locator('h1').click()
  await page.keyboard.press('ArrowLeft')
  await soon(() => page.url()).toContain('at=')
  await page.keyboard.press('Escape')
  await soon(() => page.url()).not.toContain('at=')
})

test('scrubbing makes no request', async () => {
  const ann = await aPlayerWithAPast('Ann')
  const page = await room.look(`/players/${ann.playerId}`)
  await transport(page).ready()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await drag(page, 1, 0, 40)
  expect(await transport(page).stop()).toBe(1)
  await page.mouse.up()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  await soon(() => transport(page).stop()).toBe(5)
  await soon(() => page.url()).toContain('at=')
  expect(asked.filter((url) => !/\/socket\.io\/|\/icon\.svg/.test(url))).toEqual([])
})

test('while a moment is on its way the page stays as it was, and says so; what fails can be tried again', async () => {
  const ann = await aPlayerWithAPast('Ann')
  const page = await room.look('about:blank', { as: ann, mayBeAway: true })
  const held: Route[] = []
  let answer = (route: Route): unknown => held.push(route)
  await page.route('**/api/events?scope*', (route) => answer(route))
  await page.goto(`/players/${ann.playerId}`)

  await page.keyboard.press('ArrowLeft')
  await transport(page).bar.getByText('Loading this moment…').waitFor()
  expect(await total(page).textContent()).toBe('1,050')
  expect(await page.getByLabel('Amount to deposit').isDisabled()).toBe(true)

  answer = (route) => route.abort('internetdisconnected')
  for (const route of held) await answer(route)
  await transport(page).bar.getByText('This moment could not be loaded.').waitFor()
  expect(await total(page).textContent()).toBe('1,050')

  answer = (route) => route.continue()
  await transport(page).bar.getByRole('button', { name: 'Try again' }).click()
  await soon(() => total(page).textContent()).toBe('1,000')

  // The way back from a page that was rendered in the past.
  await soon(() => page.url()).toContain('at=')
  await page.reload()
  await page.route('**/api/views?scope*', (route) => answer(route))
  answer = (route) => route.abort('internetdisconnected')
  await transport(page).backToLive.click()
  await transport(page).bar.getByText('This moment could not be loaded.').waitFor()
  expect(await total(page).textContent()).toBe('1,000')
  expect(await page.getByLabel('Amount to deposit').isDisabled()).toBe(true)
  answer = (route) => route.continue()
  await transport(page).bar.getByRole('button', { name: 'Try again' }).click()
  await soon(() => total(page).textContent()).toBe('1,050')
  expect(await page.getByLabel('Amount to deposit').isEnabled()).toBe(true)
})

test('a reload keeps the moment, and shows it from the first', async () => {
  const ann = await aPlayerWithAPast('Ann')
  const page = await room.look(`/players/${ann.playerId}`)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await soon(() => total(page).textContent()).toBe('1,100')
  await soon(() => page.url()).toContain('at=')

  const html = await (await page.context().request.get(page.url())).text()
  expect(html).toContain('data-moment="past"')
  await page.reload()
  expect(await total(page).textContent()).toBe('1,100')
  await soon(() => transport(page).stop()).toBe(4)
  expect(await page.locator('[data-moment]').getAttribute('data-moment')).toBe('past')
})

test('back and forward go from moment to moment', async () => {
  const ann = await aPlayerWithAPast('Ann')
  const page = await room.look(`/players/${ann.playerId}`)
  await page
    .getByRole('row', { name: /Withdrawal.*−200/ })
    .getByRole('link', { name: 'See this moment' })
    .click()
  await soon(() => total(page).textContent()).toBe('800')
  await page
    .getByRole('row', { name: /Deposit.*1,000/ })
    .getByRole('link', { name: 'See this moment' })
    .click()
  await soon(() => total(page).textContent()).toBe('1,000')
  await page.goBack()
  await soon(() => total(page).textContent()).toBe('800')
  await page.goBack()
  await soon(() => total(page).textContent()).toBe('1,050')
  await soon(() => transport(page).backToLive.count()).toBe(0)
  await page.goForward()
  await soon(() => total(page).textContent()).toBe('800')
  await page.reload()
  await page.goBack()
  await soon(() => total(page).textContent()).toBe('1,050')
})

test('a click on the chart goes to that moment, which it marks, also when the page opens there', async () => {
  const ann = await aPlayerWithAPast('Ann')
  const page = await room.look(`/players/${ann.playerId}`)
  const chart = page.locator('.u-over')
  const box = await chart.boundingBox()
  await ann.must('DepositFunds', { amount: 20 })
  await soon(() => total(page).textContent()).toBe('1,070')
  // Seven columns: nothing yet, and the six movements.
  await chart.click({ position: { x: ((box?.width ?? 0) * 2.5) / 7, y: 40 } })
  await soon(() => total(page).textContent()).toBe('800')
  expect(await transport(page).told()).toMatch(/^Ann withdraws 200, /)
  const column = async () => {
    const mark = await page.locator('[data-moment-shown]').boundingBox()
    return Math.round((2 * 7 * ((mark?.x ?? 0) - (box?.x ?? 0))) / (box?.width ?? 1)) / 2
  }
  await soon(column).toBe(2.5)
  expect(await page.locator('figcaption').textContent()).toMatch(/^Ann’s bankroll over 2 movements: then 800 in all/)

  // What had happened before the present was left was seen; what happens from then on is new, and the chart stands still.
  const news = transport(page).bar.getByText(/^\d+ new$/)
  expect(await news.count()).toBe(0)
  await ann.must('DepositFunds', { amount: 30 })
  await soon(() => news.textContent()).toBe('1 new')
  expect(await column()).toBe(2.5)
  await page.reload()
  await soon(column).toBe(Math.round((2 * 7 * 2.5) / 8) / 2)
})

test('one looks at the past while the other plays: the past stays, the end follows', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const tableId = randomUUID()
  const terms = {
    name: 'Rewound',
    smallBlind: 5,
    bigBlind: 10,
    minBuyIn: 100,
    maxBuyIn: 1_000,
    seats: 4,
    pause: 600_000,
  }
  await ann.must('CreateTable', { tableId, ...terms })
  const sit = (guest: Guest, seat: number) =>
    guest.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat, amount: 500 })
  await sit(ann, 0)

  const [past, live] = [
    await room.look(`/tables/${tableId}`, { as: ann }),
    await room.look(`/tables/${tableId}`, { as: ben }),
  ]
  await transport(live).ready()
  await soon(() => transport(live).told()).toContain('can be played for')
  await past.keyboard.press('ArrowLeft')
  await past.keyboard.press('Home')
  await soon(() => transport(past).told()).toMatch(/^Ann opens Rewound/)
  const before = await transport(past).stops()
  const told = await transport(past).told()

  await sit(ben, 2)
  await soon(() =>
    transport(past)
      .bar.getByText(/\d new/)
      .textContent(),
  ).toMatch(/^[1-9]\d* new$/)
  expect(await transport(past).stop()).toBe(1)
  expect(await transport(past).told()).toBe(told)
  await soon(() => transport(past).stops()).toBeGreaterThan(before)
  await soon(async () => (await transport(live).stop()) === (await transport(live).stops())).toBe(true)
  await soon(() => transport(live).told()).toMatch(/Another hand/)

  await transport(past).backToLive.click()
  await soon(() => past.locator('main').getByText('Ben', { exact: true }).count()).toBeGreaterThan(0)
  expect(past.url()).not.toContain('at=')
})

test('in the past there is nothing to click by mistake', async () => {
  const ann = await aPlayerWithAPast('Ann')
  const page = await room.look(`/players/${ann.playerId}`, { as: ann })
  await page.getByLabel('Amount to deposit').fill('500')
  await page.locator('h1').click()
  await page.keyboard.press('ArrowLeft')
  await soon(() => transport(page).backToLive.count()).toBe(1)
  expect(await page.getByLabel('Amount to deposit').isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: 'Deposit', exact: true }).isDisabled()).toBe(true)
  await transport(page).backToLive.click()
  expect(await page.getByLabel('Amount to deposit').isEnabled()).toBe(true)
})

test('a moment before the player, and one that is still to come, are said in words', async () => {
  const ann = await aPlayerWithAPast('Ann')
  const early = await room.look(`/players/${ann.playerId}?at=1`)
  await early.getByText('No player yet at this moment').waitFor()
  const late = await room.look(`/players/${ann.playerId}?at=99999999`)
  await late.getByText('Position 99,999,999 is still to come').waitFor()
  await soon(() => late.url()).not.toContain('at=')
  const nonsense = await room.look(`/players/${ann.playerId}?at=yesterday`)
  await nonsense.getByText('“yesterday” is no moment of this room').waitFor()
  expect(await total(nonsense).textContent()).toBe('1,050')
  // A version of the player's own stream becomes its position, and keeps it.
  await nonsense.goto(`/players/${ann.playerId}?at=v1`)
  await nonsense.getByText('With v1 the log had come to position').waitFor()
  await soon(() => nonsense.url()).toMatch(/\?at=\d+$/)
  await nonsense.goto(`/players/${ann.playerId}?at=v2147483648`)
  await nonsense.getByText('There is no v2147483648 of this yet').waitFor()
  await nonsense.goto('/compare?scope=lobby&from=0000-01-01&to=2026-02-31')
  await nonsense.getByText('“0000-01-01” is no day or time of any calendar').waitFor()
})

test('at a table one goes from hand to hand and from street to street, and jumps to a moment by its name', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const tableId = await seatedTable([ann, ben], { name: 'Two hands', clock: 120 })
  await playHand([ann, ben], tableId, passive)
  const page = await room.look(`/tables/${tableId}`, { as: ann })
  const { told, bar, slider, stops, ready } = transport(page)
  await ready()

  await page.keyboard.press('Shift+ArrowLeft')
  await soon(told).toMatch(/^Hand 2 starts at Two hands, /)
  await page.keyboard.press('Shift+ArrowLeft')
  await soon(told).toMatch(/^Hand 1 starts at Two hands, /)
  await page.keyboard.press('Alt+ArrowRight')
  await soon(told).toMatch(/^Hand 1, flop, The flop is /)
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('ArrowRight')
  await soon(told).toMatch(/^Hand 1, turn, (Ann|Ben) is to act, /)
  expect(page.url()).toContain('/tables/')

  await page.keyboard.press('j')
  await page.getByRole('combobox', { name: 'Jump to a moment' }).fill('river of')
  await soon(() => page.getByRole('option').allTextContents()).toEqual([expect.stringMatching(/^River of hand 1/)])
  await page.keyboard.press('Enter')
  await soon(told).toMatch(/^Hand 1, river, The river is /)
  await page.goBack()
  await soon(told).toMatch(/^Hand 1, turn, (Ann|Ben) is to act, /)

  const all = await stops()
  await page.getByRole('button', { name: 'Track: This table' }).click()
  await page.getByRole('menuitemradio', { name: 'This hand' }).click()
  await soon(stops).toBeLessThan(all)
  await page.keyboard.press('Home')
  await soon(told).toMatch(/^Hand 1 starts at Two hands, /)
  await page.getByRole('button', { name: 'Track: This hand' }).click()
  await page.getByRole('menuitemradio', { name: 'The whole room' }).click()
  await soon(stops).toBeGreaterThan(all)
  expect(await stops()).toBeGreaterThanOrEqual((await room.app.get('/api/books')).body.position)
  await page.keyboard.press('ArrowLeft')
  await soon(told).toMatch(/, \d\d:\d\d:\d\d$/)
  for (const hand of [1, 2]) {
    await page.keyboard.press('Shift+ArrowRight')
    await soon(told).toMatch(new RegExp(`^Hand ${hand} starts at Two hands, `))
  }
  await page.keyboard.press('ArrowRight')
  await soon(told).toMatch(/^Hand 2 at Two hands, /)

  await slider.focus()
  await page.keyboard.press('+')
  await soon(() => page.locator('[data-overview]').count()).toBe(1)
  await page.keyboard.press('0')
  await soon(() => page.locator('[data-overview]').count()).toBe(0)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).getByText('One street back, or forwards').waitFor()
  await page.keyboard.press('Escape')
  await soon(() => page.getByRole('dialog').count()).toBe(0)
  expect(page.url()).toContain('at=')
  expect(await bar.getByText('You are viewing the past').count()).toBe(1)

  // The button has the focus, but whoever pressed it by the mouse means the film.
  await page.keyboard.press('Home')
  await soon(told).toMatch(/ joins the room, /)
  await bar.getByRole('button', { name: 'Speed 1×' }).click()
  await page.keyboard.press('Space')
  await bar.getByRole('button', { name: 'Pause' }).waitFor()
  expect(await bar.getByRole('button', { name: 'Speed 2×' }).count()).toBe(1)
  // The address follows while it plays, for whoever reloads the page or sends it on.
  const begun = page.url()
  await soon(() => page.url()).not.toBe(begun)
  await bar.getByRole('button', { name: 'Pause' }).waitFor()
})

test('on a phone a tap goes there, two fingers look closer, and a finger that rests only looks', async () => {
  const ann = await aPlayerWithAPast('Ann')
  for (let n = 1; n <= 20; n++) await ann.must('DepositFunds', { amount: n })
  const page = await room.look(`/players/${ann.playerId}`, {
    ...{ as: ann, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  })
  const { slider, stops, told, backToLive } = transport(page)
  await slider.focus()
  await soon(stops).toBe(26)
  const box = await slider.boundingBox()
  if (!box) throw new Error('There is no track')
  const at = (fraction: number) => ({ x: box.x + 14 + fraction * (box.width - 28), y: box.y + 30 })
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints })

  await touch('touchStart', at(0.4), at(0.6))
  await touch('touchMove', at(0.1), at(0.9))
  await touch('touchEnd')
  await soon(() => page.locator('[data-overview]').count()).toBe(1)
  expect(page.url()).not.toContain('at=')
  await page.keyboard.press('0')
  await soon(() => page.locator('[data-overview]').count()).toBe(0)

  await touch('touchStart', at(0.4))
  const preview = page.locator('[data-preview]').getByText(/^Ann deposits \d+$/)
  await preview.waitFor()
  const words = await preview.textContent()
  expect(page.url()).not.toContain('at=')
  await touch('touchEnd')
  await soon(told).toContain(`${words}, `)
  expect(page.url()).toContain('at=')
  await backToLive.click()
  await soon(() => page.url()).not.toContain('at=')
})
