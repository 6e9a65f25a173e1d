import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Card } from '@/domain/cards'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { scopesOf } from '@/projections/scopes'
import { createEventStore } from '@/server/event-store'
import type { Guest } from './support/api-client'
import { actOnce, passive, playHand, seatedTable, tableAt } from './support/card-room'
import { eventually } from './support/eventually'
import { type LiveClient, liveClient } from './support/live-client'
import { type TestDatabase, testDatabase } from './support/postgres'
import { type RunningApp, runningApp } from './support/running-app'
import { SECRET } from './support/secret'
import { answersOf, pagesOf } from './support/ways-out'

let database: TestDatabase
let app: RunningApp

beforeAll(async () => {
  database = await testDatabase()
  app = await runningApp({ database })
})
afterAll(async () => {
  await app?.close()
  await database?.close()
})

/** Requests under way of one look. */
const AT_ONCE = 6

/** Somebody who looks at everything there is to see, and keeps every byte. */
interface Recorder {
  name: string
  /** Whose own cards may be there. */
  playerId: string | null
  look(): Promise<void>
  /** Goes other ways from a hand that is over; cards drawn there are like those that lay, so only salts tell them apart. */
  speculate(handId: string): Promise<void>
  bytes(): string
  close(): void
}

async function recorder(name: string, tableId: string, players: Guest[], own: Guest | null): Promise<Recorder> {
  const kept: string[] = []
  const headers = own ? { cookie: own.cookie } : undefined
  const socket: LiveClient = liveClient(app.url, { ...(headers && { extraHeaders: headers }) })
  socket.socket.io.on('open', () => {
    socket.socket.io.engine.on('packet', ({ data }) => kept.push(String(data)))
  })
  for (const scope of [
    'log',
    'lobby',
    'books',
    `table:${tableId}`,
    ...players.map((each) => `player:${each.playerId}`),
  ])
    await socket.subscribe(scope, 0)

  async function fetchText(path: string, init: RequestInit = {}): Promise<string> {
    const response = await fetch(new URL(path, app.url), { ...init, headers: { ...headers, ...init.headers } })
    if (response.status === 429) {
      // An answer that is put off has told nothing yet.
      await sleep(1_000 * Number(response.headers.get('retry-after') ?? 1))
      return fetchText(path, init)
    }
    expect(response.status, path).toBeLessThan(500)
    const text = await response.text()
    kept.push(text, JSON.stringify([...response.headers]))
    return text
  }

  return {
    name,
    playerId: own?.playerId ?? null,
    bytes: () => kept.join('\n'),
    close: () => socket.close(),
    async speculate(handId) {
      const hand = JSON.parse(await fetchText(`/api/hands/${handId}`))
      for (const cards of ['as-dealt', 'as-shown', 'as-known'])
        for (const at of [hand.startedPosition, hand.endedPosition - 1])
          await fetchText(`/api/hands/${handId}/branches`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ at, cards, seed: at, moves: [], goOn: 'to-the-end', runOuts: 2 }),
          })
    },
    async look() {
      const table = JSON.parse(await fetchText(`/api/tables/${tableId}`))
      const at: number = table.position
      const handId: string | undefined = table.hand?.handId
      const looked = { tableId, handId, players, at }
      const looks = [
        ...answersOf(looked).map((path) => () => fetchText(path)),
        ...pagesOf(looked).flatMap((page) => [() => fetchText(page), () => fetchText(page, { headers: { RSC: '1' } })]),
      ]
      for (let n = 0; n < looks.length; n += AT_ONCE)
        await Promise.all(looks.slice(n, n + AT_ONCE).map((look) => look()))
      // What is refused tells nothing either.
      for (const action of ['check', 'raise'])
        await fetchText('/api/commands', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ commandId: crypto.randomUUID(), type: 'Act', data: { handId, turn: 999, action } }),
        })
    },
  }
}

/** The log as the domain reads it, every seal opened. */
async function opened(): Promise<Recorded<RoomEvent>[]> {
  const store = createEventStore({ prisma: database.prisma, secret: SECRET, scopesOf })
  return store.readAll({ after: 0, limit: 1_000_000 })
}

interface Secret {
  card: Card
  salt: string
}

/** What a reader of the log must not have learnt of any hand. */
function secretsFrom(log: readonly Recorded<RoomEvent>[], playerId: string | null): Secret[] {
  const told = new Set<string>()
  for (const { type, data } of log)
    if (type === 'StreetDealt' || type === 'SecondRunDealt' || type === 'RabbitHunted' || type === 'CardsShown')
      for (const { salt } of data.cards) told.add(salt)
  return log.flatMap(({ type, data }) => {
    if (type !== 'HandDealt') return []
    const others = Object.entries(data.holeCards).filter(([holder]) => holder !== playerId)
    const all: Secret[] = [...others.flatMap(([, cards]) => cards), ...data.board, ...data.secondBoard, ...data.rest]
    return all.filter(({ salt }) => !told.has(salt))
  })
}

/**
 * Every card that stands there as it could in JSON, in a page's markup or in a payload within a page, with what stands round
 * it. Sentences begin with the word that is the ace of spades.
 */
function cardsIn(bytes: string): Map<string, string> {
  const cards = /(?<=["'>\\\s,[])[2-9TJQKA][cdhs](?=[\\"'<\s,\]])(?! (?:it|they|of) )/g
  const found = new Map<string, string>()
  for (const { 0: card, index } of bytes.matchAll(cards))
    if (!found.has(card)) found.set(card, bytes.slice(Math.max(0, index - 100), index + 100))
  return found
}

const inOthersHands = () => Promise.all(['Ann', 'Ben', 'Cat'].map((name) => app.signUp(name, 5_000)))

describe('no hidden card leaves the room', () => {
  // While all that was read is searched, connections fall idle and are closed: that is noticed here.
  beforeEach(async () => {
    await eventually(() => app.get('/api/health'))
  })

  test('of a hand that is played and folded, nobody learns a card that they were not shown', async () => {
    const players = await inOthersHands()
    const tableId = await seatedTable(players, { pause: 1_000 })
    const [ann] = players
    const recorders = [
      await recorder('a spectator', tableId, players, null),
      await recorder('an opponent', tableId, players, ann ?? null),
    ]
    // The only hand: nobody is dealt another card that could be taken for one of these.
    await eventually(async () => expect((await tableAt(app, tableId)).hand?.turn).toBeTruthy())
    for (const player of players) await player.must('SitOut', { tableId })
    for (let street = ''; street !== 'river'; ) {
      const now = (await tableAt(app, tableId)).hand?.street ?? ''
      if (now !== street) for (const each of recorders) await each.look()
      street = now
      if (street !== 'river') await actOnce(players, tableId, passive)
    }
    for (let over = false; !over; ) {
      await actOnce(players, tableId, ({ check }) =>
        check ? { action: 'bet', amount: 50 } : { action: 'fold' },
      ).catch(() => undefined)
      over = (await tableAt(app, tableId)).hand?.status === 'completed'
    }
    for (const each of recorders) await each.look()

    const log = await opened()
    expect(log.filter(({ type }) => type === 'HandDealt')).toHaveLength(1)
    expect(log.some(({ type }) => type === 'CardsShown')).toBe(false)
    for (const each of recorders) {
      const secrets = secretsFrom(log, each.playerId)
      expect(secrets.length).toBeGreaterThan(40)
      const bytes = each.bytes()
      const read = cardsIn(bytes)
      for (const { card, salt } of secrets) {
        expect(bytes.includes(salt), `${each.name} has the salt of ${card}`).toBe(false)
        expect(read.get(card), `${each.name} has read ${card}`).toBeUndefined()
      }
      each.close()
    }
    // The test can fail: what an opponent may know is there, in the same forms.
    const own = log.flatMap(({ type, data }) =>
      type === 'HandDealt' && ann ? (data.holeCards[ann.playerId as never] ?? []) : [],
    )
    const opponent = recorders[1]?.bytes() ?? ''
    expect(own).toHaveLength(2)
    for (const { card, salt } of own as Secret[]) {
      expect(opponent.includes(salt)).toBe(true)
      expect(cardsIn(opponent).has(card)).toBe(true)
    }
  })

  test('of many hands, showdowns among them, no salt of a hidden card is told, nor printed', async () => {
    const players = await inOthersHands()
    const tableId = await seatedTable(players)
    const recorders = [
      await recorder('a spectator', tableId, players, null),
      await recorder('an opponent', tableId, players, players[0] ?? null),
    ]
    for (let n = 0; n < 5; n++) {
      const handId = await playHand(
        players,
        tableId,
        n % 2 === 0
          ? passive
          : ({ check }, hand) => ({ action: check || hand.street === 'preflop' ? (check ? 'check' : 'call') : 'fold' }),
      )
      for (const each of recorders) await each.look()
      for (const each of recorders) await each.speculate(handId)
    }
    for (const each of recorders) expect(each.bytes()).toContain('"speculation":true')
    const log = await opened()
    expect(log.some(({ type }) => type === 'CardsShown')).toBe(true)
    expect(log.some(({ type }) => type === 'CardsMucked')).toBe(true)
    for (const each of recorders) {
      const bytes = each.bytes()
      const learnt = secretsFrom(log, each.playerId).filter(({ salt }) => bytes.includes(salt))
      expect(learnt, each.name).toEqual([])
      each.close()
    }
    const printed = app.output()
    expect(secretsFrom(log, null).filter(({ salt }) => printed.includes(salt))).toEqual([])
  })

  test('nobody reads the invitation to a private table, not even from what it answered to them', async () => {
    const players = await inOthersHands()
    const [ann, ben, cat] = players
    if (!ann || !ben || !cat) throw new Error('nobody plays')
    const terms = { name: 'Attic', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 6 }
    const commandId = crypto.randomUUID()
    const create = () => ann.must('CreateTable', { ...terms, isPrivate: true, pause: 600_000 }, { commandId })
    const created = await create()
    const { tableId } = created.body.events[0].data
    const invitation = `/api/tables/${tableId}/invitation`
    const { code } = (await ann.get(invitation)).body
    const recorders = [
      await recorder('a spectator', tableId, players, null),
      await recorder('somebody not admitted', tableId, players, cat),
      await recorder('somebody admitted', tableId, players, ben),
      await recorder('whoever created it', tableId, players, ann),
    ]
    const accepted = await ben.must('AcceptInvitation', { tableId, code })
    const refused = await cat.send('AcceptInvitation', { tableId, code: code.slice(1) })
    expect(refused.status).toBe(422)
    for (const [seat, guest] of [ann, ben].entries())
      await guest.must('ReserveFunds', { reservationId: crypto.randomUUID(), tableId, seat, amount: 500 })
    await eventually(async () =>
      expect((await tableAt(ann, tableId)).seats.filter((seat) => seat !== null)).toHaveLength(2),
    )
    const renewed = await ann.must('RenewInvitation', { tableId })
    const next = (await ben.get(invitation)).body.code
    expect(next).not.toBe(code)
    for (const each of recorders) await each.look()
    const answers = JSON.stringify([created, accepted, refused, renewed, await create(), await cat.get(invitation)])

    // It stands in the log for the domain, and nowhere else.
    const [opening] = (await opened()).filter(({ type, data }) => type === 'TableCreated' && data.tableId === tableId)
    expect(opening?.data).toMatchObject({ isPrivate: true, invitation: code })
    for (const each of [code, next]) {
      expect(answers.includes(each)).toBe(false)
      expect(app.output().includes(each)).toBe(false)
    }
    for (const each of recorders) {
      const bytes = each.bytes()
      expect(bytes.includes(tableId)).toBe(true)
      expect(bytes.includes('PlayerAdmitted')).toBe(true)
      expect(bytes.includes('InvitationRenewed')).toBe(true)
      expect(bytes.includes(code), `${each.name} has read the invitation`).toBe(false)
      expect(bytes.includes(next), `${each.name} has read the renewed invitation`).toBe(false)
      expect(bytes.includes(code.slice(1)), `${each.name} has read what was refused`).toBe(false)
      each.close()
    }
  })

  test('a socket whose session has ended gets no cards any more', async () => {
    const players = await inOthersHands()
    const [ann] = players
    if (!ann) throw new Error('nobody plays')
    const tableId = await seatedTable(players, { clock: 5, timeBank: 0 })
    const live = liveClient(app.url, { extraHeaders: { cookie: ann.cookie } })
    await live.subscribe(`table:${tableId}`, 0)
    const ownCards = () =>
      live
        .events(`table:${tableId}`)
        .filter((event) => event.type === 'HandDealt' && event.data.holeCards[ann.playerId as never])
    await playHand(players, tableId, passive)
    await eventually(() => expect(ownCards().length).toBeGreaterThan(0))

    await ann.request('/api/session', { method: 'DELETE' })
    expect(live.socket.connected).toBe(true)
    const before = ownCards().length
    const others = players.slice(1)
    await eventually(async () => {
      await actOnce(others, tableId, passive, 100).catch(() => undefined)
      expect(live.socket.connected).toBe(false)
    }, 45_000)
    expect(ownCards()).toHaveLength(before)
  }, 90_000)

  test('the database holds none of it in the clear, in any table', async () => {
    const log = await opened()
    const secrets = secretsFrom(log, null)
    const invitations = log.flatMap(({ type, data }) =>
      type === 'TableCreated' || type === 'InvitationRenewed' ? (data.invitation ?? []) : [],
    )
    expect(invitations.length).toBeGreaterThan(1)
    const { rows: tables } = await database.pool.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables
       WHERE schemaname = 'public' AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')`,
    )
    expect(tables.map(({ name }) => name)).toContain('events')
    for (const { name } of tables) {
      const { rows } = await database.pool.query<{ text: string }>(`SELECT t::text AS text FROM "${name}" t`)
      const text = rows.map((row) => row.text).join('\n')
      expect(
        secrets.filter(({ salt }) => text.includes(salt)),
        name,
      ).toEqual([])
      expect(
        invitations.filter((code) => text.includes(code)),
        name,
      ).toEqual([])
    }
  })
})
