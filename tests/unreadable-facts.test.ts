import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Guest } from './support/api-client'
import { actOnce, passive, playHand, seatedTable, tableAt } from './support/card-room'
import { eventually } from './support/eventually'
import { type TestDatabase, testDatabase } from './support/postgres'
import { type RunningApp, runningApp } from './support/running-app'
import { SECRET } from './support/secret'
import { tamper } from './support/tamper'

let database: TestDatabase
let app: RunningApp
let players: Guest[]

beforeAll(async () => {
  database = await testDatabase()
  app = await runningApp({ database })
  players = await Promise.all(['Ann', 'Ben'].map((name) => app.signUp(name, 5_000)))
})
afterAll(async () => {
  await app?.close()
  await database?.close()
})

/** As the operator would, beside the open room. */
const forget = (subject: string) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/forget.ts', subject], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: database.ownerUrl,
      SECRET_KEY: SECRET.toString('base64'),
    },
  })

/** Everything that draws on what has become unreadable still answers. */
async function expectOpen(tableId: string, handId: string): Promise<void> {
  const [ann] = players
  const paths = [
    ...[`/tables/${tableId}`, `/players/${ann?.playerId}`, '/lobby', '/audit', '/'],
    ...[`/api/hands/${handId}`, `/api/streams/hand-${handId}`, `/api/events?stream=hand-${handId}`],
    ...[`/api/streams/player-${ann?.playerId}`, `/api/players/${ann?.playerId}/bankroll`, '/api/tables'],
    ...[`/api/tables/${tableId}?at=1`, '/api/leaderboard', '/api/health'],
  ]
  for (const path of paths)
    expect([path, (await app.get(path)).status]).toEqual([path, path.endsWith('at=1') ? 404 : 200])
  const { body: books } = await app.get('/api/books')
  expect(books).toMatchObject({ balanced: true, inFlight: 0 })
}

test('a tampered deck stops its hand: every bet goes back, the event is named in the log, and play goes on', async () => {
  const tableId = await seatedTable(players)
  await actOnce(players, tableId, ({ raise }) => ({ action: 'raise', amount: raise?.min ?? 0 }))
  const { hand } = await tableAt(app, tableId)
  await app.kill()
  const sealed = `jsonb_set(data, '{board,sealed}', to_jsonb(overlay(data->'board'->>'sealed' placing 'AAAA' from 30)))`
  await tamper(database, `UPDATE events SET data = ${sealed} WHERE stream_id = $1 AND version = 0`, [
    `hand-${hand?.handId}`,
  ])
  await app.restart()

  await actOnce(players, tableId, passive)
  const { body } = await app.get(`/api/events?stream=hand-${hand?.handId}&after=0`)
  const stopped = body.events.find(({ type }: { type: string }) => type === 'HandStopped')
  expect(stopped?.data).toMatchObject({ reason: 'DeckUnreadable', eventId: `hand-${hand?.handId}/0` })
  const completed = body.events.at(-1)
  expect(completed).toMatchObject({ type: 'HandCompleted', data: { seats: [{ change: 0 }, { change: 0 }] } })
  expect(app.output()).toContain(`hand-${hand?.handId}/0`)

  await eventually(async () => {
    const next = await tableAt(app, tableId)
    expect(next.hand?.handId).not.toBe(hand?.handId)
    expect(next.hand?.turn).toBeTruthy()
    expect(next.chipsOnTable).toBe(2_000)
  })
  await expectOpen(tableId, hand?.handId ?? '')
  for (const player of players) await player.must('LeaveTable', { tableId })
})

test('a hand whose key is destroyed in mid-play is stopped as well', async () => {
  const tableId = await seatedTable(players)
  const { hand } = await actOnce(players, tableId, passive)
  await forget(`hand-${hand.handId}`)
  await eventually(async () => {
    await actOnce(players, tableId, passive)
    const { body } = await app.get(`/api/events?stream=hand-${hand.handId}&type=HandStopped`)
    expect(body.events).toHaveLength(1)
  })
  await expectOpen(tableId, hand.handId)
  for (const player of players) await player.must('LeaveTable', { tableId })
})

test('a destroyed key makes its own facts unreadable, and nothing else', async () => {
  const [ann, ben] = players
  if (!ann || !ben) throw new Error('nobody plays')
  const tableId = await seatedTable(players)
  const handId = await playHand(players, tableId, passive)
  const ownCards = async () => {
    const { body } = await ann.get(`/api/events?stream=hand-${handId}&type=HandDealt`)
    return body.events[0].data.holeCards
  }
  expect(Object.keys(await ownCards())).toEqual([ann.playerId])
  const story = (await app.get(`/api/hands/${handId}`)).body

  await forget(`hand-${handId}`)
  await eventually(async () => expect(await ownCards()).toEqual({}))
  // What was shown was shown.
  expect((await app.get(`/api/hands/${handId}`)).body.board).toEqual(story.board)

  await forget(`player-${ann.playerId}`)
  await eventually(async () => {
    const { body } = await app.get(`/api/players/${ann.playerId}/bankroll`)
    expect(body.displayName).toBe('Forgotten player')
  })
  expect((await app.get(`/players/${ben.playerId}`)).body).toContain('Ben')
  expect((await app.get(`/tables/${tableId}`)).body).not.toMatch(/>Ann</)
  expect((await ann.get('/api/session')).body).toMatchObject({
    playerId: ann.playerId,
    displayName: 'Forgotten player',
  })
  await expectOpen(tableId, handId)
  await app.restart()
  await actOnce(players, tableId, passive)
  await expectOpen(tableId, handId)
})
