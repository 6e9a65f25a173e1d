import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import { PlayerEvent } from '@/domain/player/events'
import { type Player, player } from '@/domain/player/player'
import { RoomEvent } from '@/domain/room'
import { alarms } from '@/projections/alarms'
import { type Bankroll, bankroll } from '@/projections/bankroll'
import { balance, books, type OpenBooks, THE_ROOM } from '@/projections/books'
import { type LedgerLine, ledger } from '@/projections/ledger'
import { type LobbyTable, lobby } from '@/projections/lobby'
import { evolveViews, fold, type Projection, type Views } from '@/projections/projection'
import { table } from '@/projections/table'
import type { TableView } from '@/projections/table-view'
import { aggregateOf } from '@/server/aggregates'
import { aRoomCommand, opening } from '@/tests/support/room-commands'
import { SimulatedRoom } from '@/tests/support/simulated-room'

/** Commands, and before each how many errands the processes get done, chosen how. */
const anEvening = fc.array(
  fc.record({ command: aRoomCommand, errands: fc.array(fc.nat({ max: 50 }), { maxLength: 4 }) }),
  { maxLength: 60, size: 'max' },
)

/** Plays an evening; every event is shown to `look` as soon as it is recorded. */
function play(
  evening: typeof anEvening extends fc.Arbitrary<infer Evening> ? Evening : never,
  look: (event: Recorded<RoomEvent>) => void = () => undefined,
): SimulatedRoom {
  const room = new SimulatedRoom(look)
  for (const command of opening) room.send(command)
  for (const { command, errands } of evening) {
    for (const choice of errands) room.runOneErrand(() => choice)
    room.send(command)
  }
  room.runErrands((keys) => keys - 1)
  return room
}

const total = <View>(views: Views<View>, figure: (view: View) => number) =>
  Object.values(views).reduce((sum, view) => sum + figure(view), 0)

test('at every position the books balance, and every view agrees with them', () => {
  fc.assert(
    fc.property(anEvening, (evening) => {
      let money: Views<OpenBooks> = {}
      let bankrolls: Views<Bankroll> = {}
      let tables: Views<TableView> = {}
      let rows: Views<LobbyTable> = {}
      let lines: Views<LedgerLine> = {}
      const players = new Map<string, Player>()

      play(evening, (event) => {
        money = evolveViews(books, money, event)
        bankrolls = evolveViews(bankroll, bankrolls, event)
        tables = evolveViews(table, tables, event)
        rows = evolveViews(lobby, rows, event)
        lines = evolveViews(ledger, lines, event)
        const own = PlayerEvent.safeParse(event)
        if (own.success) {
          const { playerId } = own.data.data
          players.set(playerId, player.evolve(players.get(playerId) ?? player.initial, own.data))
        }

        const figures = balance(money[THE_ROOM])
        expect(figures.balanced).toBe(true)
        const brought = figures.deposits - figures.withdrawals
        expect(total(bankrolls, (view) => view.total)).toBe(brought)
        expect(total(bankrolls, (view) => view.available)).toBe(figures.available)
        expect(total(bankrolls, (view) => view.reserved)).toBe(figures.reserved)
        expect(total(bankrolls, (view) => view.inPlay)).toBe(figures.onTables + figures.inFlight)
        expect(total(tables, (view) => view.chipsOnTable)).toBe(figures.onTables)
        expect(total(rows, (row) => row.chipsOnTable)).toBe(figures.onTables)
        for (const [id, state] of players) {
          if (state.status !== 'registered') continue
          const { available, reserved } = state
          expect(bankrolls[id]).toMatchObject({ available, reserved })
          if (lines[id]) expect(lines[id]).toMatchObject({ available, reserved, total: bankrolls[id]?.total })
        }
        for (const [id, row] of Object.entries(rows))
          expect(row.seatsTaken).toBe(tables[id]?.seats.filter((seat) => seat !== null).length)
      })
    }),
    { numRuns: 150 },
  )
})

test('when the processes are done, nothing is in flight, nothing is held and no hand is left open', () => {
  fc.assert(
    fc.property(anEvening, (evening) => {
      const { log } = play(evening)
      const figures = balance(fold(books, log)[THE_ROOM])
      expect(figures).toMatchObject({ inFlight: 0, reserved: 0, balanced: true })
      const count = (type: string) => log.filter((event) => event.type === type).length
      expect(count('HandEnded')).toBe(count('HandStarted'))
      expect(count('ChipsConfirmed')).toBeLessThanOrEqual(count('BuyInCompleted'))
    }),
    { numRuns: 150 },
  )
})

test('an evening has buy-ins that succeed, buy-ins that are compensated, and hands that people leave', () => {
  const types = new Set<string>()
  fc.assert(
    fc.property(anEvening, (evening) => {
      for (const { type } of play(evening).log) types.add(type)
    }),
    { numRuns: 150 },
  )
  expect(types).toContain('BuyInCompleted')
  expect(types).toContain('BuyInCompensated')
  expect(types).toContain('ChipsRefused')
  expect(types).toContain('CashOutCredited')
  expect(types).toContain('ChipsQueued')
  expect(types).toContain('HandCalledOff')
  expect(types).toContain('LeaveAnnounced')
})

test('evolve is total over stored events: each comes back from JSON as it went in, and folds to the same state', () => {
  fc.assert(
    fc.property(anEvening, (evening) => {
      for (const event of play(evening).log) {
        const { type, data } = event
        expect(RoomEvent.parse(JSON.parse(JSON.stringify({ type, data })))).toEqual({ type, data })
      }
    }),
    { numRuns: 100 },
  )
})

const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

function byStream(log: Recorded<RoomEvent>[]): Record<string, Recorded<RoomEvent>[]> {
  const streams: Record<string, Recorded<RoomEvent>[]> = {}
  for (const event of log) streams[event.streamId] = [...(streams[event.streamId] ?? []), event]
  return streams
}

/** Folds a log in two parts, the state between them kept as JSON. */
function foldInTwo<View>(projection: Projection<View>, log: Recorded<RoomEvent>[], cut: number): Views<View> {
  return fold(projection, log.slice(cut), throughJson(fold(projection, log.slice(0, cut))))
}

test('a view kept as JSON and the events after it come to the same as the whole', () => {
  fc.assert(
    fc.property(anEvening, fc.nat(), (evening, choice) => {
      const { log } = play(evening)
      const cut = choice % (log.length + 1)
      expect(foldInTwo(bankroll, log, cut)).toEqual(fold(bankroll, log))
      expect(foldInTwo(ledger, log, cut)).toEqual(fold(ledger, log))
      expect(foldInTwo(lobby, log, cut)).toEqual(fold(lobby, log))
      expect(foldInTwo(table, log, cut)).toEqual(fold(table, log))
      expect(foldInTwo(books, log, cut)).toEqual(fold(books, log))
      expect(foldInTwo(alarms, log, cut)).toEqual(fold(alarms, log))
    }),
    { numRuns: 100 },
  )
})

test('an aggregate’s snapshot and the events after it come to the same as replay', () => {
  fc.assert(
    fc.property(anEvening, fc.nat(), (evening, choice) => {
      const streams = byStream(play(evening).log)
      for (const [streamId, events = []] of Object.entries(streams)) {
        const decider = aggregateOf(streamId)?.decider
        if (!decider) continue
        const cut = choice % (events.length + 1)
        const snapshot = throughJson(events.slice(0, cut).reduce(decider.evolve, decider.initial))
        expect(events.slice(cut).reduce(decider.evolve, snapshot)).toEqual(
          events.reduce(decider.evolve, decider.initial),
        )
      }
    }),
    { numRuns: 100 },
  )
})

test('folding at once and event by event come to the same', () => {
  fc.assert(
    fc.property(anEvening, (evening) => {
      const { log } = play(evening)
      expect(log.reduce<Views<TableView>>((views, event) => evolveViews(table, views, event), {})).toEqual(
        fold(table, log),
      )
    }),
    { numRuns: 100 },
  )
})
