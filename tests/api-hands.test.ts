import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HandHistory } from '@/projections/hands'
import type { ApiClient, Guest } from './support/api-client'
import { underContract } from './support/contract'
import { type RunningApp, runningApp } from './support/running-app'
import { playTwoHands } from './support/two-hands'

let app: RunningApp
let api: ApiClient
let players: Guest[]
let tableId: string
/** One that was checked down to the showdown, and one that everybody folded to a raise. */
let shown: string
let folded: string

beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
  ;({ players, tableId, shown, folded } = await playTwoHands(api))
})
afterAll(() => app?.close())

type Told = Omit<HandHistory, 'players'> & {
  position: number
  players: (HandHistory['players'][number] & { displayName: string })[]
}
const handOf = async (reader: ApiClient, handId: string, query = ''): Promise<Told> =>
  (await reader.get(`/api/hands/${handId}${query}`)).body

describe('a hand', () => {
  test('that was checked down has all its streets, an award and the cards that were shown', async () => {
    const hand = await handOf(api, shown)
    expect(hand).toMatchObject({ handId: shown, tableId, status: 'completed' })
    expect(hand.streets.map(({ street }) => street)).toEqual(['preflop', 'flop', 'turn', 'river'])
    expect(hand.board).toHaveLength(5)
    expect(hand.awards[0]?.winners[0]?.hand?.words).toMatch(/\w/)
    expect(hand.players.map(({ displayName }) => displayName).sort()).toEqual(['Ann', 'Ben', 'Cat'])
    expect(hand.players.reduce((sum, { change }) => sum + (change ?? Number.NaN), 0)).toBe(0)
    expect(hand.players.some(({ cards }) => cards.length === 2)).toBe(true)
  })

  test('shows its reader their own cards, and nobody else’s that were not shown', async () => {
    const seen = async (reader: ApiClient) =>
      (await handOf(reader, folded)).players.filter(({ cards }) => cards.length > 0).map(({ playerId }) => playerId)
    expect(await seen(api)).toEqual([])
    for (const player of players) expect(await seen(player)).toEqual([player.playerId])
  })

  test('can be had as of any moment', async () => {
    const hand = await handOf(api, shown)
    const atTheDeal = await handOf(api, shown, `?at=${hand.startedPosition}`)
    expect(atTheDeal).toMatchObject({ status: 'playing', board: [], awards: [], position: hand.startedPosition })
    expect((await api.get(`/api/hands/${shown}?at=${hand.startedPosition - 1}`)).body.code).toBe('HandNotFound')
    expect(await handOf(api, shown, `?at=${hand.lastPosition}`)).toEqual({ ...hand, position: hand.lastPosition })
  })
})

test('a table’s hands are listed from the latest back, in pages', async () => {
  const { hands } = (await api.get(`/api/tables/${tableId}/hands?limit=100`)).body as { hands: HandHistory[] }
  const numbers = hands.map(({ number }) => number)
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
  expect(numbers).toEqual(expect.arrayContaining([1, 2]))
  const paged: number[] = []
  for (let before = ''; ; ) {
    const { body } = await api.get(`/api/tables/${tableId}/hands?limit=1${before}`)
    paged.push(...body.hands.map(({ number }: HandHistory) => number))
    if (body.next === null) break
    before = `&before=${body.next}`
  }
  expect(paged).toEqual(expect.arrayContaining(numbers))
})

test('as of the first hand’s end, there was one', async () => {
  const { lastPosition } = await handOf(api, shown)
  const { hands } = (await api.get(`/api/tables/${tableId}/hands?at=${lastPosition}`)).body
  expect(hands.map(({ handId }: HandHistory) => handId)).toEqual([shown])
})

test('statistics and standings come to the same, and to nothing in all', async () => {
  const { lastPosition } = await handOf(api, folded)
  const { standings } = (await api.get(`/api/leaderboard?at=${lastPosition}`)).body
  let net = 0
  for (const { playerId, displayName } of players) {
    const { body } = await api.get(`/api/players/${playerId}/statistics?at=${lastPosition}`)
    expect(body).toMatchObject({ displayName, hands: 2 })
    expect(standings).toContainEqual(expect.objectContaining({ playerId, displayName, hands: 2, net: body.net }))
    net += body.net
  }
  expect(net).toBe(0)
  expect((await api.get('/api/leaderboard?order=winRate')).body).toMatchObject({ order: 'winRate', standings: [] })
})

test('each hand that moved chips is a line of the ledger, and the bankroll what it comes to', async () => {
  for (const player of players) {
    const changes = (await Promise.all([shown, folded].map((id) => handOf(api, id)))).map(
      (hand) => hand.players.find(({ playerId }) => playerId === player.playerId)?.change ?? 0,
    )
    const { lastPosition } = await handOf(api, folded)
    const { entries } = (await api.get(`/api/players/${player.playerId}/ledger`)).body
    const lines = entries.filter(
      ({ type, position }: { type: string; position: number }) => type === 'HandCompleted' && position <= lastPosition,
    )
    expect(lines.map(({ amount }: { amount: number }) => amount)).toEqual(changes.filter((change) => change !== 0))
    const { body } = await api.get(`/api/players/${player.playerId}/bankroll?at=${lastPosition}`)
    expect(body).toMatchObject({ total: 5_000 + changes.reduce((a, b) => a + b, 0), displayName: player.displayName })
  }
})

test('the state of a hand’s stream is each reader’s own', async () => {
  for (const reader of [api, ...players]) {
    const { body } = await reader.get(`/api/streams/hand-${folded}`)
    const holders = 'playerId' in reader ? [reader.playerId] : []
    expect(Object.keys(body.state.holeCards)).toEqual(holders)
    expect(body.state.boardToCome).toEqual([])
  }
})

test.each(['0', '101', 'all'])('a list of hands or standings takes a limit from 1 to 100, not %s', async (limit) => {
  for (const path of [`/api/tables/${tableId}/hands`, '/api/leaderboard']) {
    const { status, body } = await api.get(`${path}?limit=${limit}`)
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidQuery' })
  }
})

test('standings have an order that is known', async () => {
  const { status, body } = await api.get('/api/leaderboard?order=luck')
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidQuery' })
})
