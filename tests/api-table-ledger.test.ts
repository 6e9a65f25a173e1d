import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold } from '@/projections/projection'
import { type TableAccount, tableLedger } from '@/projections/table-ledger'
import type { ApiClient, Guest } from './support/api-client'
import { type Choose, passive, playHand, seatedTable } from './support/card-room'
import { underContract } from './support/contract'
import { eventually } from './support/eventually'
import { type RunningApp, runningApp } from './support/running-app'

type ToldAccount = TableAccount & { displayName: string; net: number }
type ToldTransfer = { from: string; to: string; amount: number }

let app: RunningApp
let api: ApiClient
let players: Guest[]
let tableId: string

/** Raises once a street, where nobody has raised yet; no stack is in danger. */
const lively: Choose = ({ bet, raise, check }, { price }) => {
  if (bet) return { action: 'bet', amount: bet.min }
  if (raise && price <= 10) return { action: 'raise', amount: raise.min }
  return { action: check ? 'check' : 'call' }
}

/** Three play some hands and go home; then Ben comes back with more. */
beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
  players = await Promise.all(['=Ann, "wins"', 'Ben', 'Çelik'].map((name) => api.signUp(name, 5_000)))
  tableId = await seatedTable(players, { pause: 300 })
  for (const choose of [passive, lively]) await playHand(players, tableId, choose)
  const [, ben] = players
  for (const player of players) await player.must('LeaveTable', { tableId })
  await eventually(async () => expect(await accountOf(ben)).toMatchObject({ seated: false }))
  await ben?.must('ReserveFunds', { reservationId: randomUUID(), tableId, seat: null, amount: 500 })
  await eventually(async () => expect(await accountOf(ben)).toMatchObject({ seated: true }))
})
afterAll(() => app?.close())

const accountOf = async (player: Guest | undefined): Promise<ToldAccount | undefined> => {
  const { body } = await api.get(`/api/tables/${tableId}/ledger`)
  return body.players.find(({ playerId }: ToldAccount) => playerId === player?.playerId)
}

test('tells who brought and took how much, with names, and it adds up', async () => {
  const { status, body } = await api.get(`/api/tables/${tableId}/ledger`)
  expect(status).toBe(200)
  expect(body.players.map(({ displayName }: ToldAccount) => displayName)).toEqual(['=Ann, "wins"', 'Ben', 'Çelik'])
  for (const { net, cashedOut, onTable, boughtIn } of body.players) expect(net).toBe(cashedOut + onTable - boughtIn)
  const { totals } = body
  expect(totals.boughtIn).toBe(totals.cashedOut + totals.onTable)
  expect((await accountOf(players[1]))?.boughtIn).toBe(1_500)
})

test('tells who would have to pay whom', async () => {
  const { body } = await api.get(`/api/tables/${tableId}/ledger`)
  expect(body.settlement.fewest).toBe(true)
  for (const { playerId, net } of body.players) {
    const moved = body.settlement.transfers.map(
      ({ from, to, amount }: ToldTransfer) => (to === playerId ? amount : 0) - (from === playerId ? amount : 0),
    )
    expect(moved.reduce((sum: number, each: number) => sum + each, 0)).toBe(net)
  }
})

test('at every position it is what the table’s events come to', async () => {
  const log = await api.get(`/api/events?table=${tableId}&after=0&limit=1000`)
  expect(log.body.next).toBeNull()
  const moves = log.body.events.filter(
    (event: Parameters<typeof tableLedger.keys>[0]) => tableLedger.keys(event).length,
  )
  expect(moves.length).toBeGreaterThan(8)
  for (const [index, { position }] of moves.entries()) {
    const folded = fold(tableLedger, moves.slice(0, index + 1))[tableId]?.accounts
    const { body } = await api.get(`/api/tables/${tableId}/ledger?at=${position}`)
    expect(body.position).toBe(position)
    expect(body.players.map(({ displayName: _, net: __, ...account }: ToldAccount) => account)).toEqual(folded)
  }
})

describe('as a file', () => {
  test('a row a player, whose name no spreadsheet takes for a formula', async () => {
    const { body: log } = await api.get(`/api/events?table=${tableId}&type=HandEnded&limit=1`)
    const at = log.events[0].position
    const { headers, body } = await api.get(`/api/tables/${tableId}/ledger.csv?at=${at}`)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(`attachment; filename="table-${tableId}-ledger-${at}.csv"`)
    const told = await api.get(`/api/tables/${tableId}/ledger?at=${at}`)
    const names = [`"'=Ann, ""wins"""`, 'Ben', 'Çelik']
    const rows = told.body.players.map(({ playerId, boughtIn, cashedOut, onTable, net }: ToldAccount, n: number) =>
      [names[n], playerId, boughtIn, cashedOut, onTable, net].join(','),
    )
    expect(body.split('\r\n')).toEqual(['player,player_id,bought_in,cashed_out,on_table,net', ...rows, ''])
  })

  test('before anybody sat down it has its heads alone', async () => {
    const { body: log } = await api.get(`/api/events?table=${tableId}&type=TableCreated`)
    const { body } = await api.get(`/api/tables/${tableId}/ledger.csv?at=${log.events[0].position}`)
    expect(body).toBe('player,player_id,bought_in,cashed_out,on_table,net\r\n')
  })
})

test.each(['ledger', 'ledger.csv'])('%s says what is wrong with a question', async (file) => {
  const refusal = async (path: string) => {
    const { status, body } = await api.get(path)
    return [status, body.code]
  }
  expect(await refusal(`/api/tables/x/${file}`)).toEqual([400, 'InvalidQuery'])
  expect(await refusal(`/api/tables/${randomUUID()}/${file}`)).toEqual([404, 'TableNotFound'])
  expect(await refusal(`/api/tables/${tableId}/${file}?at=0`)).toEqual([404, 'TableNotFound'])
  expect(await refusal(`/api/tables/${tableId}/${file}?at=soon`)).toEqual([400, 'InvalidQuery'])
  expect(await refusal(`/api/tables/${tableId}/${file}?at=999999999`)).toEqual([400, 'InvalidQuery'])
})
