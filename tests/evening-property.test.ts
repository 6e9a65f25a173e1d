import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Deal, type Result } from '@/domain/deal'
import type { PlayerId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { clockwiseAfter, firstAfter } from '@/domain/table/clockwise'
import { TableEvent } from '@/domain/table/events'
import { evolve } from '@/domain/table/evolve'
import { readySeats } from '@/domain/table/readiness'
import type { Occupant, OpenTable, Table } from '@/domain/table/state'
import { type Bankroll, bankroll } from '@/projections/bankroll'
import { balance, books, type OpenBooks, THE_ROOM } from '@/projections/books'
import { evolveViews, type Views } from '@/projections/projection'
import { settlement } from '@/projections/settlement'
import { table as tableView } from '@/projections/table'
import { ledgerTotals, netAtTable, type TableLedger, tableLedger } from '@/projections/table-ledger'
import type { TableView } from '@/projections/table-view'
import { anEvening, MAX_BUY_IN, Played, TABLE } from '@/tests/support/played-evening'

/*
 * Whole evenings at one table, from buying in to going home: hands are really played, while people come, run out of time,
 * sit out, come back, top up and leave. What must hold is checked after every event.
 */

test('at every position of an evening the books balance, and no figure is negative', () => {
  let [hands, rebuys] = [0, 0]
  fc.assert(
    fc.property(anEvening, (evening) => {
      let money: Views<OpenBooks> = {}
      let bankrolls: Views<Bankroll> = {}
      let ledgers: Views<TableLedger> = {}
      new Played(evening, (event) => {
        money = evolveViews(books, money, event)
        bankrolls = evolveViews(bankroll, bankrolls, event)
        const { deposits, withdrawals, available, reserved, onTables, balanced } = balance(money[THE_ROOM])
        expect(balanced, event.type).toBe(true)
        const accounts = Object.values(bankrolls)
        expect(accounts.reduce((sum, { total }) => sum + total, 0)).toBe(deposits - withdrawals)
        const each = accounts.flatMap((own) => [
          own.available,
          own.reserved,
          own.inPlay,
          own.bets,
          own.inPlay - own.bets,
        ])
        expect([available, reserved, onTables, ...each].filter((figure) => figure < 0)).toEqual([])
        ledgers = evolveViews(tableLedger, ledgers, event)
        const ledger = ledgers[TABLE]
        if (ledger && tableLedger.keys(event).length > 0) {
          expect(ledgerTotals(ledger).onTable, event.type).toBe(onTables)
          const results = ledger.accounts.map((account) => ({ ...account, net: netAtTable(account) }))
          expect(results.reduce((sum, { net }) => sum + net, 0)).toBe(0)
          expect(settlement(results).transfers.length).toBeLessThan(Math.max(results.length, 1))
        }
        if (event.type === 'HandEnded') hands += 1
        if (event.type === 'TopUpDue') rebuys += 1
      })
    }),
    { numRuns: 40 },
  )
  expect(hands).toBeGreaterThan(200)
  expect(rebuys).toBeGreaterThan(20)
})

/** The table, folded from its events, and what its players have done since they were last dealt in. */
class TableRules {
  private table: Table = { status: 'unopened' }
  private dealt: Deal | undefined
  private completed: Result[] = []
  private readonly timedOut = new Set<PlayerId>()
  /** Seats that a big blind passed by while their players sat out. */
  private readonly missed = new Set<number>()
  private sinceBigBlind: Record<PlayerId, number> = {}
  readonly seen = new Set<string>()

  follow(event: RoomEvent): void {
    this.seen.add(event.type)
    if (event.type === 'HandStarted') this.started(event.data)
    if (event.type === 'HandDealt') expect(event.data).toMatchObject({ ...this.dealt })
    if (event.type === 'HandCompleted') this.completed = event.data.seats
    if (event.type === 'HandEnded') expect(event.data.seats).toEqual(this.completed)
    if (event.type === 'ActionTaken' && event.data.because === 'timeout') this.timedOut.add(event.data.playerId)
    if (event.type === 'PlayerSatIn') this.timedOut.delete(event.data.playerId)
    if (event.type === 'PlayerLeft') this.left(event.data)
    if (!isOfTable(event)) return
    this.table = evolve(this.table, event)
    if (event.type === 'ChipsAdded') this.added(event.data)
  }

  private get open(): OpenTable {
    if (this.table.status !== 'open') throw new Error('The table is not open')
    return this.table
  }

  /** Rules 11 to 13, and 23: who is dealt in, from where, and who posts what. */
  private started(data: Extract<RoomEvent, { type: 'HandStarted' }>['data']): void {
    const { last, hand } = this.open
    const { seats, posts, bigBlindSeat, smallBlindSeat, button, missed } = data
    this.dealt = Deal.strip().parse(data)
    const ready = readySeats(this.open)
    const playing = seats.map(({ seat }) => seat)
    expect(hand).toBeNull()
    for (const seat of playing) expect(ready).toContain(seat)
    for (const { seat, playerId, stack } of seats) expect(this.open.seats[seat]).toMatchObject({ playerId, stack })
    for (const { playerId } of seats) expect(this.timedOut.has(playerId)).toBe(false)
    expect(playing).toEqual(clockwiseAfter(button, playing))

    if (last) expect(bigBlindSeat).toBe(firstAfter(last.bigBlind, ready))
    expect(playing).toContain(bigBlindSeat)
    if (playing.length === 2) expect([button, bigBlindSeat].sort()).toEqual([...playing].sort())
    else if (last) expect(smallBlindSeat).toBe(last.bigBlind)

    const postsOf = (seat: number) => posts.filter((post) => post.seat === seat).map(({ forced }) => forced)
    expect(posts.filter(({ forced }) => forced === 'big-blind')).toEqual([
      { seat: bigBlindSeat, forced: 'big-blind', amount: 20 },
    ])
    // Where fewer than two would be left who owe nothing, nobody makes up for anything (house); nor with two, who both post.
    const clear = ready.filter((seat) => !this.open.seats[seat]?.owes.big)
    const isMadeUp = playing.length > 2 && clear.length > 1
    for (const { seat, playerId } of seats) {
      const isBigBlind = postsOf(seat).some((forced) => ['big-blind', 'late-blind', 'straddle'].includes(forced))
      if (isMadeUp && this.missed.has(seat)) expect(isBigBlind, `seat ${seat} makes up`).toBe(true)
      this.sinceBigBlind[playerId] = isBigBlind || !isMadeUp ? 0 : (this.sinceBigBlind[playerId] ?? 0) + 1
      // The big blind comes round before anybody has played as many hands as there are seats.
      expect(this.sinceBigBlind[playerId]).toBeLessThan(this.open.terms.seats)
      this.missed.delete(seat)
    }
    // Whose buy-in is still on its way does not miss the blind that passes by (house).
    for (const occupant of this.open.seats)
      if (occupant?.unconfirmed.includes(occupant.reservationId)) delete this.sinceBigBlind[occupant.playerId]
    for (const { seat, blind } of missed) if (blind === 'big') this.missed.add(seat)
    for (const forced of posts.map((post) => post.forced)) this.seen.add(forced)
  }

  /** Rule 22. */
  private added({ seat }: Extract<RoomEvent, { type: 'ChipsAdded' }>['data']): void {
    expect(this.open.seats[seat]?.stack).toBeLessThanOrEqual(MAX_BUY_IN)
    expect(this.open.hand?.seats ?? []).not.toContain(seat)
  }

  private left({ seat, playerId, stack }: Extract<RoomEvent, { type: 'PlayerLeft' }>['data']): void {
    expect(this.open.hand?.seats ?? []).not.toContain(seat)
    expect(this.open.seats[seat]).toMatchObject({ playerId, stack })
    this.missed.delete(seat)
    this.timedOut.delete(playerId)
    delete this.sinceBigBlind[playerId]
  }
}

/** What a reader is told of a seat, and what the table itself knows of it. */
const wishesOf = ({ owes, waits, sittingOut, leaving, leavesAfterHand, queued, autoTopUp }: Told) => ({
  ...{ owes, waits, sittingOut, leaving, leavesAfterHand, queued, autoTopUp },
})
type Told = Pick<Occupant, 'owes' | 'waits' | 'sittingOut' | 'leaving' | 'leavesAfterHand' | 'queued' | 'autoTopUp'>

test('at every position of an evening the view of a table says of each seat what the table knows of it', () => {
  let [owing, waiting] = [0, 0]
  fc.assert(
    fc.property(anEvening, (evening) => {
      let known: Table = { status: 'unopened' }
      let views: Views<TableView> = {}
      new Played(evening, (event) => {
        views = evolveViews(tableView, views, event)
        if (isOfTable(event)) known = evolve(known, event)
        if (known.status !== 'open') return
        const { seats, hand } = known
        const told = views[TABLE]?.seats ?? []
        expect(told.map((seat) => seat && wishesOf(seat))).toEqual(seats.map((seat) => seat && wishesOf(seat)))
        if (!hand) expect(told.map((seat) => seat?.stack)).toEqual(seats.map((seat) => seat?.stack))
        if (event.type !== 'HandStarted') return
        owing += told.filter((seat) => seat?.owes.big || seat?.owes.small).length
        waiting += told.filter((seat) => seat?.waits).length
      })
    }),
    // The same evenings each time: in one out of eight choices of so many, hardly anybody waits for a blind.
    { numRuns: 25, seed: 5 },
  )
  expect(owing).toBeGreaterThan(50)
  expect(waiting).toBeGreaterThan(10)
})

const isOfTable = (event: RoomEvent): event is TableEvent => TableEvent.safeParse(event).success

test('at every hand of an evening the blinds move, are posted and made up for as they must, whoever comes and goes', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anEvening, (evening) => {
      const rules = new TableRules()
      new Played(evening, (event) => rules.follow(event))
      for (const each of rules.seen) seen.add(each)
    }),
    { numRuns: 80 },
  )
  // The rules are worth something only if there was cause for them.
  for (const each of [
    'late-blind',
    'dead-blind',
    'straddle',
    'ante',
    'big-blind-ante',
    'ChipsQueued',
    'TopUpDue',
    'AutoTopUpStopped',
    'LeaveAnnounced',
  ])
    expect(seen, each).toContain(each)
})
