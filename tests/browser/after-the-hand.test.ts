import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Guest } from '../support/api-client'
import { actOnce, passive, seatedTable, tableAt } from '../support/card-room'
import { eventually } from '../support/eventually'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()
/** Milliseconds in which a hand is dealt, after a pause that leaves time to look at the one before. */
const STARTED = 40_000
const question = (page: Page) => page.getByRole('group', { name: 'Run it twice?' })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const told = (page: Page, words: RegExp | string) => page.getByRole('status').filter({ hasText: words }).count()
const seatOf = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Seats' }).getByRole('listitem').filter({ hasText: name })

/** Ann and Ben, each with 1,000 chips, at a table that allows everything, and their pages. */
async function twoAtATable(options: object = {}) {
  const guests = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)] as const
  const terms = { pause: 10_000, clock: 60, runItTwice: true, rabbitHunting: true }
  const tableId = await seatedTable([...guests], terms)
  const look = async (as: Guest) => {
    const page = await room.look(`/tables/${tableId}`, { as, ...options })
    await page.getByRole('region', { name: /^Your (turn|next move)$/ }).waitFor()
    return page
  }
  return {
    guests,
    tableId,
    ann: await look(guests[0]),
    ben: await look(guests[1]),
    at: () => tableAt(room.app, tableId),
  }
}

/** Both put in everything before the flop. */
async function allIn({ guests, tableId }: Awaited<ReturnType<typeof twoAtATable>>) {
  await actOnce([...guests], tableId, ({ raise }) => ({ action: 'raise', amount: raise?.max ?? 0 }), STARTED)
  await actOnce([...guests], tableId, passive, STARTED)
}

/**
 * Whoever is first gives up before the flop, so that no card but their own was seen by anybody. No hand follows, however
 * long it is looked at: one of the two sits out from then on.
 */
async function fold({ guests, tableId }: Awaited<ReturnType<typeof twoAtATable>>) {
  await eventually(async () => expect((await tableAt(guests[0], tableId)).hand?.turn).toBeTruthy(), STARTED)
  await guests[1].must('SitOut', { tableId })
  await actOnce([...guests], tableId, () => ({ action: 'fold' }), STARTED)
}

/** Every chip is behind a player again. */
const stacksOf = async (tableId: string) =>
  (await tableAt(room.app, tableId)).seats.reduce((sum, seat) => sum + (seat?.stack ?? 0), 0)

describe('when both are all-in', () => {
  test('they agree to run it twice, by key and by button, and both boards are awarded', async () => {
    const game = await twoAtATable()
    const { ann, ben, at, tableId } = game
    await allIn(game)
    await question(ann).waitFor()
    await soon(() => ann.locator('[aria-live="assertive"]', { hasText: 'Run the board twice?' }).count()).toBe(1)
    await ann.keyboard.press('2')
    await question(ann).getByText('You said twice.').waitFor()
    await question(ben).getByText('Ann: twice').waitFor()
    await question(ben).getByRole('button', { name: 'Twice' }).click()

    await soon(async () => (await at()).hand?.status).toBe('completed')
    const { hand, chipsOnTable } = await at()
    expect(hand?.runOut).toMatchObject({ times: 2, deadline: null })
    expect(new Set([...(hand?.board ?? []), ...(hand?.secondBoard ?? [])]).size).toBe(10)
    expect(hand?.awards.map(({ run, amount }) => ({ run, amount }))).toEqual([
      { run: 1, amount: 1_000 },
      { run: 2, amount: 1_000 },
    ])
    expect(chipsOnTable).toBe(2_000)
    expect(await stacksOf(tableId)).toBe(2_000)
    await soon(() => told(ann, /First board: .* Second board: /)).toBe(1)
    await question(ann).waitFor({ state: 'detached' })
  })

  test('one who says once decides it, and an answer that comes later is told so', async () => {
    // A refusal is a 422, of which a browser's console makes an error.
    const game = await twoAtATable({ mayBeAway: true })
    const { ann, ben, at, tableId } = game
    await ann.route('**/api/commands', async (route) => {
      await soon(async () => (await at()).hand?.status).toBe('completed')
      await route.continue()
    })
    await allIn(game)
    await question(ann).getByRole('button', { name: 'Twice' }).dblclick()
    await question(ann).getByText('You said twice.').waitFor()
    await question(ben).getByText('Ann: no answer yet').waitFor()
    await ben.keyboard.press('1')

    await soon(async () => (await at()).hand?.runOut?.times).toBe(1)
    await soon(() => told(ben, 'The board is run once.')).toBe(1)
    const { hand } = await at()
    expect(hand?.secondBoard).toEqual([])
    expect(hand?.awards.map(({ run, amount }) => ({ run, amount }))).toEqual([{ run: null, amount: 2_000 }])
    expect(await stacksOf(tableId)).toBe(2_000)
    await ann.getByText('Your answer came too late').first().waitFor()
  })

  test.each([
    { colorScheme: 'light', viewport: { width: 1_440, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)('the question is accessible and moves nothing, $colorScheme, $viewport.width wide', async (screen) => {
    const game = await twoAtATable(screen)
    const { ann } = game
    const before = (await ann.getByRole('region', { name: /^Your (turn|next move)$/ }).boundingBox())?.height
    await allIn(game)
    await question(ann).waitFor()
    for (const name of ['Once', 'Twice']) {
      const box = await question(ann).getByRole('button', { name }).boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
    const area = ann.getByRole('region', { name: 'Your next move' })
    expect((await area.boundingBox())?.height).toBe(before)
    await expectAccessible(ann)
  })
})

test('one card is shown alone: everybody sees exactly that one, and the other may follow', async () => {
  const game = await twoAtATable()
  const { guests, ann, ben, at, tableId } = game
  await fold(game)
  const [first, second] = (await tableAt(guests[0], tableId)).seats[0]?.hand?.cards.known ?? []
  await button(ann, 'Show both').waitFor()
  await expectAccessible(ann)
  const single = ann.getByRole('button', { name: /^Show the / })
  expect(await single.count()).toBe(2)
  await single.first().click()

  const faces = () =>
    seatOf(ben, 'Ann')
      .locator('[data-card]:not([data-card="back"])')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')))
  await soon(faces).toEqual([first])
  expect((await at()).seats[0]?.hand?.cards.faceUp).toEqual([first, null])
  await soon(() => told(ben, 'Ann shows one card, the ')).toBe(1)
  await button(ann, 'Show both').waitFor({ state: 'detached' })
  await single.click()
  await soon(async () => (await at()).seats[0]?.hand?.cards.faceUp).toEqual([first, second])
  await single.waitFor({ state: 'detached' })
})

test('a rabbit hunt shows everybody the rest of the board, once, and not from the past', async () => {
  const game = await twoAtATable()
  const { ann, ben, at } = game
  await fold(game)
  await button(ben, 'Rabbit hunt').waitFor()
  await ben.keyboard.press('ArrowLeft')
  await ben.getByText('This is the past: nothing can be done in it.').waitFor()
  expect(await button(ben, 'Rabbit hunt').count()).toBe(0)
  await ben.keyboard.press('Escape')
  await button(ben, 'Rabbit hunt').waitFor()

  await button(ann, 'Rabbit hunt').click()
  await soon(async () => (await at()).hand?.rabbit?.cards.length).toBe(5)
  const { hand, chipsOnTable } = await at()
  expect(hand).toMatchObject({ board: [], canHunt: false, rabbit: { seat: 0 } })
  expect(chipsOnTable).toBe(2_000)
  await soon(() => told(ben, /Ann hunts the rabbit: .* would have come\./)).toBe(1)
  for (const page of [ann, ben]) await button(page, 'Rabbit hunt').waitFor({ state: 'detached' })
})
