import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Guest } from '../support/api-client'
import { actOnce, type Choose, passive, tableAt } from '../support/card-room'
import { eventually } from '../support/eventually'
import { type LiveClient, liveClient } from '../support/live-client'
import { keep, SCREENS, SHORT_SCREENS } from './artefacts'
import { roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()
const clients: LiveClient[] = []
/** Sits in no browser, so that the connection counts as lost. */
const LOST = 'Fay'
/** Milliseconds until the first hand is dealt, and in which a hand can be looked at once it is over. */
const PAUSE = 15_000

interface Opened {
  tableId: string
  guests: Guest[]
}

/** A table with players who have so many chips; what they do not take to it stays at home. */
async function opened(stacks: Record<string, number>, terms: object = {}): Promise<Opened> {
  const tableId = randomUUID()
  const guests = await Promise.all(Object.entries(stacks).map(([name, chips]) => room.app.signUp(name, chips + 1_000)))
  const host = guests[0] ?? (await room.app.signUp('Host'))
  const stakes = { name: 'Friday night', smallBlind: 5, bigBlind: 10, minBuyIn: 50, maxBuyIn: 20_000 }
  const usual = { seats: guests.length, pause: PAUSE, clock: 120, timeBank: 120 }
  await host.must('CreateTable', { tableId, ...stakes, ...usual, ...terms })
  await Promise.all(
    guests.map(async (guest, seat) => {
      const amount = stacks[guest.displayName]
      await guest.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat, amount })
      if (guest.displayName !== LOST) await present(guest, tableId)
    }),
  )
  return { tableId, guests }
}

/** Connected as a page is, and for as long as the tests run. */
async function present(guest: Guest, tableId: string) {
  const client = liveClient(room.app.url, { extraHeaders: { cookie: guest.cookie } })
  clients.push(client)
  await client.subscribe(`table:${tableId}`, 0)
}

let many: Opened
let twice: Opened
let two: Opened
let three: Opened
let pushed: Opened
beforeAll(async () => {
  const stacks = { Ann: 1_000, 'Wolfgang Amadeus Mozarts': 2_345, Cem: 80, Dan: 12_000, Evelyn: 160, [LOST]: 950 }
  ;[many, twice, two, three, pushed] = await Promise.all([
    opened(stacks, { seats: 7 }),
    opened({ Ann: 1_000, Ben: 1_000 }, { runItTwice: true }),
    opened({ Ann: 1_000, Ben: 1_000 }, { rabbitHunting: true, clock: 5 }),
    opened({ Ann: 1_000, Ben: 1_000, Cem: 1_000 }, { pause: 0 }),
    opened({ Ann: 1_000, Ben: 1_000 }),
  ])
})
afterAll(() => {
  for (const client of clients) client.close()
})

/** The table once somebody is to act, and who that is. */
const turnAt = ({ guests, tableId }: Opened) =>
  eventually(async () => {
    const { seats, hand } = await tableAt(room.app, tableId)
    const guest = guests.find(({ playerId }) => playerId === seats[hand?.turn?.seat ?? -1]?.playerId)
    if (!guest || !hand?.turn) throw new Error('Nobody is to act')
    return { guest, hand, turn: hand.turn, seats }
  }, 40_000)

const act = ({ guests, tableId }: Opened, choose: Choose) => actOnce(guests, tableId, choose, 40_000)
const pushes: Choose = ({ raise, call }) =>
  raise ? { action: 'raise', amount: raise.max } : { action: call === null ? 'check' : 'call' }
const seat = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Seats' }).getByRole('listitem').filter({ hasText: name })
const yourTurn = (page: Page) => page.getByRole('region', { name: 'Your turn' })

/** On each of the two screens. */
async function onBoth(page: Page, expected: () => Promise<void>) {
  for (const viewport of Object.values(SCREENS)) {
    await page.setViewportSize(viewport)
    await expected()
  }
}

/** Nothing is scrolled for: neither aside, nor down to what can be pressed; and on a phone a finger hits all of it. */
const expectToFit = (page: Page) =>
  onBoth(page, async () => {
    await soon(() =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    const time = await page.getByRole('region', { name: 'Time' }).boundingBox()
    for (const name of ['Your turn', 'Your seat']) {
      const box = await page.getByRole('region', { name }).boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 9_999), name).toBeLessThanOrEqual(time?.y ?? 0)
    }
    if (page.viewportSize()?.width !== SCREENS.phone.width) return
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main button, main a')].flatMap((target) => {
        const box = target.getBoundingClientRect()
        const isHidden = box.width <= 1 || box.height <= 1
        // What explains a figure lies over it, and is larger than it by what stands before it; among others, by less.
        const around = getComputedStyle(target, '::before')
        const [width, height] = [
          Math.max(box.width, Number.parseFloat(around.width) || 0),
          Math.max(box.height, Number.parseFloat(around.height) || 0),
        ]
        const least = target.matches('[aria-label^="Explain"]') ? 24 : 43.5
        return isHidden || (width >= least && height >= least) ? [] : [`${target.textContent} ${width}×${height}`]
      }),
    )
    expect(small).toEqual([])
  })

/** On a screen of little height too, the viewer's own cards and all that they may press are in sight, and under nothing else. */
async function expectInReach(page: Page) {
  const before = page.viewportSize()
  for (const viewport of [...Object.values(SCREENS), ...SHORT_SCREENS]) {
    await page.setViewportSize(viewport)
    const lost = await page.evaluate(() => {
      const area = document.querySelector('[aria-label="Your turn"]')
      const pod = document.querySelector('[data-held]')?.closest('[data-pod]')
      const buttons = [...(area?.querySelectorAll('button, input:not([type="range"])') ?? [])]
      const cards = [...(pod?.querySelectorAll('[data-card]') ?? [])]
      if (buttons.length < 3 || cards.length !== 2) return [`${buttons.length} buttons, ${cards.length} cards`]
      return [...buttons, ...cards].flatMap((element) => {
        const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
        const isWhole = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
        const there = document.elementFromPoint(left + width / 2, top + height / 2)
        const isFree = buttons.includes(element)
          ? element.contains(there) && width >= 43.5 && height >= 43.5
          : !there?.closest('[aria-label="Time"]')
        return isWhole && isFree
          ? []
          : [`${element.textContent} at ${left | 0}, ${top | 0} of ${width | 0} × ${height | 0}`]
      })
    })
    expect(lost, `${viewport.width} × ${viewport.height}`).toEqual([])
    const across = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(across, `${viewport.width} × ${viewport.height}`).toBe(0)
  }
  if (before) await page.setViewportSize(before)
}

/** What is told of the showdown lies above the viewer's own cards, on each screen. */
const expectAwardsClear = (page: Page) =>
  onBoth(page, async () => {
    const awards = await page.locator('[data-awards]').boundingBox()
    const own = await page.locator('[data-pod] [data-card]').evaluateAll((cards) => {
      const lowest = cards.map((card) => card.getBoundingClientRect()).sort((a, b) => b.bottom - a.bottom)[0]
      return lowest?.top ?? 0
    })
    expect((awards?.y ?? 0) + (awards?.height ?? 9_999)).toBeLessThanOrEqual(own)
  })

/** What of the page moves for longer than an eye could see. */
const moving = (page: Page) =>
  page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      const lasts = Number(effect?.getComputedTiming().activeDuration)
      return lasts > 50 ? [`${lasts} ms`] : []
    }),
  )

/** What each does before the flop: short stacks push, the lost one folds, the others go along. */
const byStack =
  ({ guests }: Opened): Choose =>
  (legal, hand, at) => {
    const name = guests[at]?.displayName
    if (hand.price <= 10) return passive(legal, hand, at)
    if (name === LOST) return { action: 'fold' }
    return name === 'Cem' || name === 'Evelyn' ? pushes(legal, hand, at) : passive(legal, hand, at)
  }

async function actUntil(table: Opened, name: string, choose: Choose) {
  while ((await turnAt(table)).guest.displayName !== name) await act(table, choose)
}

async function expectTold(page: Page, told: Record<string, string | RegExp>) {
  for (const [name, words] of Object.entries(told)) await seat(page, name).getByText(words).first().waitFor()
}

test('sitting out, and waiting for the big blind', async () => {
  const { tableId, guests } = three
  const [, , cem] = guests
  if (!cem) throw new Error('Cem did not come')
  await turnAt(three)
  await cem.must('SitOut', { tableId })
  const waits = async () => {
    await act(three, () => ({ action: 'fold' }))
    await cem.must('SitIn', { tableId, waits: true })
    const { seats } = await tableAt(room.app, tableId)
    if (seats[2]?.waits) return true
    await cem.must('SitOut', { tableId })
    return false
  }
  while (!(await waits()));
  const page = await room.look(`/tables/${tableId}`, { as: cem })
  await expectTold(page, { Cem: 'Waits for blind' })
  await keep(page, 'waiting-for-the-big-blind')
  await cem.must('SitOut', { tableId })
  await expectTold(page, { Cem: 'Sits out' })
  await keep(page, 'sitting-out')
})

test('an empty table, to a stranger', async () => {
  const { tableId } = await opened({}, { seats: 6 })
  const page = await room.look(`/tables/${tableId}`)
  await page.getByText('You are watching').waitFor()
  await keep(page, 'empty-table')
})

test('a hand of six with side pots, from the first turn to the showdown', async () => {
  const { tableId, guests } = many
  const [dan, fay] = ['Dan', LOST].map((name) => guests.find(({ displayName }) => displayName === name))
  if (!dan || !fay) throw new Error('They did not come')
  await actUntil(many, 'Dan', passive)
  const page = await room.look(`/tables/${tableId}`, { as: dan, colorScheme: 'light' })
  await yourTurn(page).waitFor()
  await expectToFit(page)
  await expectInReach(page)
  await keep(page, 'to-act')
  await page.emulateMedia({ colorScheme: 'dark' })
  await keep(page, 'to-act-dark')
  await page.emulateMedia({ colorScheme: 'light' })

  await act(many, ({ raise }) => ({ action: 'raise', amount: Math.max(40, raise?.min ?? 0) }))
  await actUntil(many, 'Dan', byStack(many))
  await yourTurn(page).waitFor()
  await expectTold(page, { [LOST]: 'Folded', Cem: 'All in', Evelyn: 'All in', Ann: 'Call', Dan: /^To act/ })
  await seat(page, LOST).getByText('Disconnected').waitFor()
  await keep(page, 'facing-a-raise')

  const gil = await room.app.signUp('Gil', 5_000)
  await gil.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat: 6, amount: 1_000 })
  await present(gil, tableId)
  await fay.must('SitOut', { tableId })
  await act(many, passive)
  await actUntil(many, 'Dan', byStack(many))
  await expectTold(page, { [LOST]: 'Sits out', Gil: 'Waits' })
  await page.getByRole('list', { name: 'Pots' }).getByText('the main pot, between').waitFor()
  await expectToFit(page)
  await keep(page, 'side-pots')

  const inks = () =>
    page
      .locator('[data-deck]')
      .evaluate((box) =>
        ['club', 'spade', 'diamond', 'heart'].map((suit) => getComputedStyle(box).getPropertyValue(`--${suit}`)),
      )
  for (const [deck, colours] of [
    ['two', 2],
    ['four', 4],
  ] as const) {
    await page.getByRole('button', { name: 'Table settings' }).click()
    await page.getByRole('switch', { name: /four/i }).setChecked(colours === 4)
    await page.keyboard.press('Escape')
    await page.locator(`[data-deck="${deck}"]`).waitFor()
    expect(new Set(await inks()).size).toBe(colours)
    if (colours === 2) await keep(page, 'deck-of-two-colours')
  }

  const watching = await room.look(`/tables/${tableId}`)
  await watching.getByText('You are watching').waitFor()
  await keep(watching, 'as-a-spectator')
  const { position } = (await room.app.get(`/api/tables/${tableId}`)).body
  await watching.goto(`/tables/${tableId}?at=${position - 6}`)
  await watching.getByText('Viewing the past').first().waitFor({ state: 'attached' })
  await keep(watching, 'the-past')
  await watching.emulateMedia({ colorScheme: 'dark' })
  await keep(watching, 'the-past-dark')

  for (;;) {
    const { hand } = await tableAt(room.app, tableId)
    if (hand?.status === 'completed') break
    if (hand?.turn) await act(many, hand.street === 'turn' ? pushes : passive)
  }
  const { hand } = await tableAt(room.app, tableId)
  const winners = hand?.awards.flatMap((award) => award.winners) ?? []
  await page.locator('[data-awards]').waitFor()
  const figures = ((await page.locator('[data-awards]').textContent()) ?? '').match(/\+[\d,]+/g) ?? []
  const told = figures.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0)
  expect(told).toBe(winners.reduce((sum, { amount }) => sum + amount, 0))
  const five = new Set(winners.flatMap((winner) => winner.hand?.cards ?? []))
  await soon(() => page.locator('[data-mark="won"]').count()).toBe(five.size)
  const [best] = winners
  const name = guests.find(({ playerId }) => playerId === best?.playerId)?.displayName ?? ''
  await expectTold(page, { [name]: /^\+[\d,]+$/ })
  await expectAwardsClear(page)
  await keep(page, 'showdown')
  await page.emulateMedia({ colorScheme: 'dark' })
  await keep(page, 'showdown-dark')
})

test('a board that is run out is turned street by street, and only then stands who won', async () => {
  const { guest } = await turnAt(pushed)
  const page = await room.look(`/tables/${pushed.tableId}`, { as: guest })
  await page.locator('[data-held]').waitFor()
  await page.getByText('0 big blinds', { exact: true }).waitFor()
  await page.evaluate(() => {
    const note = (name: string, text: string) => {
      const log: string[] = JSON.parse(document.documentElement.dataset[name] ?? '[]')
      if (log.at(-1) !== text) document.documentElement.dataset[name] = JSON.stringify([...log, text])
    }
    const count = (selector: string) => document.querySelectorAll(selector).length
    const look = () => {
      const end = [
        count('[data-awards]') > 0,
        count('[data-state="won"]') > 0,
        ![...document.querySelectorAll('aside span')].some(({ textContent }) => textContent === '0 big blinds'),
      ]
      const shown = count('[data-board] [data-card]')
      const isOver = end.some(Boolean) ? (end[0] && end[1] ? ', won' : ', told too early') : ''
      note('seen', `${shown} cards${isOver}`)
      note('said', document.querySelector('main .sr-only > [role="status"]')?.textContent ?? '')
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const log = async (name: 'seen' | 'said'): Promise<string[]> =>
    JSON.parse((await page.locator('html').getAttribute(`data-${name}`)) ?? '[]')
  await act(pushed, pushes)
  // The page follows the room: of what it missed before, it would show the end at once.
  await soon(() => page.locator('[data-state="all-in"]').count()).toBe(1)
  await act(pushed, passive)
  await page.locator('[data-awards]').waitFor()
  expect(await log('seen')).toEqual(['0 cards', '3 cards', '4 cards', '5 cards', '5 cards, won'])
  await soon(() => log('said').then((said) => / wins? /.test(said.at(-1) ?? ''))).toBe(true)
  const told = (await log('said')).join(' ')
  const order = ['show', 'Flop:', 'Turn:', 'River:', ' win'].map((word) => told.indexOf(word))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order).not.toContain(-1)
  await page.reload()
  await page.locator('[data-awards]').waitFor()
  expect(await page.locator('[data-board] [data-card]').count()).toBe(5)
})

test('a board that is run twice, to somebody who wants nothing to move', async () => {
  const { tableId, guests } = twice
  const [ann] = guests
  if (!ann) throw new Error('Ann did not come')
  await turnAt(twice)
  const page = await room.look(`/tables/${tableId}`, { as: ann, reducedMotion: 'reduce' })
  await page.locator('[data-held]').waitFor()
  await page.evaluate(() => {
    Element.prototype.animate = () => {
      throw new Error('Something was to be moved')
    }
  })
  await act(twice, pushes)
  await soon(() => page.locator('[data-state="all-in"]').count()).toBe(1)
  expect(await moving(page)).toEqual([])
  await act(twice, passive)
  await page.getByRole('group', { name: 'Run it twice?' }).waitFor()
  await keep(page, 'run-it-twice-asked')
  const { hand } = await tableAt(room.app, tableId)
  for (const guest of guests) await guest.must('ChooseRunOut', { handId: hand?.handId, times: 2 })
  await page.locator('[data-awards]').waitFor()
  expect(await moving(page)).toEqual([])
  await soon(() => page.locator('[data-board] [data-card]').count()).toBe(10)
  await expectAwardsClear(page)
  await keep(page, 'run-it-twice')
})

test('the time bank, and cards that would have come', async () => {
  const { tableId, guests } = two
  const { guest } = await turnAt(two)
  const page = await room.look(`/tables/${tableId}`, { as: guest })
  await page.locator('[data-clock="bank"]').getByText('Bank').waitFor()
  await keep(page, 'time-bank')
  await act(two, passive)
  await act(two, passive)
  await act(two, ({ bet }) => ({ action: 'bet', amount: bet?.min ?? 0 }))
  await act(two, () => ({ action: 'fold' }))
  await page.getByRole('button', { name: 'Show both' }).waitFor()
  await keep(page, 'won-by-a-fold')
  const { hand } = await tableAt(room.app, tableId)
  await guests[0]?.must('HuntRabbit', { handId: hand?.handId })
  await soon(() => page.locator('[data-board] [data-card]').count()).toBe(5)
  await page.getByText('Would have come:').waitFor()
  await keep(page, 'rabbit-hunted')
})
