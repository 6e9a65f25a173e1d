import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Guest } from '../support/api-client'
import { underContract } from '../support/contract'
import { eventually } from '../support/eventually'
import { expectAccessible, roomInBrowsers, soon } from './room-in-browsers'

const room = roomInBrowsers()
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

async function tableOf(...guests: Guest[]): Promise<string> {
  const tableId = randomUUID()
  const terms = { name: 'Parlour', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 6 }
  await guests[0]?.must('CreateTable', { tableId, ...terms })
  for (const [seat, guest] of guests.entries())
    await guest.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat, amount: 500 })
  await eventually(async () => {
    const { body } = await room.app.get(`/api/tables/${tableId}`)
    expect(body.seats.filter(Boolean)).toHaveLength(guests.length)
  })
  return tableId
}

const chat = (page: Page) => page.getByRole('log', { name: 'Chat' })
const seat = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Seats' }).getByRole('listitem').filter({ hasText: name })

async function say(page: Page, text: string) {
  await page.getByLabel('Message').fill(text)
  await page.keyboard.press('Enter')
}

test('two say things to each other, react, mute, and see who is there', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const path = `/tables/${await tableOf(ann, ben)}`
  const [hers, his] = [await room.look(path, { as: ann }), await room.look(path, { as: ben })]
  await chat(hers).getByText('Nobody has said anything yet.').waitFor()
  await soon(() => seat(hers, 'Ben').getByText('Disconnected').count()).toBe(0)

  await say(hers, 'nh <b>Ben</b> https://example.org')
  await chat(his).getByText('nh <b>Ben</b> https://example.org').waitFor()
  expect(await chat(his).getByRole('link').count()).toBe(0)
  expect(await hers.getByLabel('Message').inputValue()).toBe('')
  await expectAccessible(his)

  await his.getByRole('button', { name: 'React' }).click()
  await his.getByRole('button', { name: 'Applause' }).click()
  await seat(hers, 'Ben').getByRole('img', { name: 'Applause' }).waitFor()
  await seat(hers, 'Ben').getByRole('img', { name: 'Applause' }).waitFor({ state: 'detached' })

  await chat(his).getByRole('button', { name: 'Mute Ann' }).click()
  await soon(() => chat(his).getByText('nh').count()).toBe(0)
  await say(hers, 'are you there?')
  await chat(hers).getByText('are you there?').waitFor()
  expect(await chat(his).getByText('are you there?').count()).toBe(0)
  await chat(his).getByRole('button', { name: 'Unmute Ann' }).waitFor()
  await his.getByText('1 player muted').waitFor()
  await his.getByRole('button', { name: 'Unmute', exact: true }).click()
  await chat(his).getByText('are you there?').waitFor()

  await his.context().close()
  await seat(hers, 'Ben').getByText('Disconnected').waitFor()
  const back = await room.look(path, { as: ben })
  await soon(() => seat(hers, 'Ben').getByText('Disconnected').count()).toBe(0)
  await chat(back).getByText('are you there?').waitFor()
  await room.look(path)
  await hers.getByText('1 watching').waitFor()
})

test('what is refused stays, with the reason beside it', async () => {
  const ann = await room.app.signUp('Ann', 5_000)
  const page = await room.look(`/tables/${await tableOf(ann)}`, { as: ann, mayBeAway: true })
  const field = page.getByLabel('Message')
  await field.fill('a'.repeat(201))
  await page.getByText('1 character too many').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('A message must be at most 200 characters.').waitFor()
  await say(page, 'a\u202Eb')
  await page.getByText('A message must not hold control or invisible characters.').waitFor()
  for (let n = 1; n <= 5; n++) {
    await say(page, `message ${n}`)
    await soon(() => field.inputValue()).toBe('')
  }
  await say(page, 'one too many')
  await page.getByText(/You are writing too fast\. Wait \d+ seconds?, then try again\./).waitFor()
  expect(await field.inputValue()).toBe('one too many')
})

test('the past shows what had been said by then, and takes nothing', async () => {
  const ann = await room.app.signUp('Ann', 5_000)
  const tableId = await tableOf(ann)
  await ann.post(`/api/tables/${tableId}/chat`, { text: 'before' })
  const { position } = (await ann.must('DepositFunds', { amount: 1 })).body
  await ann.post(`/api/tables/${tableId}/chat`, { text: 'after' })
  const page = await room.look(`/tables/${tableId}?at=${position - 1}`, { as: ann })
  await chat(page).getByText('before').waitFor()
  expect(await chat(page).getByText('after').count()).toBe(0)
  expect(await page.getByLabel('Message').count()).toBe(0)
  await expectAccessible(page)
})

test('on a phone the chat is in the sheet, and its button counts what is unread', async () => {
  const [ann, ben] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Ben', 5_000)]
  const tableId = await tableOf(ann, ben)
  const page = await room.look(`/tables/${tableId}`, { ...PHONE, as: ann })
  await page.getByRole('button', { name: 'Chat, bankroll and events', exact: true }).waitFor()
  await page.waitForTimeout(500)
  for (const text of ['one', 'two']) await ben.post(`/api/tables/${tableId}/chat`, { text })
  await page.getByRole('button', { name: 'Chat, bankroll and events, 2 unread' }).click()
  await page.getByRole('dialog').getByText('two').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Chat, bankroll and events', exact: true }).waitFor()
})

test('the API answers as its contract says', async () => {
  const api = await underContract(room.app)
  const [ann, eve] = [await room.app.signUp('Ann', 5_000), await room.app.signUp('Eve')]
  const path = `/api/tables/${await tableOf(ann)}/chat`
  expect((await api.post(path, { text: 'hello' })).status).toBe(401)
  const as = (guest: Guest, body: unknown) => api.post(path, body, { cookie: guest.cookie })
  expect(await as(ann, { text: ' hello ' })).toMatchObject({ status: 201, body: { text: 'hello', seat: 0 } })
  expect(await as(eve, { text: 'I only watch' })).toMatchObject({ status: 201, body: { seat: null } })
  expect(await as(eve, { reaction: '🔥' })).toMatchObject({ status: 422, body: { code: 'NotSeated' } })
  expect(await as(ann, { reaction: '🔥' })).toMatchObject({ status: 201, body: { reaction: '🔥' } })
  for (const wrong of [{}, { text: '' }, { text: 'a\u202Eb' }, { reaction: 'x' }, { text: 'a', reaction: '🔥' }, []])
    expect(await as(ann, wrong), JSON.stringify(wrong)).toMatchObject({ status: 400, body: { code: 'InvalidCommand' } })
  for (let n = 0; n < 4; n++) await as(ann, { text: `${n}` })
  const flood = await as(ann, { text: 'flood' })
  expect(flood).toMatchObject({ status: 429, body: { code: 'TooManyMessages' } })
  expect(Number(flood.headers.get('retry-after'))).toBeGreaterThan(0)

  const { body } = await api.get(`${path}?limit=2`)
  expect(body.messages.map(({ text }: { text: string }) => text)).toEqual(['2', '3'])
  const older = await api.get(`${path}?limit=100&before=${body.next}`)
  expect(older.body.messages.map(({ text }: { text: string }) => text)).toEqual(['hello', 'I only watch', '0', '1'])
  expect((await api.get(`/api/tables/${randomUUID()}/chat`)).status).toBe(404)
  expect((await api.get(`${path}?before=x`)).status).toBe(400)
})
