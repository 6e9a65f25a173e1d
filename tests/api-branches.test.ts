import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HandHistory } from '@/projections/hands'
import type { ApiClient, Guest } from './support/api-client'
import { foldToRaise, playHand, seatedTable, tableAt } from './support/card-room'
import { underContract } from './support/contract'
import { eventually } from './support/eventually'
import { type RunningApp, runningApp } from './support/running-app'

let app: RunningApp
let api: ApiClient
let players: Guest[]
let tableId: string
/** Raised before the flop, and everybody else folded. */
let hand: HandHistory
let events: { type: string; position: number; data: Record<string, unknown> }[]

beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
  players = await Promise.all(['Ann', 'Ben', 'Cat'].map((name) => api.signUp(name, 5_000)))
  tableId = await seatedTable(players, { pause: 1_000 })
  const handId = await playHand(players, tableId, foldToRaise)
  hand = (await api.get(`/api/hands/${handId}`)).body
  events = await streamOf(`hand-${handId}`)
})
afterAll(() => app?.close())

const usual = { cards: 'as-dealt', seed: 1, moves: [], goOn: 'wait', runOuts: 0 }
const branch = (reader: ApiClient, asked: object, handId: string = hand.handId) =>
  reader.post(`/api/hands/${handId}/branches`, { ...usual, ...asked })
const streamOf = async (id: string) => (await api.get(`/api/events?stream=${id}&after=0&limit=1000`)).body.events

/** The turn that somebody answered by folding: who, and where it was opened. */
function foldedTurn() {
  const folded = events.find(({ type, data }) => type === 'ActionTaken' && data.action === 'fold')
  const started = events.findLast(({ type, position }) => type === 'TurnStarted' && position < (folded?.position ?? 0))
  const guest = players.find(({ playerId }) => playerId === folded?.data.playerId)
  if (!started || !guest) throw new Error('Nobody folded')
  return { guest, at: started.position }
}

describe('a road off a hand that is over', () => {
  test('is told to its end with averages, and leaves the log as it was', async () => {
    const { guest, at } = foldedTurn()
    const asked = { at, moves: [{ action: 'call' }], goOn: 'to-the-end', runOuts: 20 }
    const { status, body } = await branch(guest, asked)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      speculation: true,
      at,
      refused: null,
      next: null,
      runOuts: { asked: 20, count: 20 },
    })
    expect(body.events[0]).toMatchObject({ speculation: true, type: 'ActionTaken', data: { action: 'call' } })
    expect(body.events.at(-1).type).toBe('HandCompleted')
    const means = body.runOuts.seats.map(({ mean }: { mean: number }) => mean)
    expect(means.reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(0, 6)
    expect((await branch(guest, asked)).body).toEqual(body)
    expect(await streamOf(`hand-${hand.handId}`)).toEqual(events)
  })

  test('tells a refusal of the rules as its answer', async () => {
    const { guest, at } = foldedTurn()
    const { status, body } = await branch(guest, { at, moves: [{ action: 'raise', to: 1_000_000 }] })
    expect(status).toBe(200)
    expect(body.refused).toMatchObject({ move: 0, code: 'AboveStack', figures: { asked: 1_000_000 } })
    expect(body.events).toEqual([])
    expect(body.next.legal.call).toBeGreaterThan(0)
    const unasked = await branch(guest, { at, moves: [{ action: 'twice', seat: 0 }] })
    expect(unasked.body).toMatchObject({ asked: null, refused: { move: 0, code: 'NoRunOutOffered' } })
  })

  test('holds for each reader the cards that they may know, and no others', async () => {
    const { guest, at } = foldedTurn()
    const drawnFor = async (reader: ApiClient) => (await branch(reader, { at })).body.drawn
    expect(await drawnFor(guest)).toBe(9)
    expect(await drawnFor(api)).toBe(11)
  })

  test('is asked in the right shape, of a hand that there is, at a moment of its own', async () => {
    const { at } = foldedTurn()
    const refusals = [
      [await branch(api, { at, moves: [{ action: 'bluff' }] }), 400, 'InvalidCommand'],
      [await branch(api, { at, moves: [{ action: 'twice' }] }), 400, 'InvalidCommand'],
      [await branch(api, { at, moves: [{ action: 'call', seat: 1 }] }), 400, 'InvalidCommand'],
      [await branch(api, { at, runOuts: 1_001 }), 400, 'InvalidCommand'],
      [await branch(api, { at, seed: -1 }), 400, 'InvalidCommand'],
      [await branch(api, { at, wins: 'me' }), 400, 'InvalidCommand'],
      [await branch(api, { at }, 'cut-short'), 400, 'InvalidQuery'],
      [await branch(api, { at }, crypto.randomUUID()), 404, 'HandNotFound'],
      [await branch(api, { at: hand.lastPosition + 1 }), 422, 'MomentNotInHand'],
      [await branch(api, { at: 0 }), 422, 'MomentNotInHand'],
    ] as const
    for (const [answer, status, code] of refusals) expect(answer).toMatchObject({ status, body: { code } })
    const { body } = await branch(api, { at, moves: [{ action: 'bluff' }] })
    expect(body.detail).toContain('must be one of fold, check, call')
  })

  test('does not exist while the hand is played: nobody may reckon it through', async () => {
    const handId = await eventually(async () => {
      const { hand: playing } = await tableAt(api, tableId)
      if (!playing?.turn) throw new Error('Nobody is to act')
      return playing.handId
    })
    const { position } = (await api.get(`/api/hands/${handId}`)).body
    expect(await branch(api, { at: position }, handId)).toMatchObject({ status: 422, body: { code: 'HandNotOver' } })
  })

  test('may be run out so often in so many seconds', async () => {
    const [, ben] = players
    if (!ben) throw new Error('Nobody plays')
    const { at } = foldedTurn()
    const asked = { at, moves: [{ action: 'fold' }], runOuts: 1_000 }
    // Hands that there are not cost nobody a run-out.
    const nowhere = await Promise.all(Array.from({ length: 6 }, () => branch(ben, asked, crypto.randomUUID())))
    expect(nowhere.map(({ status }) => status)).toEqual(Array(6).fill(404))
    expect((await branch(ben, { ...asked, runOuts: 10 })).body.runOuts.count).toBe(10)
    const answers = await Promise.all(Array.from({ length: 7 }, () => branch(ben, asked)))
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.body.code).toBe('TooManyRunOuts')
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await branch(ben, { at, moves: [{ action: 'fold' }] })).status).toBe(200)
  })
})

describe('a road off one’s own money', () => {
  const tried = (reader: ApiClient, playerId: string, at: number, commands: object) =>
    reader.post(`/api/players/${playerId}/branches`, { at, commands })

  /** Ann, once the table was open, before she had done anything but deposit. */
  async function deposited() {
    const [ann] = players
    if (!ann) throw new Error('Nobody plays')
    const { entries } = (await api.get(`/api/players/${ann.playerId}/ledger`)).body
    const [opened] = await streamOf(`table-${tableId}`)
    return { ann, at: opened.position, available: entries[0].available }
  }

  test('tells of each command what would have been appended, on what those before it left, or why not', async () => {
    const { ann, at, available } = await deposited()
    const before = await streamOf(`player-${ann.playerId}`)
    const { status, body } = await tried(ann, ann.playerId, at, [
      { type: 'WithdrawFunds', amount: available },
      { type: 'ReserveFunds', tableId, amount: 200 },
      { type: 'DepositFunds', amount: 500 },
      { type: 'ReserveFunds', tableId, amount: 200 },
      { type: 'ReserveFunds', tableId, amount: 100 },
    ])
    const seatedAlready = { code: 'AlreadySeated', figures: { seat: 0 } }
    expect(status).toBe(200)
    const balances = (left: number, reserved: number) => ({
      available: left,
      reserved,
      inPlay: 0,
      total: left + reserved,
    })
    const refused = { code: 'InsufficientFunds', detail: 'Insufficient funds: 0 available, 200 asked.' }
    expect(body).toMatchObject({
      ...{ speculation: true, at, before: balances(available, 0), after: balances(300, 200) },
      steps: [
        { refused: null, events: [{ speculation: true, type: 'FundsWithdrawn' }], after: balances(0, 0) },
        { refused, events: [], after: balances(0, 0) },
        { refused: null, events: [{ type: 'FundsDeposited' }], after: balances(500, 0) },
        { refused: null, events: [{ type: 'FundsReserved', data: { amount: 200 } }], after: balances(300, 200) },
        { refused: seatedAlready, events: [], after: balances(300, 200) },
      ],
    })
    expect(await streamOf(`player-${ann.playerId}`)).toEqual(before)
  })

  test('is refused a hold as the room would have refused it, by the table as it stood', async () => {
    const { ann, at } = await deposited()
    const codes = async (position: number, commands: object[]) =>
      (await tried(ann, ann.playerId, position, commands)).body.steps.map(
        ({ refused }: { refused: { code: string } | null }) => refused?.code ?? null,
      )
    const hold = (amount: number, at = tableId) => ({ type: 'ReserveFunds', tableId: at, amount })
    const range = [hold(5), hold(5_000), hold(100), hold(100)]
    expect(await codes(at, range)).toEqual(['BuyInOutOfRange', 'BuyInOutOfRange', null, 'AlreadySeated'])
    expect(await codes(at - 1, [hold(100)])).toEqual(['TableNotFound'])
    expect(await codes(at, [hold(100, hand.handId)])).toEqual(['TableNotFound'])
    const { position } = (await api.get('/api/books')).body
    expect(await codes(position, [hold(100)])).toEqual(['AlreadySeated'])
  })

  test('holds what was in play then, and counts it in the total', async () => {
    const { ann } = await deposited()
    const { position, total, inPlay } = (await api.get(`/api/players/${ann.playerId}/bankroll`)).body
    expect(inPlay).toBeGreaterThan(0)
    const { body } = await tried(ann, ann.playerId, position, [{ type: 'DepositFunds', amount: 7 }])
    expect(body).toMatchObject({ before: { total, inPlay }, after: { total: total + 7, inPlay } })
  })

  test('is told to everybody, at a moment that there was, with one to twenty commands', async () => {
    const { ann, at } = await deposited()
    const [, ben] = players
    if (!ben) throw new Error('Nobody plays')
    const command = { type: 'DepositFunds', amount: 7 }
    const many = (count: number) => Array.from({ length: count }, () => command)
    const refusals = [
      [await tried(ann, ann.playerId, 9_999_999, [command]), 400, 'InvalidCommand'],
      [await tried(ann, ann.playerId, 0, [command]), 404, 'PlayerNotFound'],
      [await tried(ann, ann.playerId, at, [{ type: 'CreditCashOut', amount: 7 }]), 400, 'InvalidCommand'],
      [await tried(ann, ann.playerId, at, [{ type: 'DepositFunds', amount: 0 }]), 400, 'InvalidCommand'],
      [await tried(ann, ann.playerId, at, many(0)), 400, 'InvalidCommand'],
      [await tried(ann, ann.playerId, at, many(21)), 400, 'InvalidCommand'],
      [await tried(ann, 'me', at, [command]), 400, 'InvalidQuery'],
    ] as const
    for (const [answer, status, code] of refusals) expect(answer).toMatchObject({ status, body: { code } })
    const { body } = await tried(ann, ann.playerId, at, many(21))
    expect(body.detail).toContain('must be at most 20 commands')
    const [own, ...others] = await Promise.all(
      [ann, ben, api].map((reader) => tried(reader, ann.playerId, at, many(20))),
    )
    expect(own?.status).toBe(200)
    for (const other of others) expect(other.body).toEqual(own?.body)
  })
})
