import { describe, expect, test } from 'vitest'
import { PlayerId, TableId } from '@/domain/kernel'
import { table as projection } from '@/projections/table'
import type { TableView } from '@/projections/table-view'
import { seededRandom } from '../demo/random'
import { comeOrGo, playAt, restAt, wander, wantedAtHome, wantedElsewhere } from './house-rules'

const uuid = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const person = (n: number) => PlayerId.parse(uuid(n))
const bot = (n: number) => PlayerId.parse(uuid(100 + n))
const BOTS = new Set([1, 2, 3, 4, 5, 6, 7].map(bot))
const HERE = TableId.parse('20000000-0000-4000-8000-000000000001')

/** Blinds of 5/10 and buy-ins of 400 to 2,000, and who sits there, by seat. */
function table(seats: (PlayerId | null)[], changes: Partial<NonNullable<TableView['seats'][number]>> = {}): TableView {
  const terms = { name: 'Felt', smallBlind: 5, bigBlind: 10, minBuyIn: 400, maxBuyIn: 2_000, seats: seats.length }
  const allowed = { rabbitHunting: false, runItTwice: false, isPrivate: false }
  const more = { ante: 0, anteFrom: 'everyone', straddle: 0, clock: 20, timeBank: 60, pause: 3_000, ...allowed }
  const data = { tableId: HERE, createdBy: person(1), ...terms, ...more }
  const opened = projection.evolve(undefined, { type: 'TableCreated', data } as never, HERE)
  if (!opened) throw new Error('No table')
  const occupant = { stack: 1_000, sittingOut: false, leaving: false, leavesAfterHand: false, queued: [], hand: null }
  const seated = seats.map((playerId) => playerId && { playerId, ...occupant, ...changes })
  return { ...opened, seats: seated as TableView['seats'] }
}

const random = seededRandom(7)
const at = (view: TableView, isHome: boolean, now = 0, tables = [view]) =>
  comeOrGo(view, { bots: BOTS, isHome, tables, now }, random)

test('at home two to five bots wait, and a seat is free as long as people come', () => {
  for (const mood of [2, 3, 4, 5]) {
    for (let seats = 3; seats <= 10; seats++) {
      for (let people = 0; people < seats; people++) {
        const wanted = wantedAtHome(seats, people, mood)
        expect(people + wanted).toBeLessThan(seats)
        expect(wanted).toBeLessThanOrEqual(5)
        if (people <= seats - 3) expect(wanted).toBeGreaterThanOrEqual(seats > 4 ? 2 : 1)
      }
    }
  }
  expect([0, 1, 2].map((people) => wantedAtHome(2, people, 5))).toEqual([1, 1, 0])
})

test('elsewhere they come to whoever is alone, and go when people have each other', () => {
  expect([0, 1, 2, 3, 4].map((people) => wantedElsewhere(6, people, people))).toEqual([0, 2, 1, 0, 0])
  // The other chair is a friend's, who may be on the way.
  expect([0, 1, 2].map((people) => wantedElsewhere(2, people, people))).toEqual([0, 0, 0])
  expect([0, 1, 2, 3].map((people) => wantedElsewhere(3, people, people))).toEqual([0, 1, 0, 0])
  expect(wantedElsewhere(6, 1, 0)).toBe(0)
})

describe('somebody comes or goes', () => {
  test('to a free seat, with chips that the table takes', () => {
    const errand = at(table([person(1), null, null, null, null, null]), false)
    expect(errand).toMatchObject({ type: 'ReserveFunds', tableId: HERE })
    if (errand?.type !== 'ReserveFunds') return
    expect([1, 2, 3, 4, 5]).toContain(errand.seat)
    expect(errand.amount).toBeGreaterThanOrEqual(400)
    expect(errand.amount).toBeLessThanOrEqual(2_000)
    expect(BOTS).toContain(errand.playerId)
  })

  test('but not to a table that asks for a fortune', () => {
    const dear = { bigBlind: 100_000, minBuyIn: 4_000_000, maxBuyIn: 20_000_000 } as unknown as Partial<TableView>
    expect(at({ ...table([person(1), null, null, null]), ...dear }, false)).toBeUndefined()
  })

  test('and to no private table, since nobody invites them', () => {
    expect(at({ ...table([person(1), null, null, null]), isPrivate: true }, false)).toBeUndefined()
  })

  test('nobody sits at more than two tables, and who sits at none comes first', () => {
    const full = table([1, 2, 3, 4, 5, 6, 7].map(bot))
    const elsewhere = { ...full, tableId: TableId.parse(HERE.replace('1', '2')) }
    const lonely = table([person(1), null, null])
    expect(at(lonely, false, 0, [lonely, full, elsewhere])).toBeUndefined()
    const mostly = table([1, 2, 3, 4, 5, 6].map(bot))
    expect(at(lonely, false, 0, [lonely, mostly])).toMatchObject({ playerId: bot(7) })
  })

  test('when people need the seats', () => {
    const crowded = table([person(1), person(2), person(3), bot(1), bot(2), bot(3)])
    const errand = at(crowded, true)
    expect(errand).toMatchObject({ type: 'LeaveTable' })
    expect([bot(1), bot(2), bot(3)]).toContain(errand?.playerId)
    expect(at(table([person(1), person(2), person(3), bot(1), null, null]), false)).toMatchObject({
      type: 'LeaveTable',
    })
  })

  test('with the time of day, though not with every look', () => {
    const view = table([null, null, null, null, null, null, null, null, null])
    const minutes = Array.from({ length: 60 }, (_, n) => n * 60_000)
    const full = table([bot(1), bot(2), bot(3), null, null, null, null, null, null])
    const moves = minutes.map((now) => at(full, true, now)?.type ?? 'nobody')
    expect(new Set(moves).size).toBeGreaterThan(1)
    expect(moves.filter((move, n) => n > 0 && move !== moves[n - 1]).length).toBeLessThan(12)
    expect(minutes.every((now) => at(view, true, now)?.type === 'ReserveFunds')).toBe(true)
  })

  test('nobody wanders off who is the only opponent', () => {
    expect(wander(table([person(1), bot(1), null]), BOTS, random)).toBeUndefined()
    expect(wander(table([person(1), bot(1), bot(2)]), BOTS, random)).toMatchObject({ type: 'LeaveTable' })
  })
})

describe('whoever is seated', () => {
  test('rests: sits out, once', () => {
    expect(restAt(table([bot(1), person(1), null]), BOTS)).toEqual([
      { type: 'SitOut', playerId: bot(1), tableId: HERE },
    ])
    expect(restAt(table([bot(1), person(1)], { sittingOut: true }), BOTS)).toEqual([])
    expect(restAt(table([bot(1), person(1)], { leaving: true }), BOTS)).toEqual([])
  })

  test('sits in again, and brings more when few chips are left', () => {
    expect(playAt(table([bot(1), person(1)]), BOTS, random)).toEqual([])
    expect(playAt(table([bot(1), person(1)], { sittingOut: true }), BOTS, random)).toEqual([
      { type: 'SitIn', playerId: bot(1), tableId: HERE },
    ])
    const [errand] = playAt(table([bot(1), person(1)], { stack: 150 as never }), BOTS, random)
    expect(errand).toMatchObject({ type: 'TopUp', playerId: bot(1) })
    if (errand?.type === 'TopUp') expect(errand.amount + 150).toBeLessThanOrEqual(2_000)
  })
})
