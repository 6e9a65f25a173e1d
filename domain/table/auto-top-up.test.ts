import { describe, expect, test } from 'vitest'
import { amount, handId, reservationId } from '@/tests/support/ids'
import { PlayedTable, postsOf } from '@/tests/support/played-table'
import { NOW } from '@/tests/support/specification'
import { explain } from '../rejections'

const typesOf = (events: ReturnType<PlayedTable['send']>) =>
  typeof events === 'string' ? events : events.map(({ type }) => type)

/** Three-handed; seat 0 wants 400 whenever a hand leaves less than 300. */
function withWish(terms = {}) {
  const table = new PlayedTable(terms).sit(0, 1, 2)
  table.autoTopUp(0, 300, 400)
  return table
}

/** The chips that are due come, as the processes bring them. */
function bring(table: PlayedTable, seat: number) {
  const { topUpDue, autoTopUp, stack } = table.at(seat)
  if (!topUpDue || !autoTopUp) throw new Error('Nothing is due')
  table.topUp(seat, autoTopUp.to - stack, topUpDue)
  table.confirm(seat)
}

describe('a standing wish to be topped up', () => {
  test('is recorded, and no more than once', () => {
    const table = new PlayedTable().sit(0, 1)
    const { playerId } = table.at(0)
    const data = { tableId: table.id, playerId, seat: 0, below: 300, to: 400 }
    expect(table.autoTopUp(0, 300, 400)).toEqual([{ type: 'AutoTopUpSet', data }])
    expect(table.autoTopUp(0, 300, 400)).toEqual([])
    expect(table.autoTopUp(0, 400, 400)).toMatchObject([{ type: 'AutoTopUpSet', data: { below: 400 } }])
  })

  test.each([
    [1, 1],
    [1_000, 1_000],
  ])('may be below %i to %i', (below, to) =>
    expect(typesOf(new PlayedTable().sit(0).autoTopUp(0, below, to))).toContain('AutoTopUpSet'),
  )

  test.each([
    [300, 299],
    [300, 1_001],
  ])('may not be below %i to %i', (below, to) =>
    expect(new PlayedTable().sit(0).autoTopUp(0, below, to)).toBe('AutoTopUpOutOfRange'),
  )

  test('says what is wrong with it', () =>
    expect(
      explain({
        code: 'AutoTopUpOutOfRange',
        details: { below: amount(300), to: amount(1_500), maxBuyIn: amount(1_000) },
      }),
    ).toBe(
      'You can be topped up to 1,000 at most, and to no less than you are topped up below: below 300 to 1,500 was asked.',
    ))

  test('is no wish of somebody who has folded in order to leave', () => {
    const table = new PlayedTable().sit(0, 1, 2)
    table.start()
    table.leave(0)
    expect(table.autoTopUp(0, 300, 400)).toBe('LeavingTable')
  })

  test('ends when its player says so, and without one there is nothing to end', () => {
    const table = withWish()
    expect(table.noAutoTopUp(0)).toMatchObject([{ type: 'AutoTopUpStopped', data: { seat: 0, reason: null } }])
    expect(table.noAutoTopUp(0)).toEqual([])
  })

  test('ends with the stay at the table', () => {
    const table = withWish()
    const { playerId } = table.at(0)
    table.leave(0)
    expect(table.take(0, playerId).at(0).autoTopUp).toBeNull()
  })
})

describe('a top-up is due', () => {
  test('when a hand leaves less, after its results and after whoever goes', () => {
    const table = withWish()
    table.start()
    table.leave(2, { afterHand: true })
    const ended = table.end({ 0: -201, 1: 201 })
    expect(typesOf(ended)).toEqual(['HandEnded', 'PlayerLeft', 'TopUpDue', 'HandScheduled'])
    expect(ended[2]).toMatchObject({ data: { seat: 0, reservationId: handId(1), amount: 101 } })
  })

  test('not when it leaves as much', () => {
    const table = withWish()
    table.start()
    expect(typesOf(table.end({ 0: -200, 1: 200 }))).toEqual(['HandEnded', 'HandScheduled'])
  })

  test('when everything is lost', () => {
    const table = withWish()
    table.start()
    expect(table.end({ 0: -500, 1: 500 })).toMatchObject([{}, { type: 'TopUpDue', data: { amount: 400 } }, {}])
  })

  test('at once, when the wish comes after the loss', () => {
    const table = new PlayedTable().sit(0, 1, 2)
    table.start()
    table.end({ 0: -500, 1: 500 })
    expect(typesOf(table.autoTopUp(0, 300, 400))).toEqual(['AutoTopUpSet', 'TopUpDue'])
  })

  test('not in the middle of the player’s own hand', () => {
    const table = new PlayedTable().sit(0, 1, 2)
    table.start()
    expect(typesOf(table.autoTopUp(0, 600, 700))).toEqual(['AutoTopUpSet'])
    expect(table.end()).toMatchObject([{}, { type: 'TopUpDue', data: { amount: 200 } }, {}])
  })

  test('of one who sits out, not before they are back', () => {
    const table = withWish()
    table.start()
    table.sitOut(0)
    expect(typesOf(table.end({ 0: -500, 1: 500 }))).toEqual(['HandEnded', 'HandScheduled'])
    expect(typesOf(table.sitIn(0))).toEqual(['PlayerSatIn', 'TopUpDue'])
  })

  test('for each of several, under one id', () => {
    const table = withWish()
    table.autoTopUp(1, 500, 500)
    table.start()
    const due = [...table.end({ 0: -300, 1: -100, 2: 400 })].filter((event) => Object(event).type === 'TopUpDue')
    expect(due).toMatchObject([{ data: { seat: 0, amount: 200 } }, { data: { seat: 1, amount: 100 } }])
  })

  test('once, until it has come', () => {
    const table = withWish()
    table.autoTopUp(1, 1_000, 1_000)
    table.start()
    table.end({ 0: -300, 2: 300 })
    expect(typesOf(table.sitOut(2))).toEqual(['PlayerSatOut'])
    bring(table, 0)
    expect(table.at(0)).toMatchObject({ stack: 400, topUpDue: null, topUps: [handId(1)] })
  })

  test('in the next hand already, waits for its end', () => {
    const table = withWish()
    table.start()
    table.end({ 0: -300, 1: 300 })
    table.now += 1_000
    table.start()
    bring(table, 0)
    expect(table.at(0)).toMatchObject({ stack: 200, topUpDue: null, queued: [{ amount: 200 }] })
    expect(typesOf(table.end())).toEqual(['HandEnded', 'ChipsAdded', 'HandScheduled'])
  })
})

describe('a top-up that cannot be had', () => {
  const broke = () => {
    const table = withWish()
    table.start()
    table.end({ 0: -500, 1: 500 })
    return table
  }

  test('ends the wish, and says why', () => {
    const reason = { code: 'InsufficientFunds', details: {} }
    const table = broke()
    expect(table.refuseTopUp(0, reservationId(99), reason.code)).toEqual([])
    expect(table.refuseTopUp(0, table.at(0).topUpDue ?? reservationId(0), reason.code)).toMatchObject([
      { type: 'TopUpRefused', data: { seat: 0, reservationId: handId(1), reason } },
      { type: 'AutoTopUpStopped', data: { seat: 0, reason } },
    ])
    expect(table.at(0)).toMatchObject({ autoTopUp: null, topUpDue: null })
    expect(typesOf(table.autoTopUp(0, 300, 400))).toEqual(['AutoTopUpSet', 'TopUpDue'])
  })

  test('since the stack has grown meanwhile, leaves the wish as it is', () => {
    const table = broke()
    table.topUp(0, 900)
    expect(typesOf(table.refuseTopUp(0, handId(1) as never, 'StackLimitExceeded'))).toEqual(['TopUpRefused'])
    expect(table.at(0)).toMatchObject({ autoTopUp: { below: 300, to: 400 }, topUpDue: null })
  })

  test('is no news after its player has left, or the table has closed', () => {
    const table = broke()
    const { playerId } = table.at(0)
    const reason = { code: 'InsufficientFunds', details: {} }
    for (const seat of [0, 1, 2]) table.leave(seat)
    const data = { tableId: table.id, playerId, reservationId: reservationId(1), reason }
    expect(table.send({ type: 'RefuseTopUp', data })).toEqual([])
    table.send({ type: 'CloseTable', data: { tableId: table.id } })
    expect(table.send({ type: 'RefuseTopUp', data }, handId(9))).toEqual([])
  })
})

describe('whoever is topped up', () => {
  test('has a moment for it at a table without pauses, and plays the next hand', () => {
    const table = withWish()
    table.start()
    const at = new Date(NOW + 1_000).toISOString()
    expect(table.end({ 0: -500, 1: 500 }).at(-1)).toMatchObject({ type: 'HandScheduled', data: { at } })
    bring(table, 0)
    table.now = NOW + 1_000
    const { seats, missed } = table.start()
    expect(seats.find(({ seat }) => seat === 0)).toMatchObject({ stack: 400 })
    expect(missed).toEqual([])
  })

  test('does not hold up a table that pauses anyway, nor one where nothing is due', () => {
    const table = withWish({ pause: 3_000 })
    table.now = NOW + 3_000
    table.start()
    const at = new Date(NOW + 6_000).toISOString()
    expect(table.end({ 0: -500, 1: 500 }).at(-1)).toMatchObject({ data: { at } })
    const swift = withWish()
    swift.start()
    expect(swift.end().at(-1)).toMatchObject({ data: { at: new Date(NOW).toISOString() } })
  })

  test('pays for each round what the others pay, even if the chips always come too late', () => {
    const table = new PlayedTable().sit(0, 1, 2, 3)
    table.autoTopUp(3, 500, 500)
    const posted = [0, 0, 0, 0]
    for (let n = 0; n < 24; n++) {
      table.now += 1_000
      const { posts, seats } = table.start()
      for (const { seat, amount: paid } of posts) posted[seat] = (posted[seat] ?? 0) + paid
      const playsIn = seats.some(({ seat }) => seat === 3)
      table.end(playsIn ? { 3: -1, 0: 1 } : {})
      const due = table.at(3).topUpDue
      if (due) table.topUp(3, 1, due)
      else table.confirm(3)
    }
    const { small, big } = table.at(3).owes
    expect(posted).toEqual([120, 120, 120, 120 - (small ? 5 : 0) - (big ? 10 : 0)])
  })

  test('heads-up brings the game back by it', () => {
    const table = new PlayedTable().sit(0, 1)
    table.autoTopUp(0, 1, 400)
    table.start()
    expect(typesOf(table.end({ 0: -500, 1: 500 }))).toEqual(['HandEnded', 'TopUpDue'])
    bring(table, 0)
    expect(table.events.at(-1)).toMatchObject({ type: 'HandScheduled' })
    table.now += 1_000
    expect(postsOf(table.start(), 0)).toHaveLength(1)
  })
})
