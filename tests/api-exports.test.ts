import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import type { Answer, ApiClient, Guest } from './support/api-client'
import { foldToRaise, passive, playHand, seatedTable } from './support/card-room'
import { underContract } from './support/contract'
import { type RunningApp, runningApp } from './support/running-app'

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
  players = await Promise.all(['Ann: "wins"', 'Ben', 'Cat'].map((name) => api.signUp(name, 5_000)))
  tableId = await seatedTable(players, { pause: 1_000 })
  shown = await playHand(players, tableId, passive)
  folded = await playHand(players, tableId, foldToRaise)
})
afterAll(() => app?.close())

const fileName = ({ headers }: Answer) => /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1]

describe('one hand as a file', () => {
  test.each([
    ['ohh', 'application/x-ohh', 'ohh', '"spec_version": "1.4.6"'],
    ['phh', 'application/toml', 'phh', 'variant = "NT"'],
    ['pokerstars', 'text/plain', 'txt', '*** SUMMARY ***'],
  ])('%s', async (format, type, extension, content) => {
    const answer = await api.get(`/api/hands/${shown}/export?format=${format}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
    expect(fileName(answer)).toBe(`hand-${shown}.${extension}`)
    expect(answer.body).toContain(content)
  })

  test.each(['ohh', 'phh', 'pokerstars'])(
    'holds its reader’s cards, and no other that was not shown: %s',
    async (format) => {
      const cardsOf = async (player: Guest): Promise<string[]> => {
        const { body } = await player.get(`/api/hands/${folded}`)
        return body.players.find(({ playerId }: { playerId: string }) => playerId === player.playerId).cards
      }
      const own = await Promise.all(players.map(cardsOf))
      const holds = (text: string, [first, second]: string[]) =>
        [`${first}${second}`, `[${first} ${second}]`].some((cards) => text.includes(cards)) ||
        (text.includes(`"${first}"`) && text.includes(`"${second}"`))
      for (const reader of [api, ...players]) {
        const { body } = await reader.get(`/api/hands/${folded}/export?format=${format}`)
        expect(own.map((cards) => holds(body, cards))).toEqual(players.map((player) => player === reader))
      }
    },
  )

  test('is refused while it is played, and where there is none', async () => {
    const { body } = await api.get(`/api/tables/${tableId}`)
    const playing = await api.get(`/api/hands/${body.hand.handId}/export`)
    expect(playing).toMatchObject({ status: 422, body: { code: 'HandNotOver' } })
    expect(await api.get(`/api/hands/${tableId}/export`)).toMatchObject({ status: 404, body: { code: 'HandNotFound' } })
    expect(await api.get('/api/hands/x/export')).toMatchObject({ status: 400, body: { code: 'InvalidQuery' } })
    expect((await api.get(`/api/hands/${shown}/export?format=pdf`)).body.detail).toBe(
      'format: must be ohh, phh or pokerstars.',
    )
  })
})

describe('the hands of a table', () => {
  const handsIn = ({ body }: Answer) => body.match(/^PokerStars Hand/gm)?.length

  test('from one position to another', async () => {
    const { body: hand } = await api.get(`/api/hands/${shown}`)
    expect(handsIn(await api.get(`/api/tables/${tableId}/export?to=${hand.startedPosition}`))).toBe(1)
    expect(handsIn(await api.get(`/api/tables/${tableId}/export`))).toBe(2)
    expect((await api.get(`/api/tables/${tableId}/export?format=phh`)).body).toContain('\n[2]\n')
  })

  test('of a player’s session', async () => {
    const [ann] = players
    const answer = await ann?.get(`/api/tables/${tableId}/export?session=mine`)
    expect(answer && handsIn(answer)).toBe(2)
    expect(answer && fileName(answer)).toBe(`table-${tableId}-session.txt`)
    expect(await api.get(`/api/tables/${tableId}/export?session=mine`)).toMatchObject({ status: 401 })
    expect(handsIn(await api.get(`/api/tables/${tableId}/export?session=mine&player=${ann?.playerId}`))).toBe(2)
    const stranger = await api.signUp('Dan')
    expect(await stranger.get(`/api/tables/${tableId}/export?session=mine`)).toMatchObject({
      status: 404,
      body: { code: 'SessionNotFound' },
    })
  })
})

describe('a file that is sent to be played again', () => {
  const send = (text: string) => api.post('/api/replays', { text })

  test.each(['ohh', 'phh'])('shows the hands that were exported as %s', async (format) => {
    const { body: file } = await api.get(`/api/tables/${tableId}/export?format=${format}`)
    const { status, body } = await send(file)
    expect(status).toBe(200)
    expect(body.hands).toHaveLength(2)
    for (const [n, handId] of [shown, folded].entries()) {
      const { body: hand } = await api.get(`/api/hands/${handId}`)
      const { events, note, error } = body.hands[n]
      expect({ note, error }).toEqual({ note: null, error: null })
      const replayed = Object.values(fold(hands, events))[0]
      const { handId: id, number, board, streets, awards, players: those } = hand
      expect(replayed).toMatchObject({ handId: id, number, board, streets, status: 'completed' })
      expect(replayed?.players.map(({ won, change, cards }) => ({ won, change, cards }))).toEqual(
        those.map(({ won, change, cards }: (typeof those)[number]) => ({ won, change, cards })),
      )
      expect(replayed?.awards.map(({ amount }) => amount)).toEqual(
        awards.map(({ amount }: { amount: number }) => amount),
      )
    }
    expect(Object.values(body.names).sort()).toEqual(['Ann: "wins"', 'Ben', 'Cat'])
  })

  test('leaves nothing behind', async () => {
    const { body: before } = await api.get('/api/events?limit=1')
    await send((await api.get(`/api/hands/${shown}/export?format=phh`)).body)
    const { body: after } = await api.get(`/api/events?after=${before.events[0].position}`)
    expect(after.events.filter(({ data }: { data: { handId?: string } }) => data.handId === shown)).toEqual([])
  })

  test('is refused where it is too long, or no text', async () => {
    expect(await send('#'.repeat(1_500_001))).toMatchObject({ status: 413, body: { code: 'FileTooLarge' } })
    expect(await send('#'.repeat(3_000_000))).toMatchObject({ status: 413, body: { code: 'BodyTooLarge' } })
    expect(await api.post('/api/replays', {})).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/^text: /) },
    })
    const many = Array.from({ length: 201 }, (_, n) => `[${n}]\nvariant = "NT"`).join('\n')
    expect(await send(many)).toMatchObject({ status: 422, body: { code: 'TooManyHands' } })
    const { body } = await send('variant = "NT"\nantes = [')
    expect(body.hands).toMatchObject([{ events: null, error: { line: 2 } }])
  })
})
