import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { ApiClient } from './support/api-client'
import { foldToRaise, passive, playHand, seatedTable } from './support/card-room'
import { underContract } from './support/contract'
import { wholeLog } from './support/log'
import { type RunningApp, runningApp } from './support/running-app'

let app: RunningApp
let api: ApiClient
/** The demo's evening, and a table where somebody is to act for two minutes: nothing is written while these tests read. */
let log: Recorded<RoomEvent>[]

beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
  const guests = await Promise.all(['Ann', 'Ben', 'Cat'].map((name) => app.signUp(name, 2_000)))
  const tableId = await seatedTable(guests, { clock: 120 })
  await playHand(guests, tableId, passive)
  await playHand(guests, tableId, foldToRaise)
  await playHand(guests, tableId, passive)
  log = await wholeLog(api)
})
afterAll(() => app?.close())

interface Told {
  amount: number
  before: number
  terms: { amount: number; sum: number; event: Recorded<RoomEvent> }[]
  next: number | null
}

/** Every term of a figure, page by page; each page must go on where the one after it began. */
async function allOf(query: string, limit = 2): Promise<Told> {
  const ask = async (before: string): Promise<Told> => {
    const { status, body } = await api.get(`/api/reasons?${query}&limit=${limit}${before}`)
    expect({ query, status }).toEqual({ query, status: 200 })
    return body
  }
  let told = await ask('')
  while (told.next !== null) {
    const earlier = await ask(`&before=${told.next}`)
    expect(earlier.terms.at(-1)?.sum ?? earlier.before).toBe(told.before)
    told = { ...told, before: earlier.before, terms: [...earlier.terms, ...told.terms], next: earlier.next }
  }
  return told
}

/** What a figure was, read elsewhere. */
const read = async (path: string, at: number) => (await api.get(`${path}?at=${at}`)).body

const moments = () => [log.length, log.length - 7, log.length - 30]
const seatedBy = (at: number) =>
  log.flatMap((event) => (event.type === 'PlayerSeated' && event.position <= at ? [event.data] : []))

function expectSum(told: Told, amount: number, query: string): void {
  expect({ query, amount: told.amount }).toEqual({ query, amount })
  expect({ query, before: told.before }).toEqual({ query, before: 0 })
  expect({ query, sum: told.terms.reduce((sum, term) => sum + term.amount, 0) }).toEqual({ query, sum: amount })
  expect(told.terms.at(-1)?.sum ?? 0).toBe(amount)
}

test('the pages of a figure’s terms sum to what the room shows, at every moment asked for', async () => {
  for (const at of moments()) {
    const [{ playerId: player, tableId: table }] = seatedBy(at).slice(-1) as [ReturnType<typeof seatedBy>[number]]
    const bankroll = await read(`/api/players/${player}/bankroll`, at)
    for (const figure of ['available', 'reserved', 'inPlay', 'total']) {
      const query = `figure=${figure}&player=${player}&at=${at}`
      expectSum(await allOf(query), bankroll[figure], query)
    }
    const { net } = await read(`/api/players/${player}/statistics`, at)
    expectSum(await allOf(`figure=won&player=${player}&at=${at}`), net, 'won')
    const { seats, chipsOnTable, hand } = await read(`/api/tables/${table}`, at)
    expectSum(await allOf(`figure=chipsOnTable&table=${table}&at=${at}`), chipsOnTable, 'chipsOnTable')
    for (const seat of seats.filter((each: unknown) => each !== null)) {
      const query = `figure=stack&table=${table}&player=${seat.playerId}&at=${at}`
      expectSum(await allOf(query), seat.stack, query)
      if (!seat.hand) continue
      const bet = `figure=bet&hand=${hand.handId}&player=${seat.playerId}&at=${at}`
      expectSum(await allOf(bet), seat.hand.bet, bet)
    }
    const { players, totals } = await read(`/api/tables/${table}/ledger`, at)
    for (const account of players)
      for (const figure of ['boughtIn', 'cashedOut', 'onTable', 'net']) {
        const query = `figure=${figure}&table=${table}&player=${account.playerId}&at=${at}`
        expectSum(await allOf(query), account[figure], query)
      }
    for (const account of players) {
      // Everybody is here for the first time.
      const own = `table=${table}&player=${account.playerId}&at=${at}`
      expectSum(await allOf(`figure=sessionNet&${own}`), account.net, `sessionNet ${own}`)
      expectSum(await allOf(`figure=sessionBoughtIn&${own}`), account.boughtIn, `sessionBoughtIn ${own}`)
    }
    expectSum(await allOf(`figure=allBoughtIn&table=${table}&at=${at}`), totals.boughtIn, 'allBoughtIn')
    const books = await read('/api/books', at)
    for (const figure of ['deposits', 'withdrawals', 'onTables', 'inFlight'])
      expectSum(await allOf(`figure=${figure}&at=${at}`, 100), books[figure], figure)
    expectSum(await allOf(`figure=allAvailable&at=${at}`, 100), books.available, 'allAvailable')
  }
})

test('a player’s figure says when the player came, and a hand’s term which hand it is', async () => {
  const done = log.findLast((event) => event.type === 'HandCompleted')
  if (done?.type !== 'HandCompleted') throw new Error('No hand was played')
  const player = done.data.seats.find(({ change }) => change !== 0)?.playerId
  const { body } = await api.get(`/api/reasons?figure=total&player=${player}&at=${done.position}&limit=1`)
  const registered = log.find((event) => event.type === 'PlayerRegistered' && event.data.playerId === player)
  expect(body.registered).toEqual({ position: registered?.position, recordedAt: registered?.recordedAt })
  expect(body.terms).toHaveLength(1)
  expect(body.terms[0].event).toMatchObject({ type: 'HandCompleted', position: done.position })
  const dealt = log.find((event) => event.type === 'HandDealt' && event.data.handId === done.data.handId)
  expect(dealt?.type === 'HandDealt' && body.hands[done.data.handId]).toBe(
    dealt?.type === 'HandDealt' && dealt.data.number,
  )
})

test('a bankroll of the past comes with the last event by then that moved its chips', async () => {
  const moved = log.findLast((event) => event.type === 'FundsCaptured')
  if (moved?.type !== 'FundsCaptured') throw new Error('Nobody bought in')
  const { playerId } = moved.data
  const { body } = await api.get(`/api/players/${playerId}/bankroll?at=${moved.position + 1}&latest=true`)
  expect(body.latest).toMatchObject({ type: 'FundsCaptured', position: moved.position })
  expect(body.names[playerId]).toBe(body.displayName)
  const registered = log.find((event) => event.type === 'PlayerRegistered' && event.data.playerId === playerId)
  const first = await api.get(`/api/players/${playerId}/bankroll?at=${registered?.recordedAt}&latest=true`)
  expect(first.body.latest.type).toMatch(/PlayerRegistered|FundsDeposited/)
})

test.each([
  ['figure=available', 400],
  ['figure=nonsense', 400],
  ['figure=sidePot&hand={nobody}&pot=-1', 400],
  ['figure=available&player={nobody}&at=tomorrow', 400],
  ['figure=available&player={nobody}&before=99999999', 400],
  ['figure=available&player={nobody}', 404],
  ['figure=stack&table={nobody}&player={nobody}', 404],
  ['figure=pot&hand={nobody}', 404],
  ['figure=net&table={nobody}&player={nobody}', 404],
])('%s is %i, with words', async (query, status) => {
  const answer = await api.get(`/api/reasons?${query.replaceAll('{nobody}', randomUUID())}`)
  expect(answer.status).toBe(status)
  expect(answer.body.detail.length).toBeGreaterThan(10)
})
