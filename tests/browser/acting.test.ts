import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Guest } from '../support/api-client'
import { type Choose, passive, seatedTable, tableAt } from '../support/card-room'
import { eventually } from '../support/eventually'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()
const PHONE = { width: 390, height: 844 }
const ownTurn = (page: Page) => page.getByRole('region', { name: 'Your turn' })
const nextMove = (page: Page) => page.getByRole('region', { name: 'Your next move' })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Players called Ann, Ben, …, each in a seat with 1,000 chips, and the first hand dealt. */
async function playersAt(count: number, terms: object = {}) {
  const guests = await Promise.all(['Ann', 'Ben', 'Cat'].slice(0, count).map((name) => room.app.signUp(name, 5_000)))
  const tableId = await seatedTable(guests, { pause: 1_500, clock: 60, ...terms })
  await eventually(async () => expect((await tableAt(room.app, tableId)).hand?.turn).toBeTruthy())
  return { guests, tableId }
}

const toAct = async (guests: Guest[], tableId: string): Promise<Guest> => {
  const { hand, seats } = await tableAt(room.app, tableId)
  const own = hand?.turn && seats[hand.turn.seat]
  const guest = guests.find(({ playerId }) => playerId === own?.playerId)
  if (!guest) throw new Error('Nobody is to act')
  return guest
}

/** Whoever has the turn answers it over the API. */
async function answer(guests: Guest[], tableId: string, choose: Choose): Promise<void> {
  const guest = await toAct(guests, tableId)
  const { hand } = await tableAt(guest, tableId)
  if (!hand?.turn) throw new Error('Nobody is to act')
  await guest.must('Act', { handId: hand.handId, turn: hand.turn.number, ...choose(hand.turn.legal, hand, 0) })
}

const look = (tableId: string, as: Guest, options: object = {}) => room.look(`/tables/${tableId}`, { as, ...options })

describe('by keyboard alone', () => {
  test('a whole hand: a call, a size by its digit, a typed raise, checks, and a fold', async () => {
    const { guests, tableId } = await playersAt(2)
    const first = await toAct(guests, tableId)
    const page = await look(tableId, first)
    const others = guests.filter((guest) => guest !== first)
    await ownTurn(page).waitFor()

    await page.keyboard.press('r')
    await page.keyboard.type('1.5k')
    await page.getByText('All your chips come to a bet of 1,000: 1,500 was asked.').waitFor()
    await page.keyboard.press('Escape')
    // Outside the field letters are keys again: the pot, and Enter bets it.
    await page.keyboard.press('4')
    await page.keyboard.press('Enter')
    await soon(async () => (await tableAt(room.app, tableId)).hand?.price).toBe(30)
    await answer(others, tableId, passive)

    // After the flop the other one is first.
    await answer(others, tableId, passive)
    await ownTurn(page).waitFor()
    await page.keyboard.press('r')
    await page.keyboard.type('45')
    await page.keyboard.press('Enter')
    await soon(async () => (await tableAt(room.app, tableId)).hand?.price).toBe(45)
    await answer(others, tableId, passive)

    await answer(others, tableId, passive)
    await ownTurn(page).waitFor()
    await page.keyboard.press('c')
    await soon(async () => (await tableAt(room.app, tableId)).hand?.street).toBe('river')
    await answer(others, tableId, () => ({ action: 'bet', amount: 10 }))
    await ownTurn(page).getByText('Call 10').waitFor()
    await page.keyboard.press('f')
    await soon(async () => (await tableAt(room.app, tableId)).hand?.status).toBe('completed')
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.ariaLabel)).not.toBeUndefined()
  })

  test('letters stay letters while somebody types, and a dialog takes every key', async () => {
    const { guests, tableId } = await playersAt(2)
    const page = await look(tableId, await toAct(guests, tableId))
    await ownTurn(page).waitFor()
    await page.getByLabel('Raise to', { exact: true }).focus()
    await page.keyboard.type('fc')
    await page.keyboard.press('Escape')
    await button(page, 'Seat menu').click()
    await page.getByRole('menuitem', { name: 'Leave now' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('f')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+f')
    expect((await tableAt(room.app, tableId)).hand?.turn?.number).toBe(1)
    await ownTurn(page).waitFor()
  })
})

test('a fold that nothing asks for is asked back: Check keeps the cards, a second f folds them', async () => {
  const { guests, tableId } = await playersAt(2)
  await answer(guests, tableId, passive)
  const page = await look(tableId, await toAct(guests, tableId))
  await ownTurn(page).getByRole('button', { name: 'Fold' }).dblclick()
  await page.getByText('Checking is free. Fold all the same?').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await page.keyboard.press('f')
  await page.getByText('Checking is free. Fold all the same?').waitFor()
  expect((await tableAt(room.app, tableId)).hand?.turn?.number).toBe(2)
  await page.keyboard.press('f')
  await soon(async () => (await tableAt(room.app, tableId)).hand?.status).toBe('completed')
})

describe('chosen ahead', () => {
  test('it is done at once when the turn comes', async () => {
    const { guests, tableId } = await playersAt(3)
    const { seats, hand } = await tableAt(room.app, tableId)
    const waiting = guests.find(({ playerId }) => playerId === seats[((hand?.turn?.seat ?? 0) + 1) % 3]?.playerId)
    if (!waiting) throw new Error('nobody waits')
    const page = await look(tableId, waiting)
    await nextMove(page).getByRole('button', { name: 'Call 5' }).click()
    await answer(guests, tableId, passive)
    await soon(async () => (await tableAt(room.app, tableId)).hand?.turn?.number).toBe(3)
  })

  test('it is off in the past, from where nothing is sent', async () => {
    const { guests, tableId } = await playersAt(3)
    const { seats, hand } = await tableAt(room.app, tableId)
    const waiting = guests.find(({ playerId }) => playerId === seats[((hand?.turn?.seat ?? 0) + 1) % 3]?.playerId)
    if (!waiting) throw new Error('nobody waits')
    const page = await look(tableId, waiting)
    const sent: string[] = []
    page.on('request', (request) => request.url().endsWith('/api/commands') && sent.push(request.postData() ?? ''))
    await nextMove(page).getByRole('button', { name: 'Fold' }).click()
    await nextMove(page).getByRole('button', { name: 'Fold', pressed: true }).waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.getByText('Your fold is off: nothing is sent from the past.').first().waitFor()
    await answer(guests, tableId, passive)
    await page.getByText('It is your turn at the table.').waitFor()
    expect(sent).toEqual([])
    await page.getByRole('button', { name: 'Back to live' }).first().click()
    await ownTurn(page).getByRole('button', { name: /^Call/ }).waitFor()
    expect(sent).toEqual([])
  })

  test('it is off when the price changes, and says so', async () => {
    const { guests, tableId } = await playersAt(3)
    const { seats, hand } = await tableAt(room.app, tableId)
    const waiting = guests.find(({ playerId }) => playerId === seats[((hand?.turn?.seat ?? 0) + 2) % 3]?.playerId)
    if (!waiting) throw new Error('nobody waits')
    const page = await look(tableId, waiting)
    await nextMove(page).getByRole('button', { name: 'Check', exact: true }).click()
    await nextMove(page).getByRole('button', { name: 'Check', exact: true, pressed: true }).waitFor()
    await answer(guests, tableId, () => ({ action: 'raise', amount: 40 }))
    await nextMove(page).getByText('Your check is off: it is 30 to call now.').waitFor()
    await answer(guests, tableId, passive)
    await ownTurn(page).getByRole('button', { name: 'Call 30' }).waitFor()
  })
})

describe('an answer is given once', () => {
  test('a double click is one action, and shown before the room has answered', async () => {
    const { guests, tableId } = await playersAt(2)
    const own = await toAct(guests, tableId)
    const [page, other] = [await look(tableId, own), await look(tableId, own)]
    await ownTurn(other).waitFor()
    const sent: string[] = []
    await page.route('**/api/commands', async (route) => {
      sent.push(route.request().postData() ?? '')
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue()
    })
    await ownTurn(page).getByRole('button', { name: /^Call/ }).dblclick()
    await nextMove(page).getByText('You call.').waitFor()
    expect((await tableAt(room.app, tableId)).hand?.turn?.number).toBe(1)
    await soon(async () => (await tableAt(room.app, tableId)).hand?.turn?.number).toBe(2)
    expect(sent).toHaveLength(1)
    // The player's other window follows, and has nothing to say.
    await nextMove(other).waitFor()
    expect(await other.getByText(/too late|refused/).count()).toBe(0)
  })

  test('of two windows one is first; the other is told, and neither is stuck', async () => {
    const { guests, tableId } = await playersAt(2)
    const own = await toAct(guests, tableId)
    // A refusal is a 422, of which a browser's console makes an error.
    const pages = [await look(tableId, own, { mayBeAway: true }), await look(tableId, own, { mayBeAway: true })]
    const sent: Promise<void>[] = []
    for (const page of pages) {
      await page.route('**/api/commands', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        await route.continue()
      })
      await ownTurn(page).waitFor()
      sent.push(ownTurn(page).getByRole('button', { name: /^Call/ }).click())
    }
    await Promise.all(sent)
    await soon(async () => {
      const told = await Promise.all(pages.map((page) => page.getByText('Your call came too late').count()))
      return told.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
    }).toBe(1)
    for (const page of pages) await nextMove(page).waitFor()
    expect((await tableAt(room.app, tableId)).hand?.turn?.number).toBe(2)
  })

  test('what the room refuses is taken back, with its reason, and may be answered otherwise', async () => {
    const { guests, tableId } = await playersAt(2)
    const page = await look(tableId, await toAct(guests, tableId), { mayBeAway: true })
    await page.route('**/api/commands', async (route) => {
      const body = JSON.parse(route.request().postData() ?? '{}')
      if (body.data.amount) body.data.amount = 100_000
      await route.continue({ postData: JSON.stringify(body) })
    })
    for (const [typed, words] of [
      ['19', 'The bet must come to at least 20: 19 was asked.'],
      ['1,001', 'All your chips come to a bet of 1,000: 1,001 was asked.'],
      ['lots', 'An amount is written in digits, as in 5,000.'],
      ['20.5', 'An amount must be a whole number of chips.'],
      ['-40', 'An amount must be at least 1 chip.'],
      ['', 'Enter a number of chips.'],
    ] as const) {
      await ownTurn(page).getByLabel('Raise to', { exact: true }).fill(typed)
      await ownTurn(page).getByText(words).waitFor()
      await page.keyboard.press('Enter')
      expect(await ownTurn(page).getByRole('button', { name: 'Raise to …' }).getAttribute('aria-disabled')).toBe('true')
    }
    await ownTurn(page).getByLabel('Raise to', { exact: true }).fill('20')
    await ownTurn(page).getByRole('button', { name: 'Raise to 20' }).click()
    await page.getByText('Your raise was refused').first().waitFor()
    await page.getByText('All your chips come to a bet of 1,000: 100,000 was asked.').first().waitFor()
    await ownTurn(page).getByRole('button', { name: /^Call/ }).click()
    await soon(async () => (await tableAt(room.app, tableId)).hand?.turn?.number).toBe(2)
  }, 60_000)

  test('after the clock has run out, an answer is told to be too late', async () => {
    const { guests, tableId } = await playersAt(2, { clock: 5, timeBank: 0 })
    const page = await look(tableId, await toAct(guests, tableId), { mayBeAway: true })
    await ownTurn(page).waitFor()
    await page.route('**/api/commands', async (route) => {
      await soon(async () => (await tableAt(room.app, tableId)).hand?.status).toBe('completed')
      await route.continue()
    })
    await ownTurn(page).getByRole('button', { name: /^Call/ }).click()
    await page.getByText('Your call came too late').first().waitFor({ timeout: 15_000 })
    await ownTurn(page).waitFor({ state: 'detached' })
  })
})

test('who leaves while it is their turn folds at once, and is told when they are gone', async () => {
  const { guests, tableId } = await playersAt(3)
  const { seats, hand } = await tableAt(room.app, tableId)
  const leaver = guests.find(({ playerId }) => playerId === seats[((hand?.turn?.seat ?? 0) + 2) % 3]?.playerId)
  if (!leaver) throw new Error('nobody waits')
  const page = await look(tableId, leaver)
  await nextMove(page).waitFor()
  await button(page, 'Seat menu').click()
  await page.getByRole('menuitem', { name: 'Leave now' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Your hand is folded').waitFor()
  await answer(guests, tableId, passive)
  await answer(guests, tableId, passive)
  await soon(() => page.title()).toBe('● Your turn – Card room')
  // The turn has come behind the dialog, which takes the keys.
  await page.keyboard.press('c')
  expect((await tableAt(room.app, tableId)).hand?.turn?.number).toBe(3)
  await dialog.getByRole('button', { name: 'Fold and leave' }).click()

  await nextMove(page).getByText('You leave the table once this hand is over.').waitFor()
  expect(await ownTurn(page).count()).toBe(0)
  await soon(() => page.title()).not.toContain('Your turn')
  const { seats: now, hand: next } = await tableAt(room.app, tableId)
  expect(now.find((seat) => seat?.playerId === leaver.playerId)).toMatchObject({
    leaving: true,
    hand: { status: 'folded' },
  })
  expect(next?.turn).toBeTruthy()
  await answer(guests, tableId, () => ({ action: 'fold' }))
  await nextMove(page).waitFor({ state: 'detached' })
})

describe.each([
  { colorScheme: 'light', viewport: { width: 1_440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1_440, height: 900 } },
  { colorScheme: 'light', viewport: PHONE },
  { colorScheme: 'dark', viewport: PHONE },
] as const)('$colorScheme, $viewport.width wide', (screen) => {
  test('the area is accessible and as high in each of its states', async () => {
    const { guests, tableId } = await playersAt(2)
    const page = await look(tableId, await toAct(guests, tableId), screen)
    await ownTurn(page).waitFor()
    await expectAccessible(page)
    const heightOnTurn = (await ownTurn(page).boundingBox())?.height
    const targets = await ownTurn(page).getByRole('button').all()
    for (const target of targets) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await page.getByLabel('Raise to', { exact: true }).fill('3')
    expect((await ownTurn(page).boundingBox())?.height).toBe(heightOnTurn)
    await expectAccessible(page)
    await page.getByLabel('Raise to', { exact: true }).press('Escape')

    await ownTurn(page).getByRole('button', { name: /^Call/ }).click()
    await nextMove(page).getByRole('button', { name: 'Check or fold' }).waitFor()
    expect((await nextMove(page).boundingBox())?.height).toBe(heightOnTurn)
    await expectAccessible(page)
  })
})

test('the game is told aloud in one place, the own turn at once, in title, icon and notification; the wheel raises', async () => {
  const { guests, tableId } = await playersAt(2)
  const first = await toAct(guests, tableId)
  const [second] = guests.filter((guest) => guest !== first)
  if (!second) throw new Error('Ann is alone')
  const page = await look(tableId, second, { permissions: ['notifications'], viewport: { width: 1_440, height: 640 } })
  await nextMove(page).waitFor()
  expect(await page.title()).not.toContain('Your turn')
  const icon = () => page.locator('link[rel="icon"]').first().getAttribute('href')
  const usual = await icon()
  await button(page, 'Table settings').click()
  await page.getByRole('switch', { name: 'Notify me of my turn' }).click()
  await page.getByRole('switch', { name: 'Notify me of my turn', checked: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    const shown: string[] = []
    const Shown = Notification
    Object.assign(window, { shown })
    window.Notification = class extends Shown {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        shown.push(`${title}: ${options?.body}`)
      }
    }
    Object.defineProperty(document, 'hidden', { get: () => true })
  })
  await answer(guests, tableId, () => ({ action: 'raise', amount: 40 }))
  await soon(() => page.locator('[aria-live="assertive"]', { hasText: 'Your turn, 30 to call.' }).count()).toBe(1)
  await soon(() => page.title()).toBe('● Your turn – Card room')
  expect(await icon()).toBe('/your-turn.svg')
  expect(await page.evaluate(() => Reflect.get(window, 'shown'))).toEqual(['Card room: Your turn, 30 to call.'])
  await soon(() => page.getByRole('status').filter({ hasText: 'raises to 40.' }).count()).toBe(1)
  expect(await page.getByRole('status').filter({ hasText: 'Your turn' }).count()).toBe(0)

  const field = page.getByLabel('Raise to', { exact: true })
  await field.hover()
  const scrolled = await page.evaluate(() => window.scrollY)
  await page.mouse.wheel(0, -100)
  await soon(() => field.inputValue()).toBe('80')
  for (let few = 0; few < 4; few++) await page.mouse.wheel(0, 12)
  await soon(() => field.inputValue()).toBe('70')
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled)

  await page.keyboard.press('c')
  await soon(() =>
    page
      .getByRole('status')
      .filter({ hasText: /Flop: .* Pot 80\./ })
      .count(),
  ).toBe(1)
  // After the flop it is the same player's turn: who checks has no turn, nor a mark of one.
  await ownTurn(page).getByRole('button', { name: 'Check' }).click()
  await soon(icon).toBe(usual)
})

test('the table is set as one wishes: keys off are off, and ? lists them while they are on', async () => {
  const { guests, tableId } = await playersAt(2)
  const page = await look(tableId, await toAct(guests, tableId))
  await ownTurn(page).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await button(page, 'Table settings').click()
  await page.getByRole('dialog', { name: 'Table settings' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('switch', { name: 'Keys for buttons' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('f')
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect((await tableAt(room.app, tableId)).hand?.turn?.number).toBe(1)
})
