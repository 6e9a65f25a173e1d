import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chips, type PlayerId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { FELT, opened, raisedAndFolded, seated, sidePot } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT, playerId, reservationId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { aPlayedHand } from '@/tests/support/table-of-hand'
import { fold } from './projection'
import { ledgerTotals, netAtTable, tableLedger } from './table-ledger'
import { NOBODY, toldTo } from './visibility'

const ledgerAfter = (events: readonly RoomEvent[]) => fold(tableLedger, toldTo(NOBODY, recorded(events)))[FELT]

const accountsAfter = (events: readonly RoomEvent[]) =>
  Object.fromEntries(
    (ledgerAfter(events)?.accounts ?? []).map((account) => [
      account.playerId,
      { ...account, net: netAtTable(account) },
    ]),
  )

const arriving = (player: PlayerId, seat: number, amount: number) => ({
  ...{ tableId: FELT, playerId: player, seat, reservationId: reservationId(9), amount: chips(amount), confirmed: true },
})
const sat = (player: PlayerId, seat: number, amount: number): RoomEvent => ({
  type: 'PlayerSeated',
  data: { ...arriving(player, seat, amount), owesBigBlind: false },
})
const added = (player: PlayerId, seat: number, amount: number): RoomEvent => ({
  type: 'ChipsAdded',
  data: arriving(player, seat, amount),
})
const left = (player: PlayerId, seat: number, stack: number): RoomEvent => ({
  type: 'PlayerLeft',
  data: { tableId: FELT, playerId: player, seat, reservationId: reservationId(9), topUps: [], stack: chips(stack) },
})

const evening = [opened, seated(0, 10_000), seated(1, 1_050), seated(2, 10_000)]

test('a table has a ledger as soon as it is open, and none before', () => {
  expect(ledgerAfter([])).toBeUndefined()
  expect(ledgerAfter([opened])).toEqual({ tableId: FELT, accounts: [] })
})

test('what was bought in lies on the table, and nobody has won anything', () =>
  expect(accountsAfter(evening)).toMatchObject({
    [ANN]: { boughtIn: 10_000, cashedOut: 0, onTable: 10_000, net: 0, seated: true },
    [BEN]: { boughtIn: 1_050, cashedOut: 0, onTable: 1_050, net: 0, seated: true },
  }))

test('hands move chips from those who lost them to those who won them', () =>
  expect(accountsAfter([...evening, ...raisedAndFolded().events, ...sidePot().events])).toMatchObject({
    [ANN]: { onTable: 9_850, net: -150 },
    [BEN]: { onTable: 3_000, net: 1_950 },
    [CAT]: { onTable: 8_200, net: -1_800 },
  }))

test('in mid-hand, what lies in the pots still counts for those who put it in', () => {
  const unfinished = raisedAndFolded().events.filter(({ type }) => type !== 'HandEnded')
  expect(accountsAfter([...evening, ...unfinished])).toMatchObject({ [ANN]: { net: 0 }, [CAT]: { onTable: 10_000 } })
})

test('a top-up is bought in too, once it has arrived', () => {
  const queued: RoomEvent = { type: 'ChipsQueued', data: { ...arriving(BEN, 1, 500) } }
  expect(accountsAfter([...evening, queued])).toMatchObject({ [BEN]: { boughtIn: 1_050 } })
  expect(accountsAfter([...evening, queued, added(BEN, 1, 500)])).toMatchObject({
    [BEN]: { boughtIn: 1_550, onTable: 1_550, net: 0 },
  })
})

test('whoever leaves and comes back has one account', () => {
  const played = [...evening, ...raisedAndFolded().events, left(CAT, 2, 9_700)]
  expect(accountsAfter(played)).toMatchObject({ [CAT]: { cashedOut: 9_700, onTable: 0, net: -300, seated: false } })
  expect(accountsAfter([...played, sat(CAT, 4, 2_000)])).toMatchObject({
    [CAT]: { boughtIn: 12_000, cashedOut: 9_700, onTable: 2_000, net: -300, seated: true },
  })
})

test('after any hand the nets sum to zero, and whoever goes home takes the difference along', () =>
  fc.assert(
    fc.property(aPlayedHand, fc.nat({ max: 5 }), ({ hand, stacks }, leaver) => {
      const [completed] = hand.all('HandCompleted')
      if (!completed) return
      const { handId, seats } = completed
      const before = stacks.map((stack, seat) => sat(playerId(seat), seat, stack))
      const goesHome = seats[leaver % seats.length]
      if (!goesHome) throw new Error('nobody played')
      const ended: RoomEvent = { type: 'HandEnded', data: { tableId: FELT, handId, seats } }
      const events = [opened, ...before, ended, left(goesHome.playerId, goesHome.seat, goesHome.stack)]
      const ledger = ledgerAfter(events)
      expect(ledger && netAtTable(ledgerTotals(ledger))).toBe(0)
      for (const { playerId: player, change } of seats) expect(accountsAfter(events)[player]?.net).toBe(change)
    }),
    { numRuns: 60 },
  ))
