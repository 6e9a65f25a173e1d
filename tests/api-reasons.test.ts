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
  const done = log.findLast((event) => event.type === 'HandCompleted' && event.data.seats.some(({ change }) => change))
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

test('what waits, what lies in pots, what was won and what the lobby lists are figures like any other', async () => {
  const at = log.length
  const { playerId: player, tableId: table } = seatedBy(at).at(-1) as ReturnType<typeof seatedBy>[number]
  const { bets } = await read(`/api/players/${player}/bankroll`, at)
  expectSum(await allOf(`figure=bets&player=${player}&at=${at}`, 100), bets, 'bets')
  const { seats } = await read(`/api/tables/${table}`, at)
  const { queued } = seats.find((seat: { playerId: string } | null) => seat?.playerId === player)
  expect(queued).toEqual([])
  expectSum(await allOf(`figure=queued&table=${table}&player=${player}&at=${at}`), 0, 'queued')
  const { tables } = await read('/api/tables', at)
  const inPlay = tables.reduce((sum: number, row: { chipsOnTable: number }) => sum + row.chipsOnTable, 0)
  expectSum(await allOf(`figure=inLobby&at=${at}`, 100), inPlay, 'inLobby')

  const award = log.findLast((event) => event.type === 'PotAwarded')
  const [winner] = award?.type === 'PotAwarded' ? award.data.winners : []
  if (award?.type !== 'PotAwarded' || !winner) throw new Error('Nobody has won a pot')
  const { handId, pot } = award.data
  const query = `figure=awarded&hand=${handId}&player=${winner.playerId}&pots=${pot}&at=${award.position}`
  expectSum(await allOf(query), winner.amount, query)
  expectSum(await allOf(query.replace(`pots=${pot}`, 'pots=9')), 0, 'of another pot')
})

interface Differing {
  from: number
  to: number
  there: { from: boolean; to: boolean }
  hand?: { number: number; table: string }
  differences: {
    subject: { type: string; player?: string; table?: string }
    changes: {
      type: string
      fact?: string
      figure?: { figure: string }
      from: unknown
      to: unknown
      causes: { event: Recorded<RoomEvent>; amount: number }[]
    }[]
  }[]
}

async function differing(query: string): Promise<Differing> {
  const { status, body } = await api.get(`/api/differences?${query}`)
  expect({ query, status }).toEqual({ query, status: 200 })
  return body
}

test('two moments of a player differ by what their bankroll was at each, with the events between that did it', async () => {
  const { playerId, position } = {
    ...(seatedBy(log.length).at(-1) as ReturnType<typeof seatedBy>[number]),
    position: log.findLast((event) => event.type === 'PlayerSeated')?.position ?? 0,
  }
  const from = position - 1
  const told = await differing(`scope=player:${playerId}&from=${from}&to=${log.length}`)
  const [was, is] = [
    await read(`/api/players/${playerId}/bankroll`, from),
    await read(`/api/players/${playerId}/bankroll`, log.length),
  ]
  const figures = ['available', 'reserved', 'inPlay', 'total']
  const changed = figures.filter((figure) => was[figure] !== is[figure])
  expect(changed.length).toBeGreaterThan(0)
  const [{ subject, changes } = { subject: undefined, changes: [] }, ...others] = told.differences
  expect(others).toEqual([])
  expect(subject).toEqual({ type: 'player', player: playerId })
  expect(changes.map(({ figure, from, to }) => [figure?.figure, from, to])).toEqual(
    changed.map((figure) => [figure, was[figure], is[figure]]),
  )
  for (const { causes } of changes) {
    expect(causes.length).toBeGreaterThan(0)
    for (const { event } of causes) expect(event.position > from && event.position <= log.length).toBe(true)
  }
})

test('a hand is compared from just before its deal to its end, of those who were dealt in', async () => {
  const ended = log.findLast((event) => event.type === 'HandEnded')
  if (ended?.type !== 'HandEnded') throw new Error('No hand has ended')
  const { handId, tableId } = ended.data
  const dealt = log.find((event) => event.type === 'HandDealt' && event.data.handId === handId)
  if (dealt?.type !== 'HandDealt') throw new Error('It was not dealt')
  const told = await differing(`scope=hand:${handId}&from=1`)
  expect(told).toMatchObject({
    ...{ from: dealt.position - 1, to: ended.position, there: { from: false, to: true } },
    hand: { number: dealt.data.number, table: tableId },
  })
  const players = dealt.data.seats.map(({ playerId }) => playerId as string)
  for (const { subject } of told.differences) expect([tableId, ...players]).toContain(subject.player ?? subject.table)
  const changes = told.differences.find(({ subject }) => subject.type === 'table')?.changes ?? []
  const pot = changes.find(({ figure }) => figure?.figure === 'pot')
  const { awards } = (await api.get(`/api/hands/${handId}`)).body
  expect(pot).toMatchObject({
    from: null,
    to: awards.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0),
  })
  // From one of its own moments on, only what came after.
  const later = await differing(`scope=hand:${handId}&from=${ended.position}&to=${log.length}`)
  expect(later.differences).toEqual([])
})

test('a table and the room differ by their own figures; versions count the events of what is compared', async () => {
  const { tableId } = seatedBy(log.length).at(-1) as ReturnType<typeof seatedBy>[number]
  const table = await differing(`scope=table:${tableId}&from=v0`)
  const opened = log.find((event) => event.streamId === `table-${tableId}`)
  expect(table).toMatchObject({ from: opened?.position, to: log.length })
  expect(table.differences.map(({ subject }) => subject.type)).toContain('player')
  const everything = await differing('scope=lobby&from=0')
  const books = everything.differences.find(({ subject }) => subject.type === 'books')?.changes ?? []
  const { deposits } = await read('/api/books', log.length)
  expect(books.find(({ figure }) => figure?.figure === 'deposits')).toMatchObject({ from: 0, to: deposits })
})

test.each([
  ['scope=lobby', 400],
  ['from=1', 400],
  ['scope=everything&from=1', 400],
  ['scope=hand:12&from=1', 400],
  ['scope=lobby&from=2&to=1', 400],
  ['scope=lobby&from=v1', 400],
  ['scope=lobby&from=1&to=99999999', 400],
  ['scope=player:{nobody}&from=v1', 404],
  ['scope=player:{nobody}&from=1', 404],
  ['scope=table:{nobody}&from=1', 404],
  ['scope=hand:{nobody}&from=1', 404],
])('two moments of %s are %i, with words', async (query, status) => {
  const answer = await api.get(`/api/differences?${query.replaceAll('{nobody}', randomUUID())}`)
  expect(answer.status).toBe(status)
  expect(answer.body.detail.length).toBeGreaterThan(10)
})

test('a table, the books and a stream tell the event that was then the latest, to whoever asks for it', async () => {
  const ended = log.findLast((event) => event.type === 'HandEnded')
  if (ended?.type !== 'HandEnded') throw new Error('No hand has ended')
  const { position, streamId, version } = ended
  const table = await read(`/api/tables/${ended.data.tableId}`, position)
  expect(table).not.toHaveProperty('latest')
  const asked = [`/api/tables/${ended.data.tableId}`, `/api/streams/${streamId}`, '/api/books']
  const [told, stream, books] = await Promise.all(
    asked.map(async (path) => (await api.get(`${path}?at=${position}&latest=true`)).body),
  )
  expect(told.latest).toMatchObject({ type: 'HandEnded', position })
  expect(Object.keys(told.names)).toContain(ended.data.tableId)
  expect(stream).toMatchObject({ version, latest: { type: 'HandEnded', version } })
  const moving = ['FundsDeposited', 'FundsWithdrawn', 'FundsReserved', 'FundsCaptured', 'FundsReleased']
  const moved = log.findLast((event) => moving.includes(event.type) && event.position <= position)
  expect(books.latest.position).toBeGreaterThanOrEqual(moved?.position ?? 0)
  expect(books.latest.position).toBeLessThanOrEqual(position)
  expect((await api.get('/api/books?latest=perhaps')).status).toBe(400)
})

test.each([
  ['figure=available', 400],
  ['figure=nonsense', 400],
  ['figure=sidePot&hand={nobody}&pot=-1', 400],
  ['figure=sidePot&hand={nobody}&pot=', 400],
  ['figure=sidePot&hand={nobody}&pot=%20', 400],
  ['figure=sidePot&hand={nobody}&pot=0x1', 400],
  ['figure=sidePot&hand={nobody}&pot=1', 404],
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
