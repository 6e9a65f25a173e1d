import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import { MOST_FILE_BODY_BYTES, MOST_FILE_BYTES } from '@/server/http/replays'
import { MOST_IMPORTED } from '@/server/replays/import-file'
import type { Answer, ApiClient, Guest } from './support/api-client'
import { actOnce, type Choose, seatedTable, tableAt } from './support/card-room'
import { underContract } from './support/contract'
import { eventually } from './support/eventually'
import { readPokerStars } from './support/pokerstars-reader'
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
  ;({ players, tableId, shown, folded } = await playTwoHands(api, 'Ann: "wins"'))
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

  test('as a film, by themselves or one after the other', async () => {
    const [ann] = players
    const film = await ann?.get(`/api/tables/${tableId}/film?session=mine`)
    expect(film?.body).toContain('<h1>Hands 1 to 2 at ')
    expect(film && fileName(film)).toBe(`table-${tableId}-session.html`)
    expect((await api.get(`/api/hands/${shown}/film`)).body).toContain('<h1>Hand 1 at ')
    expect(await api.get(`/api/hands/${tableId}/film`)).toMatchObject({ status: 404, body: { code: 'HandNotFound' } })
    expect(await api.get(`/api/tables/${shown}/film`)).toMatchObject({ status: 404, body: { code: 'TableNotFound' } })
    expect(await api.get('/api/tables/x/film')).toMatchObject({ status: 400, body: { code: 'InvalidQuery' } })
  })
})

/** That a hand which was read out of a file is the one that the room tells of. */
function expectReadBack({ events, note, error }: Answer['body'], told: Answer['body']): void {
  expect({ note, error }).toEqual({ note: null, error: null })
  const replayed = Object.values(fold(hands, events))[0]
  const { handId, number, board, secondBoard, rabbit, streets, returned, button, smallBlind, bigBlind } = told
  expect(replayed).toMatchObject({ handId, number, board, secondBoard, streets, returned, status: 'completed' })
  expect(replayed).toMatchObject({ button, smallBlind, bigBlind })
  expect(replayed?.rabbit && [replayed.rabbit.seat, replayed.rabbit.cards]).toEqual(
    rabbit && [rabbit.seat, rabbit.cards],
  )
  const ofPlayers = (players: Answer['body']) =>
    players.map(({ seat, stack, won, change, cards }: Answer['body']) => ({ seat, stack, won, change, cards }))
  expect(ofPlayers(replayed?.players)).toEqual(ofPlayers(told.players))
  const ofAwards = (awards: Answer['body']) =>
    awards.map(({ pot, run, amount, winners }: Answer['body']) => ({
      ...{ pot, run, amount },
      winners: winners.map(({ seat, amount, hand }: Answer['body']) => ({ seat, amount, words: hand?.words })),
    }))
  expect(ofAwards(replayed?.awards)).toEqual(ofAwards(told.awards))
}

describe('hands with all that is rare, taken home and read back', () => {
  const TERMS = { ante: 2, straddle: 20, rabbitHunting: true, runItTwice: true, pause: 1_000, clock: 120 }
  let rich: Guest[]
  let ann: Guest
  let richTable: string
  /** Everybody folded, and somebody hunted the rabbit; everybody was all-in for another amount, and ran it twice. */
  let hunted: string
  let twice: string

  beforeAll(async () => {
    rich = await Promise.all(['Ann', 'Ben', 'Cat'].map((name) => api.signUp(name, 5_000)))
    ann = rich[0] as Guest
    richTable = await seatedTable(rich, TERMS, [300, 600, 1_000])
    const everybodyFolds = await actOnce(rich, richTable, () => ({ action: 'fold' }))
    hunted = everybodyFolds.hand.handId
    await actOnce(rich, richTable, () => ({ action: 'fold' }))
    await eventually(async () => {
      await ann.must('HuntRabbit', { handId: hunted })
    })
    const goAllIn: Choose = ({ raise, call }) =>
      raise ? { action: 'raise', amount: raise.max } : { action: call ? 'call' : 'check' }
    twice = (await actOnce(rich, richTable, goAllIn)).hand.handId
    for (let turn = 1; turn < 3; turn++) await actOnce(rich, richTable, goAllIn)
    await eventually(async () => {
      expect((await tableAt(ann, richTable)).hand?.runOut).not.toBeNull()
    })
    for (const guest of rich) await guest.must('ChooseRunOut', { handId: twice, times: 2 })
    await eventually(async () => {
      expect((await ann.get(`/api/hands/${twice}`)).body.status).toBe('completed')
    })
  })

  /** Of one hand, of the session, of a range; each with the hands that it must hold. */
  async function addresses(): Promise<[string, string[]][]> {
    const { body } = await ann.get(`/api/hands/${twice}`)
    return [
      [`/api/hands/${hunted}/export?`, [hunted]],
      [`/api/hands/${twice}/export?`, [twice]],
      [`/api/tables/${richTable}/export?session=mine&to=${body.startedPosition}&`, [hunted, twice]],
      [`/api/tables/${richTable}/export?from=${body.startedPosition - 1}&to=${body.startedPosition}&`, [twice]],
    ]
  }
  const toldOf = async (handId: string) => (await ann.get(`/api/hands/${handId}`)).body

  test('hold a rabbit, two boards, antes, a straddle and side pots', async () => {
    expect((await toldOf(hunted)).rabbit.cards).toHaveLength(5)
    const { secondBoard, awards, streets } = await toldOf(twice)
    expect(secondBoard).toHaveLength(5)
    expect(new Set(awards.map(({ pot }: { pot: number }) => pot)).size).toBeGreaterThan(1)
    const posted = streets[0].actions.map(({ action }: { action: string }) => action)
    expect(posted).toEqual(expect.arrayContaining(['ante', 'straddle', 'small-blind', 'big-blind']))
  })

  test.each(['ohh', 'phh'])('as %s', async (format) => {
    for (const [address, those] of await addresses()) {
      const { body: file } = await ann.get(`${address}format=${format}`)
      const { body } = await api.post('/api/replays', { text: file })
      expect(body.hands).toHaveLength(those.length)
      for (const [n, handId] of those.entries()) expectReadBack(body.hands[n], await toldOf(handId))
    }
  })

  test('as PokerStars text, which has no words for a rabbit', async () => {
    for (const [address, those] of await addresses()) {
      const read = readPokerStars((await ann.get(`${address}format=pokerstars`)).body)
      expect(read).toHaveLength(those.length)
      for (const [n, handId] of those.entries()) {
        const told = await toldOf(handId)
        const { secondBoard, returned, button, players, streets } = told
        expect(read[n]).toMatchObject({ secondBoard, returned, button })
        expect(read[n]?.players.map(({ seat, stack }) => [seat, stack]).sort()).toEqual(
          players.map(({ seat, stack }: { seat: number; stack: number }) => [seat, stack]).sort(),
        )
        expect(read[n]?.streets.flatMap(({ cards }) => cards)).toEqual(told.board)
        const played = ({ action, amount, seat }: { action: string; amount: number; seat: number }) => ({
          ...{ action, amount, seat },
        })
        expect(read[n]?.streets.map(({ actions }) => actions.map(played))).toEqual(
          streets.map(({ actions }: { actions: Parameters<typeof played>[0][] }) => actions.map(played)),
        )
        const won = (seat: number) =>
          read[n]?.wins.reduce((sum, win) => (win.seat === seat ? sum + win.amount : sum), 0)
        for (const { seat, won: amount } of players) expect(won(seat)).toBe(amount)
      }
    }
  })
})

describe('a file that is sent to be played again', () => {
  const send = (text: string) => api.post('/api/replays', { text })

  test.each(['ohh', 'phh'])('shows the hands that were exported as %s', async (format) => {
    const { body: file } = await api.get(`/api/tables/${tableId}/export?format=${format}`)
    const { status, body } = await send(file)
    expect(status).toBe(200)
    expect(body.hands).toHaveLength(2)
    for (const [n, handId] of [shown, folded].entries())
      expectReadBack(body.hands[n], (await api.get(`/api/hands/${handId}`)).body)
    expect(Object.values(body.names).sort()).toEqual(['Ann: "wins"', 'Ben', 'Cat'])
  })

  test('leaves nothing behind', async () => {
    const { body: before } = await api.get('/api/events?limit=1')
    await send((await api.get(`/api/hands/${shown}/export?format=phh`)).body)
    const { body: after } = await api.get(`/api/events?after=${before.events[0].position}`)
    expect(after.events.filter(({ data }: { data: { handId?: string } }) => data.handId === shown)).toEqual([])
  })

  test('is refused where it is too long, or no text', async () => {
    expect(await send('#'.repeat(MOST_FILE_BYTES + 1))).toMatchObject({ status: 413, body: { code: 'FileTooLarge' } })
    expect(await send('#'.repeat(MOST_FILE_BODY_BYTES))).toMatchObject({ status: 413, body: { code: 'BodyTooLarge' } })
    expect(await api.post('/api/replays', {})).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/^text: /) },
    })
    const many = Array.from({ length: MOST_IMPORTED + 1 }, (_, n) => `[${n}]\nvariant = "NT"`).join('\n')
    expect(await send(many)).toMatchObject({ status: 422, body: { code: 'TooManyHands' } })
    const { body } = await send('variant = "NT"\nantes = [')
    expect(body.hands).toMatchObject([{ events: null, error: { line: 2 } }])
  })
})
