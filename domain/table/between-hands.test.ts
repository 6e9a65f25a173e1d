import { describe, expect, test } from 'vitest'
import { handId, playerId, reservationId } from '@/tests/support/ids'
import { PlayedTable } from '@/tests/support/played-table'
import type { TableEvent } from './events'

const typesOf = (events: TableEvent[] | string) =>
  typeof events === 'string' ? events : events.map(({ type }) => type)
const ALL_IN = { 0: 500, 1: -500 }

describe('rule 22: chips are added between hands alone', () => {
  const inHand = () => {
    const table = new PlayedTable().sit(0, 1, 2)
    table.start()
    return table
  }

  test('in mid-hand they wait for its end, and for their confirmation', () => {
    const table = inHand()
    expect(typesOf(table.topUp(0, 300))).toEqual(['ChipsQueued'])
    expect(table.at(0).stack).toBe(500)
    expect(typesOf(table.end())).toEqual(['HandEnded', 'ChipsAdded', 'HandScheduled'])
    expect(table.at(0)).toMatchObject({ stack: 800, queued: [] })
    expect(table.ready).toEqual([1, 2])
    table.confirm(0)
    expect(table.ready).toEqual([0, 1, 2])
  })

  test('what waits counts towards the table’s maximum', () => {
    const table = inHand()
    table.topUp(0, 300)
    expect(table.topUp(0, 201)).toMatchObject([
      { type: 'ChipsRefused', data: { reason: { code: 'StackLimitExceeded', details: { stack: 800, asked: 201 } } } },
    ])
    expect(table.at(0).queued).toHaveLength(1)
  })

  test('what no longer fits after the hand is refused', () => {
    const table = inHand()
    table.topUp(0, 300)
    table.topUp(0, 200)
    expect(table.end({ 0: 250, 1: -250 })).toMatchObject([
      { type: 'HandEnded' },
      { type: 'ChipsRefused', data: { amount: 300, reason: { details: { stack: 750 } } } },
      { type: 'ChipsAdded', data: { amount: 200 } },
      { type: 'HandScheduled' },
    ])
    expect(table.at(0)).toMatchObject({ stack: 950, queued: [] })
  })

  test('for whoever is not dealt in they are added at once', () => {
    const table = inHand()
    table.take(3, playerId(3))
    expect(typesOf(table.topUp(3, 100))).toEqual(['ChipsAdded'])
  })

  test('chips that nobody waits for need no confirmation', () => {
    const table = new PlayedTable().sit(0)
    const confirm = (player: number, reservation: number) =>
      table.send({
        type: 'ConfirmChips',
        data: { tableId: table.id, playerId: playerId(player), reservationId: reservationId(reservation) },
      })
    expect(confirm(0, 1)).toEqual([])
    expect(confirm(0, 9)).toEqual([])
    expect(confirm(1, 1)).toEqual([])
  })
})

describe('leaving', () => {
  test('in mid-hand is announced once, and takes effect at its end', () => {
    const table = new PlayedTable().sit(0, 1, 2)
    table.start()
    expect(table.leave(1)).toEqual([
      { type: 'LeaveAnnounced', data: { tableId: table.id, playerId: playerId(1), seat: 1, handId: handId(1) } },
    ])
    expect(table.leave(1)).toEqual([])
    expect(table.end({ 0: 20, 1: -20 })).toMatchObject([
      { type: 'HandEnded' },
      { type: 'PlayerLeft', data: { seat: 1, stack: 480 } },
      { type: 'HandScheduled' },
    ])
  })

  test('sends back the chips that waited for the end of the hand', () => {
    const table = new PlayedTable().sit(0, 1)
    table.start()
    table.topUp(1, 100)
    table.leave(1)
    expect(table.end()).toMatchObject([
      { type: 'HandEnded' },
      { type: 'ChipsRefused', data: { amount: 100, reason: { code: 'LeavingTable' } } },
      { type: 'PlayerLeft', data: { seat: 1, stack: 500, topUps: [] } },
    ])
  })

  test('is final', () => {
    const table = new PlayedTable().sit(0, 1)
    table.start()
    table.leave(1)
    expect(table.sitIn(1)).toBe('LeavingTable')
    expect(table.topUp(1, 100)).toMatchObject([{ type: 'ChipsRefused', data: { reason: { code: 'LeavingTable' } } }])
  })

  test('between hands, or without having been dealt in, takes effect at once', () => {
    const table = new PlayedTable().sit(0, 1)
    table.start()
    table.take(2, playerId(2))
    expect(typesOf(table.leave(2))).toEqual(['PlayerLeft'])
    table.end()
    expect(typesOf(table.leave(0))).toEqual(['PlayerLeft'])
  })
})

describe('leaving after the hand', () => {
  const inHand = () => {
    const table = new PlayedTable().sit(0, 1, 2)
    table.start()
    table.leave(1, { afterHand: true })
    return table
  }

  test('is noted once, and happens when the hand is over', () => {
    const table = inHand()
    expect(table.events.at(-1)).toEqual({
      type: 'LeaveAfterHandChosen',
      data: { tableId: table.id, playerId: playerId(1), seat: 1, handId: handId(1) },
    })
    expect(table.at(1)).toMatchObject({ leaving: false, leavesAfterHand: true })
    expect(table.leave(1, { afterHand: true })).toEqual([])
    expect(table.end({ 0: -20, 1: 20 })).toMatchObject([
      { type: 'HandEnded' },
      { type: 'PlayerLeft', data: { seat: 1, stack: 520 } },
      { type: 'HandScheduled' },
    ])
  })

  test('can be taken back until then, once', () => {
    const table = inHand()
    expect(table.stay(1)).toEqual([{ type: 'StayChosen', data: { tableId: table.id, playerId: playerId(1), seat: 1 } }])
    expect(table.stay(1)).toEqual([])
    expect(typesOf(table.end())).toEqual(['HandEnded', 'HandScheduled'])
    expect(table.ready).toEqual([0, 1, 2])
  })

  test('sends back the chips that waited for the end of the hand', () => {
    const table = inHand()
    table.topUp(1, 100)
    expect(table.end()).toMatchObject([
      { type: 'HandEnded' },
      { type: 'ChipsRefused', data: { amount: 100, reason: { code: 'LeavingTable' } } },
      { type: 'PlayerLeft', data: { seat: 1, stack: 500 } },
      { type: 'HandScheduled' },
    ])
  })

  test('gives way to leaving at once, which folds and cannot be taken back', () => {
    const table = inHand()
    expect(typesOf(table.leave(1))).toEqual(['LeaveAnnounced'])
    expect(table.leave(1, { afterHand: true })).toEqual([])
    expect(table.stay(1)).toBe('LeavingTable')
    expect(table.at(1)).toMatchObject({ leaving: true, leavesAfterHand: false })
  })

  test('without being in a hand happens at once', () => {
    const table = inHand().take(3, playerId(3))
    expect(typesOf(table.leave(3, { afterHand: true }))).toEqual(['PlayerLeft'])
    table.end()
    expect(typesOf(table.leave(0, { afterHand: true }))).toEqual(['PlayerLeft'])
  })
})

test('sitting out in mid-hand keeps from the next', () => {
  const table = new PlayedTable().sit(0, 1, 2)
  table.start()
  expect(typesOf(table.sitOut(2))).toEqual(['PlayerSatOut'])
  table.end()
  expect(table.start().seats.map(({ seat }) => seat)).not.toContain(2)
})

test('rule 24: whoever says nothing keeps the seat', () => {
  const table = new PlayedTable().sit(0, 1)
  for (let n = 0; n < 3; n++) table.hand()
  expect(table.ready).toEqual([0, 1])
})

test('a table at which somebody has gone broke goes on with the others', () => {
  const table = new PlayedTable().sit(0, 1, 2)
  table.start()
  table.end(ALL_IN)
  expect(table.start().seats.map(({ seat }) => seat)).toEqual([0, 2])
})

test('a seed is any the player likes, and chosen once', () => {
  const table = new PlayedTable().sit(0)
  const choose = () =>
    table.send({ type: 'ChooseSeed', data: { tableId: table.id, playerId: playerId(0), seed: 'lucky' } })
  expect(choose()).toMatchObject([{ type: 'SeedChosen', data: { seat: 0, seed: 'lucky' } }])
  expect(choose()).toEqual([])
})
