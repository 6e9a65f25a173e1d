import { describe, expect, test } from 'vitest'
import { amount, handId, playerId, reservationId } from '@/tests/support/ids'
import { PlayedTable } from '@/tests/support/played-table'
import { later, NOW } from '@/tests/support/specification'
import type { TableEvent } from './events'

const typesOf = (events: TableEvent[] | string) =>
  typeof events === 'string' ? events : events.map(({ type }) => type)

describe('a hand is scheduled', () => {
  test('once the second player’s chips are confirmed, after the table’s pause', () => {
    const table = new PlayedTable({ pause: 3_000 }).sit(0, 1)
    expect(table.events.slice(-2)).toEqual([
      expect.objectContaining({ type: 'ChipsConfirmed' }),
      { type: 'HandScheduled', data: { tableId: table.id, at: later(3_000) } },
    ])
  })

  test('but once', () => {
    const table = new PlayedTable({ pause: 3_000 }).sit(0, 1, 2)
    expect(table.events.filter(({ type }) => type === 'HandScheduled')).toHaveLength(1)
  })

  test('when somebody is back and there are two', () => {
    const table = new PlayedTable().sit(0)
    table.sitOut(0)
    table.sit(1)
    expect(typesOf(table.sitIn(0))).toEqual(['PlayerSatIn', 'HandScheduled'])
  })

  test('with the end of the one before, after that was looked at', () => {
    const table = new PlayedTable({ pause: 3_000 }).sit(0, 1)
    table.now += 3_000
    table.start()
    expect(table.end({}, { toLookAt: 4_000 })).toMatchObject([
      { type: 'HandEnded' },
      { type: 'HandScheduled', data: { at: later(3_000 + 7_000) } },
    ])
  })

  test('at once at a table without pauses, whatever there is to look at', () => {
    const table = new PlayedTable({ pause: 0 }).sit(0, 1)
    table.start()
    expect(table.end({}, { toLookAt: 4_000 })).toMatchObject([{}, { type: 'HandScheduled', data: { at: later(0) } }])
  })

  test('later, when something is shown just before it was due', () => {
    const table = new PlayedTable({ pause: 3_000 }).sit(0, 1)
    table.now += 3_000
    table.start()
    table.end()
    expect(table.putOff(3_000)).toEqual([])
    table.now += 2_000
    expect(table.putOff(3_000)).toMatchObject([{ type: 'HandScheduled', data: { at: later(3_000 + 2_000 + 3_000) } }])
    table.now += 1_000
    expect(table.send({ type: 'StartHand', data: { tableId: table.id } })).toEqual([])
    table.now += 2_000
    table.start()
    expect(table.putOff(3_000)).toEqual([])
  })

  test('no later at a table without pauses', () => {
    const table = new PlayedTable({ pause: 0 }).sit(0, 1)
    expect(table.putOff(3_000)).toEqual([])
  })

  test('not while chips are on their way, nor where only one has any', () => {
    const table = new PlayedTable().sit(0, 1)
    table.start()
    expect(typesOf(table.end({ 0: 500, 1: -500 }))).toEqual(['HandEnded'])
    expect(typesOf(table.topUp(1, 400))).toEqual(['ChipsAdded'])
    table.confirm(1)
    expect(table.events.at(-1)).toMatchObject({ type: 'HandScheduled' })
  })
})

describe('starting the hand', () => {
  const due = () => {
    const table = new PlayedTable({ pause: 3_000, rabbitHunting: true, runItTwice: true }).sit(0, 1)
    table.now = NOW + 3_000
    return table
  }
  const startOf = (table: PlayedTable) => table.send({ type: 'StartHand', data: { tableId: table.id } }, handId(7))

  test('tells the hand who plays, from where and for what, and is named by the command', () => {
    const table = due()
    table.send({ type: 'ChooseSeed', data: { tableId: table.id, playerId: playerId(1), seed: 'seven' } })
    expect(startOf(table)).toEqual([
      {
        type: 'HandStarted',
        data: {
          handId: handId(7),
          tableId: table.id,
          number: 1,
          button: 0,
          smallBlindSeat: 0,
          bigBlindSeat: 1,
          bigBlind: 10,
          opening: 10,
          clock: 20_000,
          rabbitHunting: true,
          runItTwice: true,
          seats: [
            { seat: 1, playerId: playerId(1), stack: 500, timeBank: 60_000 },
            { seat: 0, playerId: playerId(0), stack: 500, timeBank: 60_000 },
          ],
          posts: [
            { seat: 0, forced: 'small-blind', amount: 5 },
            { seat: 1, forced: 'big-blind', amount: 10 },
          ],
          seeds: ['seven', reservationId(1)],
          missed: [],
        },
      },
    ])
  })

  test('does nothing before its time, twice, or when none is due', () => {
    const table = due()
    table.now -= 1
    expect(startOf(table)).toEqual([])
    table.now += 1
    expect(typesOf(startOf(table))).toEqual(['HandStarted'])
    expect(startOf(table)).toEqual([])
    expect(startOf(new PlayedTable().sit(0))).toEqual([])
  })

  test('calls it off when fewer than two are ready, and schedules it anew when they are', () => {
    const table = due()
    table.sitOut(0)
    expect(typesOf(startOf(table))).toEqual(['HandCalledOff'])
    expect(typesOf(table.sitIn(0))).toEqual(['PlayerSatIn', 'HandScheduled'])
  })

  test('does nothing at a table that has closed', () => {
    const table = due()
    table.leave(0)
    table.leave(1)
    table.send({ type: 'CloseTable', data: { tableId: table.id } })
    expect(startOf(table)).toEqual([])
  })
})

describe('forced bets', () => {
  const first = (terms: ConstructorParameters<typeof PlayedTable>[0]) => new PlayedTable(terms).sit(0, 1, 2, 3).start()

  test('antes come first, from everyone', () => {
    const { posts } = first({ ante: amount(2) })
    expect(posts.map(({ seat, forced }) => `${seat} ${forced}`)).toEqual([
      ...['1 ante', '2 ante', '3 ante', '0 ante'],
      ...['1 small-blind', '2 big-blind'],
    ])
  })

  test('the big blind’s ante for all comes after the big blind', () => {
    const { posts } = first({ ante: amount(10), anteFrom: 'big-blind' })
    expect(posts.map(({ seat, forced }) => `${seat} ${forced}`)).toEqual([
      ...['1 small-blind', '2 big-blind', '2 big-blind-ante'],
    ])
  })

  test('a straddle is posted left of the big blind, and opens the betting', () => {
    const { posts, opening } = first({ straddle: amount(20) })
    expect(posts.at(-1)).toEqual({ seat: 3, forced: 'straddle', amount: 20 })
    expect(opening).toBe(20)
  })

  test('the straddle goes round with the blinds, also past the highest seat', () => {
    const table = new PlayedTable({ straddle: amount(20) }).sit(0, 1, 2, 3)
    const straddlers = Array.from({ length: 4 }, () => table.hand().posts.find(({ forced }) => forced === 'straddle'))
    expect(straddlers.map((post) => post?.seat)).toEqual([3, 0, 1, 2])
  })

  test('two do not straddle', () => {
    const { posts, opening } = new PlayedTable({ straddle: amount(20) }).sit(0, 1).start()
    expect(posts.map(({ forced }) => forced)).toEqual(['small-blind', 'big-blind'])
    expect(opening).toBe(10)
  })
})

describe('the end of a hand', () => {
  test('moves the stacks', () => {
    const table = new PlayedTable().sit(0, 1, 2)
    table.start()
    table.end({ 0: 70, 1: -50, 2: -20 })
    expect([0, 1, 2].map((seat) => table.at(seat).stack)).toEqual([570, 450, 480])
  })

  test('is told once, and of the hand that is played alone', () => {
    const table = new PlayedTable().sit(0, 1)
    table.hand()
    const end = { tableId: table.id, handId: handId(1), seats: [], toLookAt: 0 }
    expect(table.send({ type: 'EndHand', data: end })).toEqual([])
    table.start()
    expect(table.send({ type: 'EndHand', data: end })).toEqual([])
    expect(table.state.hand?.handId).toBe(handId(2))
  })

  test('that does not follow from the stacks is the sign of a bug', () => {
    const table = new PlayedTable().sit(0, 1)
    table.start()
    expect(() => table.end({ 0: 1 })).toThrow('come to 1')
    const [ann, ben] = [table.at(0), table.at(1)].map(({ playerId: id, stack }, seat) => ({
      ...{ seat, playerId: id, stack, bet: amount(0), won: amount(0), change: 0, timeBank: 0 },
    }))
    const send =
      (...seats: NonNullable<typeof ann>[]) =>
      () =>
        table.send({ type: 'EndHand', data: { tableId: table.id, handId: handId(1), seats, toLookAt: 0 } })
    if (!ann || !ben) throw new Error('nobody there')
    expect(send(ann)).toThrow('other seats')
    expect(send(ann, { ...ben, stack: amount(501) })).toThrow('seat 1 came from 500 by 0 to 501')
    expect(send(ann, { ...ben, playerId: ann.playerId })).toThrow('another player')
  })

  test('rule 23: a hand gives five seconds back to the time bank, up to the full one', () => {
    const table = new PlayedTable({ timeBank: 60 }).sit(0, 1)
    table.start()
    table.end({}, { timeBanks: { 0: 12_000, 1: 58_000 } })
    expect([0, 1].map((seat) => table.at(seat).timeBank)).toEqual([17_000, 60_000])
  })
})
