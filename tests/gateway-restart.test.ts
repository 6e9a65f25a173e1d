import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './support/eventually'
import { type LiveClient, liveClient } from './support/live-client'
import { quietLog } from './support/log'
import { type RunningApp, runningApp } from './support/running-app'

let app: RunningApp
let listeners: LiveClient[] = []

beforeAll(async () => {
  app = await runningApp()
})
afterAll(async () => {
  for (const listener of listeners) listener.close()
  await app?.close()
})

/** Follows a scope from a position on; whenever it is connected anew, from where it had come. */
function follower(scope: string, after: number, options: Parameters<typeof liveClient>[1] = {}): LiveClient {
  const listener = liveClient(app.url, { reconnection: true, reconnectionDelayMax: 200, ...options })
  listener.socket.on('connect', () => {
    const position = listener.messages.at(-1)?.position ?? after
    listener.subscribe(scope, position).catch(() => undefined)
  })
  return listener
}

const positions = (listener: LiveClient, scope: string) => listener.events(scope).map(({ position }) => position)

test('across restarts, a follower who asks from where it was hears everything once', async () => {
  const [ann, ben] = [await app.signUp('Ann', 1_000), await app.signUp('Ben', 1_000)]
  const cookie = { extraHeaders: { cookie: ann.cookie, origin: app.url } }
  const all = follower('log', 0, cookie)
  const polling = follower(`player:${ann.playerId}`, 0, { transports: ['polling'] })
  listeners = [all, polling]

  for (const end of ['SIGKILL', 'SIGTERM'] as const) {
    // What is under way when the app ends may be stored or not; it must be told or not accordingly.
    const writing = [ann, ben].flatMap((player) =>
      Array.from({ length: 40 }, () => player.send('DepositFunds', { amount: 1 }).catch(() => undefined)),
    )
    await Promise.race(writing)
    await app.kill(end)
    await eventually(() => expect(listeners.map(({ socket }) => socket.connected)).toEqual([false, false]))
    await Promise.all(writing)
    await app.restart()
    await ann.must('DepositFunds', { amount: 1 })
  }

  const log = await quietLog(app)
  const ofAnn = log.filter(({ data }) => 'playerId' in data && data.playerId === ann.playerId)
  await eventually(() => {
    expect(positions(all, 'log')).toHaveLength(log.length)
    expect(positions(polling, `player:${ann.playerId}`)).toHaveLength(ofAnn.length)
  })
  expect(all.events('log')).toEqual(log)
  expect(polling.events(`player:${ann.playerId}`)).toEqual(ofAnn)
})

test('a foreign page is not let in at the whole app’s door either, whoever’s cookie it has', async () => {
  const ann = await app.signUp('Ann')
  for (const transport of ['websocket', 'polling']) {
    const extraHeaders = { cookie: ann.cookie, origin: 'https://evil.example' }
    const { socket } = liveClient(app.url, { transports: [transport], extraHeaders })
    const refused = await new Promise((resolve) => {
      socket.once('connect', () => resolve(false))
      socket.once('connect_error', () => resolve(true))
    })
    socket.disconnect()
    expect(refused).toBe(true)
  }
})
