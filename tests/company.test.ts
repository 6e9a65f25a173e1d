import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PlayerId, TableId } from '@/domain/kernel'
import type { TablePresence } from '@/domain/presence'
import type { ChatNews } from '@/server/company/chat-feed'
import { type Company, openCompany } from '@/server/company/company'
import { openGateway } from '@/server/gateway'
import { openInside } from '@/server/inside'
import { SESSION_COOKIE } from '@/server/session-cookie'
import { startWorker } from '@/server/worker'
import { asOwner } from './support/cluster'
import { eventually } from './support/eventually'
import { roomInside } from './support/inside'
import { type LiveClient, liveClient } from './support/live-client'
import { SECRET } from './support/secret'

const BEAT_MS = 400
const GRACE_MS = 300

const room = roomInside()
const bots = new Set<string>()
const closing: (() => Promise<void>)[] = []
const clients: LiveClient[] = []
const urls: string[] = []
let companies: Company[]

/** A process of its own, as far as the database can tell. */
async function node(): Promise<{ url: string; company: Company }> {
  const inside = openInside({ ...room.database, secret: SECRET })
  const server = createServer().listen(0)
  await once(server, 'listening')
  const stop = new AbortController()
  const company = openCompany({
    ...inside,
    ...inside.room,
    isBot: (playerId) => bots.has(playerId),
    beatMs: BEAT_MS,
    graceMs: GRACE_MS,
  })
  const gateway = openGateway(server, { ...inside, company, signal: stop.signal })
  closing.push(async () => {
    stop.abort()
    await gateway.close()
    await company.close()
    await inside.tail.close()
  })
  const address = server.address()
  return { url: `http://localhost:${typeof address === 'object' ? address?.port : ''}`, company }
}

beforeAll(async () => {
  const nodes = [await node(), await node()]
  urls.push(...nodes.map(({ url }) => url))
  companies = nodes.map(({ company }) => company)
  const stopWorker = startWorker(room.inside)
  closing.push(stopWorker)
})
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

/** A socket at one of the nodes, signed in or not, with what it was told beside the log. */
async function visitor(at: 0 | 1, playerId?: PlayerId) {
  const token = playerId && (await room.inside.sessions.open(playerId))
  const client = liveClient(urls[at] ?? '', token ? { extraHeaders: { cookie: `${SESSION_COOKIE}=${token}` } } : {})
  clients.push(client)
  const presences: TablePresence[] = []
  const news: ChatNews[] = []
  client.socket.on('presence', (presence: TablePresence) => presences.push(presence))
  client.socket.on('chat', (each: ChatNews) => news.push(each))
  return {
    ...client,
    presences,
    news,
    presence: () => presences.at(-1),
    texts: () => news.flatMap(({ said }) => said.map((each) => ('text' in each ? each.text : each.reaction))),
    watch: async (tableId: TableId) => client.subscribe(`table:${tableId}`, await room.inside.store.head()),
  }
}

async function seated(tableId: TableId, seat: number): Promise<PlayerId> {
  const playerId = await room.player()
  await room.reserve(playerId, tableId, seat)
  await eventually(async () => {
    const found = await room.inside.room.views.table(tableId)
    expect(found?.view.seats[seat]?.playerId).toBe(playerId)
  })
  return playerId
}

const say = (tableId: TableId, playerId: PlayerId, text: string) =>
  room.inside.room.chat.say({ tableId, playerId, seat: null }, { text })

describe('who is at a table', () => {
  test('is told to everybody there, whichever process they are connected to', async () => {
    const tableId = await room.table()
    const [ann, ben, bot] = [await seated(tableId, 0), await seated(tableId, 1), await seated(tableId, 2)]
    bots.add(bot)
    const watching = await visitor(0)
    await watching.watch(tableId)
    await eventually(() => expect(watching.presence()).toEqual({ tableId, connected: [], bots: [bot], spectators: 1 }))
    const here = await visitor(0, ann)
    await here.watch(tableId)
    const there = await visitor(1, ben)
    await there.watch(tableId)
    const stranger = await visitor(1, await room.player())
    await stranger.watch(tableId)
    for (const each of [watching, here, there, stranger])
      await eventually(() =>
        expect(each.presence()).toEqual({ tableId, connected: [ann, ben], bots: [bot], spectators: 2 }),
      )

    there.close()
    await eventually(() => expect(here.presence()).toMatchObject({ connected: [ann], spectators: 2 }))
    await here.ask({ scope: `table:${tableId}`, after: 0 })
    stranger.socket.emit('unsubscribe', { scope: `table:${tableId}` })
    await eventually(() => expect(here.presence()).toMatchObject({ connected: [ann], spectators: 1 }))
  })

  test('changes when a spectator sits down', async () => {
    const tableId = await room.table()
    const ann = await room.player()
    const here = await visitor(1, ann)
    await here.watch(tableId)
    await eventually(() => expect(here.presence()).toMatchObject({ connected: [], spectators: 1 }))
    await room.reserve(ann, tableId, 3)
    await eventually(() => expect(here.presence()).toMatchObject({ connected: [ann], spectators: 0 }))
  })

  test('does not flicker when somebody is back at once, also over another process or in a second window', async () => {
    const tableId = await room.table()
    const ann = await seated(tableId, 0)
    const watching = await visitor(0)
    await watching.watch(tableId)
    const first = await visitor(0, ann)
    await first.watch(tableId)
    await eventually(() => expect(watching.presence()).toMatchObject({ connected: [ann], spectators: 1 }))
    const heard = watching.presences.length
    first.close()
    const second = await visitor(1, ann)
    await second.watch(tableId)
    const third = await visitor(0, ann)
    await third.watch(tableId)
    await sleep(2 * GRACE_MS)
    third.close()
    await sleep(3 * GRACE_MS)
    expect(watching.presences.slice(heard)).toEqual([])
  })

  test('no longer counts who was connected to a process that has died', async () => {
    const tableId = await room.table()
    const ann = await seated(tableId, 0)
    await asOwner(room.database.ownerUrl, (owner) =>
      owner.query('INSERT INTO table_attendance VALUES ($1, $2, $3, 0, clock_timestamp())', [
        tableId,
        randomUUID(),
        [ann],
      ]),
    )
    const watching = await visitor(0)
    await watching.watch(tableId)
    await eventually(() => expect(watching.presence()).toMatchObject({ connected: [ann] }))
    await eventually(() => expect(watching.presence()).toMatchObject({ connected: [] }))
  })
})

describe('what is said at a table', () => {
  test('reaches everybody once and in order, however many speak, whenever they come', async () => {
    const [tableId, elsewhere] = [await room.table(), await room.table()]
    const players = await Promise.all(Array.from({ length: 8 }, () => room.player()))
    const early = await visitor(0)
    await early.ask({ scope: `chat:${tableId}`, after: 0 })
    const speaking = players.flatMap((playerId, who) =>
      Array.from({ length: 5 }, (_, n) => say(tableId, playerId, `${who}:${n}`)),
    )
    await say(elsewhere, players[0] as PlayerId, 'elsewhere')
    const late = await visitor(1)
    await late.ask({ scope: `chat:${tableId}`, after: 0 })
    await Promise.all(speaking)
    const kept = (await room.inside.room.chat.texts(tableId, { limit: 100 })).map(({ text }) => text)
    expect(kept).toHaveLength(40)
    for (const each of [early, late]) {
      await eventually(() => expect(each.texts()).toHaveLength(40))
      expect(each.texts()).toEqual(kept)
      let end = 0
      for (const { after, position } of each.news) {
        expect(after).toBe(end)
        end = position
      }
    }
  })

  test('is not lost or doubled over a reconnect, nor while the connection that listens is cut', async () => {
    const tableId = await room.table()
    const [ann, ben] = [await room.player(), await room.player()]
    const first = await visitor(0)
    await first.ask({ scope: `chat:${tableId}`, after: 0 })
    await say(tableId, ann, 'one')
    await eventually(() => expect(first.texts()).toEqual(['one']))
    first.close()
    await say(tableId, ann, 'two')
    await asOwner(room.database.ownerUrl, (owner) =>
      owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query ILIKE 'listen rewind_company%'`),
    )
    const again = await visitor(1)
    await again.ask({ scope: `chat:${tableId}`, after: first.news.at(-1)?.position })
    await say(tableId, ben, 'three')
    await eventually(() => expect(again.texts()).toEqual(['two', 'three']))
  })

  test('is refused in a flood, alike over all processes, and taken again later', async () => {
    const tableId = await room.table()
    const [ann, ben] = [await room.player(), await room.player()]
    const other = openInside({ ...room.database, secret: SECRET })
    const flood = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        (n % 2 ? room.inside : other).room.chat.say({ tableId, playerId: ann, seat: 0 }, { text: `${n}` }),
      ),
    )
    expect(flood.filter(({ type }) => type === 'said')).toHaveLength(5)
    for (const each of flood)
      if (each.type === 'tooMany') {
        expect(each.waitMs).toBeGreaterThan(5_000)
        expect(each.waitMs).toBeLessThanOrEqual(10_000)
      }
    expect(await say(tableId, ben, 'calm')).toMatchObject({ type: 'said' })
    const reacted = await room.inside.room.chat.say({ tableId, playerId: ann, seat: 0 }, { reaction: '🔥' })
    expect(reacted).toMatchObject({ type: 'said', message: { reaction: '🔥' } })
    await asOwner(room.database.ownerUrl, (owner) =>
      owner.query("UPDATE chat_messages SET said_at = said_at - interval '10 s' WHERE table_id = $1", [tableId]),
    )
    expect(await say(tableId, ann, 'later')).toMatchObject({ type: 'said' })
  })

  test('keeps its last five hundred texts, and none for more than a week', async () => {
    const [tableId, old] = [await room.table(), await room.table()]
    const ann = await room.player()
    await asOwner(room.database.ownerUrl, (owner) =>
      owner.query(
        `INSERT INTO chat_messages (table_id, player_id, position, said_at, text)
         SELECT $1::uuid, $2::uuid, 0, clock_timestamp() - interval '1 hour', n::text FROM generate_series(1, 600) n
         UNION ALL SELECT $3::uuid, $2::uuid, 0, clock_timestamp() - interval '8 days', 'old'`,
        [tableId, ann, old],
      ),
    )
    expect(await room.inside.room.chat.texts(old, { limit: 10 })).toEqual([])
    await say(tableId, ann, 'new')
    const { rows } = await asOwner(room.database.ownerUrl, (owner) =>
      owner.query('SELECT count(*)::int AS n FROM chat_messages WHERE table_id = ANY($1) GROUP BY table_id', [
        [tableId, old],
      ]),
    )
    expect(rows).toEqual([{ n: 500 }])
  })

  test('cannot be changed by the app, and goes when its player is forgotten', async () => {
    const tableId = await room.table()
    const ann = await room.player()
    await say(tableId, ann, 'hello')
    const { prisma } = room.database
    for (const change of [
      "UPDATE chat_messages SET text = 'x'",
      'DELETE FROM chat_messages',
      'TRUNCATE chat_messages',
      "INSERT INTO chat_messages (table_id, player_id, position, said_at, text) SELECT table_id, player_id, 0, now(), 'x' FROM chat_messages",
    ])
      await expect(prisma.$executeRawUnsafe(change)).rejects.toThrow(/permission denied/)
    await prisma.$executeRaw`SELECT forget_chat(${ann}::uuid)`
    expect(await room.inside.room.chat.texts(tableId, { limit: 10 })).toEqual([])
  })
})

test('a process that closes is gone from the tables it looked at', async () => {
  const tableId = await room.table()
  const watching = await visitor(0)
  await watching.watch(tableId)
  const leaving = await node()
  urls.push(leaving.url)
  const other = liveClient(leaving.url)
  clients.push(other)
  await other.subscribe(`table:${tableId}`, await room.inside.store.head())
  await eventually(() => expect(watching.presence()).toMatchObject({ spectators: 2 }))
  await closing.pop()?.()
  await eventually(() => expect(watching.presence()).toMatchObject({ spectators: 1 }))
  expect(companies).toHaveLength(2)
})
