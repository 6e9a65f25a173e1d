import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { eventually } from './support/eventually'
import type { LiveClient } from './support/live-client'
import { liveRoom } from './support/live-door'

const { room, client, url } = liveRoom()

const head = () => room.inside.store.head()
const positions = (listener: LiveClient, scope: string) => listener.events(scope).map(({ position }) => position)

describe('a subscription is refused, in words', () => {
  const uuid = randomUUID()
  test.each([
    [undefined],
    [null],
    ['log'],
    [[]],
    [{}],
    [{ scope: 'log' }],
    [{ after: 0 }],
    [{ scope: 'log', after: -1 }],
    [{ scope: 'log', after: 0.5 }],
    [{ scope: 'log', after: '0' }],
    [{ scope: 'log', after: null }],
    [{ scope: 'everything', after: 0 }],
    [{ scope: 'player:Ann', after: 0 }],
    [{ scope: `player:${uuid}x`, after: 0 }],
    [{ scope: `stream:player-${uuid}`, after: 0 }],
    [{ scope: { toString: 'log' }, after: 0 }],
  ])('when it asks for %j', async (payload) => {
    const answer = await client().ask(payload)
    expect(answer).toEqual({ ok: false, code: 'InvalidQuery', detail: expect.stringMatching(/\w/) })
  })

  test('when it asks for what is beyond the end, and then brings nothing', async () => {
    const playerId = await room.player()
    const listener = client()
    const end = await head()
    const answer = await listener.subscribe(`player:${playerId}`, end + 1)
    expect(answer).toEqual({ ok: false, code: 'InvalidQuery', detail: expect.stringContaining(String(end)) })
    await listener.subscribe('log', end)
    const { position } = await room.must({ type: 'DepositFunds', data: { playerId, amount: 1 } })
    await eventually(() => expect(positions(listener, 'log')).toContain(position))
    expect(listener.events(`player:${playerId}`)).toEqual([])
  })

  test('when it is the fifty-first of its connection', async () => {
    const listener = client()
    const scopes = Array.from({ length: 50 }, () => `player:${randomUUID()}`)
    for (const scope of scopes) expect((await listener.subscribe(scope, 0)).ok).toBe(true)
    expect(await listener.subscribe('log', 0)).toMatchObject({ ok: false, code: 'TooManySubscriptions' })
    expect((await listener.subscribe(scopes[0] ?? '', 0)).ok).toBe(true)
    listener.socket.emit('unsubscribe', { scope: scopes[0] })
    expect((await listener.subscribe('log', await head())).ok).toBe(true)
  })
})

test('whatever is sent without wanting an answer, or as another message, harms nobody', async () => {
  const listener = client()
  listener.socket.emit('subscribe', null)
  listener.socket.emit('subscribe', { scope: 'log', after: 1e9 })
  listener.socket.emit('unsubscribe', null)
  listener.socket.emit('unsubscribe', { scope: 'nothing' })
  listener.socket.emit('dispatch', { type: 'DepositFunds' })
  expect((await listener.subscribe('log', await head())).ok).toBe(true)
})

test('whoever sends more than 64 KiB loses the connection, and nobody else does', async () => {
  const [sender, other] = [client(), client()]
  await other.subscribe('log', await head())
  sender.socket.emit('subscribe', { scope: 'x'.repeat(70 * 1024), after: 0 })
  await new Promise((resolve) => sender.socket.once('disconnect', resolve))
  expect((await other.subscribe('books', 0)).ok).toBe(true)
})

describe('a handshake', () => {
  /** @returns nothing once connected, or why not */
  const handshake = ({ socket }: LiveClient) =>
    new Promise<string | undefined>((resolve) => {
      socket.once('connect', () => resolve(undefined))
      socket.once('connect_error', ({ message }) => resolve(message))
    })

  test.each(['websocket', 'polling'])('from a foreign page is refused, over %s', async (transport) => {
    for (const origin of ['https://evil.example', 'http://localhost:1', 'null'])
      expect(await handshake(client({ transports: [transport], extraHeaders: { origin } }))).toMatch(/error/)
    const origin = url()
    expect(await handshake(client({ transports: [transport], extraHeaders: { origin } }))).toBeUndefined()
  })

  test('with a cookie that is no session is a stranger’s', async () => {
    const listener = client({ extraHeaders: { cookie: 'rewind_session=%00' } })
    expect(await handshake(listener)).toBeUndefined()
    expect((await listener.subscribe('books', 0)).ok).toBe(true)
  })
})
