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
      [await branch(api, { at, runOuts: 1_001 }), 400, 'InvalidCommand'],
      [await branch(api, { at, seed: -1 }), 400, 'InvalidCommand'],
      [await branch(api, { at, wins: 'me' }), 400, 'InvalidCommand'],
      [await branch(api, { at }, 'cut-short'), 400, 'InvalidQuery'],
      [await branch(api, { at }, crypto.randomUUID()), 404, 'HandNotFound'],
      [await branch(api, { at: hand.lastPosition + 1 }), 422, 'MomentNotInHand'],
      [await branch(api, { at: 0 }), 422, 'MomentNotInHand'],
    ] as const
    for (const [answer, status, code] of refusals) expect(answer).toMatchObject({ status, body: { code } })
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
  const tried = (reader: ApiClient, playerId: string, at: number, command: object) =>
    reader.post(`/api/players/${playerId}/branches`, { at, command })

  test('tells what would have been appended then, or why it would have been refused', async () => {
    const [ann] = players
    if (!ann) throw new Error('Nobody plays')
    const { entries } = (await api.get(`/api/players/${ann.playerId}/ledger`)).body
    const { position, available } = entries[0]
    const before = await streamOf(`player-${ann.playerId}`)
    const withdrawn = await tried(ann, ann.playerId, position, { type: 'WithdrawFunds', amount: available })
    expect(withdrawn).toMatchObject({
      status: 200,
      body: {
        ...{ speculation: true, refused: null, before: { available, reserved: 0 }, after: { available: 0 } },
        events: [{ type: 'FundsWithdrawn', data: { amount: available } }],
      },
    })
    const more = { amount: available + 1 }
    const refused = await tried(ann, ann.playerId, position, { type: 'ReserveFunds', tableId, ...more })
    expect(refused.body).toMatchObject({ events: [], refused: { code: 'InsufficientFunds' } })
    expect(refused.body.refused.detail).toContain('Insufficient funds')
    const deposited = await tried(ann, ann.playerId, position, { type: 'DepositFunds', amount: 7 })
    expect(deposited.body.after.available).toBe(available + 7)
    expect(await streamOf(`player-${ann.playerId}`)).toEqual(before)
  })

  test('is for its owner alone, at a moment that there was', async () => {
    const [ann, ben] = players
    if (!ann || !ben) throw new Error('Nobody plays')
    const command = { type: 'DepositFunds', amount: 7 }
    const refusals = [
      [await tried(api, ann.playerId, 5, command), 401, 'NotSignedIn'],
      [await tried(ben, ann.playerId, 5, command), 403, 'NotYours'],
      [await tried(ann, ann.playerId, 9_999_999, command), 400, 'InvalidCommand'],
      [await tried(ann, ann.playerId, 0, command), 404, 'PlayerNotFound'],
      [await tried(ann, ann.playerId, 5, { type: 'CreditCashOut', amount: 7 }), 400, 'InvalidCommand'],
      [await tried(ann, 'me', 5, command), 400, 'InvalidQuery'],
    ] as const
    for (const [answer, status, code] of refusals) expect(answer).toMatchObject({ status, body: { code } })
  })
})
