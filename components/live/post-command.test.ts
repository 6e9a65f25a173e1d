import { expect, test } from 'vitest'
import { type Outside, postCommand } from './post-command'

interface Sent {
  commandId: string
  type: string
  data: object
}

/** A world that gives these answers in turn; time passes only while somebody sleeps. */
function aWorld(...answers: (Response | Error)[]) {
  const sent: Sent[] = []
  const waits: number[] = []
  const store: string[] = []
  let now = 0
  const outside: Outside = {
    async fetch(_url, init) {
      sent.push(JSON.parse(String(init.body)))
      const answer = answers.shift() ?? new Error('nobody there')
      if (answer instanceof Error) throw answer
      return answer
    },
    async sleep(milliseconds) {
      waits.push(milliseconds)
      now += milliseconds
    },
    now: () => now,
    storeIs: (state) => store.push(state),
  }
  return { outside, sent, waits, store }
}

const accepted = () => Response.json({ position: 12, correlationId: 'c', events: [], streamId: 'player-1' })
const problem = (status: number, code: string, detail: string, headers = {}) =>
  Response.json({ status, code, detail, title: code }, { status, headers })

test('an accepted command says where it led', async () => {
  const { outside, sent } = aWorld(accepted())
  expect(await postCommand('DepositFunds', { amount: 5 }, outside)).toMatchObject({ ok: true, position: 12 })
  expect(sent).toMatchObject([{ type: 'DepositFunds', data: { amount: 5 } }])
})

test('a refusal is final, and told in the room’s own words', async () => {
  const detail = 'Insufficient funds: 300 available, 500 asked.'
  const { outside, sent } = aWorld(problem(422, 'InsufficientFunds', detail))
  expect(await postCommand('WithdrawFunds', { amount: 500 }, outside)).toEqual({
    ok: false,
    status: 422,
    code: 'InsufficientFunds',
    detail,
  })
  expect(sent).toHaveLength(1)
})

test('what is wrong with a command’s fields comes with it', async () => {
  const issues = [{ path: 'data.amount', message: 'must be at least 1 chip' }]
  const body = { status: 400, code: 'InvalidCommand', detail: 'data.amount must be at least 1 chip.', issues }
  const { outside } = aWorld(Response.json(body, { status: 400 }))
  expect(await postCommand('DepositFunds', { amount: 0 }, outside)).toMatchObject({ code: 'InvalidCommand', issues })
})

test('without an answer the same id is sent again', async () => {
  const { outside, sent } = aWorld(new Error('offline'), new Error('offline'), accepted())
  expect(await postCommand('DepositFunds', { amount: 5 }, outside)).toMatchObject({ ok: true })
  expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1)
  expect(sent).toHaveLength(3)
})

test('while the store is away it waits as long as it is asked to, and says so', async () => {
  const away = problem(503, 'StoreUnavailable', 'The store is away.', { 'retry-after': '2' })
  const { outside, waits, store } = aWorld(away, accepted())
  expect(await postCommand('DepositFunds', { amount: 5 }, outside)).toMatchObject({ ok: true })
  expect(waits).toEqual([2_000])
  expect(store).toEqual(['away', 'up'])
})

test('it gives up in the end, and does not claim that nothing happened', async () => {
  const { outside, waits } = aWorld()
  expect(await postCommand('DepositFunds', { amount: 5 }, outside)).toMatchObject({
    ok: false,
    status: 0,
    code: 'Unreachable',
  })
  const waited = waits.reduce((sum, wait) => sum + wait, 0)
  expect(waited).toBeGreaterThan(20_000)
  expect(waited).toBeLessThanOrEqual(30_000)
})

test('each command has an id of its own', async () => {
  const { outside, sent } = aWorld(accepted(), accepted())
  await postCommand('DepositFunds', { amount: 5 }, outside)
  await postCommand('DepositFunds', { amount: 5 }, outside)
  expect(sent[0]?.commandId).not.toBe(sent[1]?.commandId)
  expect(sent[0]?.commandId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
