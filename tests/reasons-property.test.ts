import fc from 'fast-check'
import { expect, test } from 'vitest'
import { awardRows } from '@/components/table/award-rows'
import type { PlayerId } from '@/domain/kernel'
import { bankroll } from '@/projections/bankroll'
import { balance, books, THE_ROOM } from '@/projections/books'
import { hands } from '@/projections/hands'
import { lobby } from '@/projections/lobby'
import { evolveViews, type Views } from '@/projections/projection'
import type { SettledFigure } from '@/projections/reasons/figure'
import { netOf, sessionResult } from '@/projections/session-result'
import { figuresOf, statistics } from '@/projections/statistics'
import { table } from '@/projections/table'
import { ledgerTotals, netAtTable, tableLedger } from '@/projections/table-ledger'
import type { Award } from '@/projections/table-view'
import { playerId } from './support/ids'
import { anEvening, Played, TABLE } from './support/played-evening'
import { type Filed, filed, termsIn } from './support/terms'

/** Whoever may come to an evening. */
const GUESTS = [1, 2, 3, 4, 5, 6, 7, 8].map(playerId)

const PROJECTIONS = { bankroll, books, hands, lobby, sessionResult, statistics, table, tableLedger }
type All = { [Name in keyof typeof PROJECTIONS]: Views<never> }

/** Every figure that these views show, and how much it is. */
function* figuresIn(views: Record<keyof typeof PROJECTIONS, Views<unknown>>): Generator<[SettledFigure, number]> {
  const of = views as unknown as {
    [Name in keyof typeof PROJECTIONS]: (typeof PROJECTIONS)[Name] extends {
      evolve(view: infer View | undefined, ...rest: never[]): unknown
    }
      ? Views<View>
      : never
  }
  const room = balance(of.books[THE_ROOM])
  const { deposits, withdrawals, available, reserved, onTables, inFlight } = room
  yield* Object.entries({
    ...{ deposits, withdrawals, onTables, inFlight },
    ...{ allAvailable: available, allReserved: reserved, inRoom: deposits - withdrawals },
  }).map(([figure, amount]): [SettledFigure, number] => [{ figure } as SettledFigure, amount])

  const ledger = of.tableLedger[TABLE]
  const felt = of.table[TABLE]
  yield [{ figure: 'chipsOnTable', table: TABLE }, of.lobby[TABLE]?.chipsOnTable ?? 0]
  yield [{ figure: 'chipsOnTable', table: TABLE }, felt?.chipsOnTable ?? 0]
  yield [{ figure: 'onTheseTables', tables: [TABLE] }, of.lobby[TABLE]?.chipsOnTable ?? 0]
  yield [{ figure: 'onTheseTables', tables: [] }, 0]
  if (ledger) {
    const totals = ledgerTotals(ledger)
    yield [{ figure: 'allBoughtIn', table: TABLE }, totals.boughtIn]
    yield [{ figure: 'allCashedOut', table: TABLE }, totals.cashedOut]
  }

  for (const player of GUESTS) {
    const own = of.bankroll[player]
    if (!own) continue
    yield [{ figure: 'available', player }, own.available]
    yield [{ figure: 'reserved', player }, own.reserved]
    yield [{ figure: 'inPlay', player }, own.inPlay]
    yield [{ figure: 'total', player }, own.total]
    yield [{ figure: 'bets', player }, own.bets]
    const played = of.statistics[player]
    if (played) yield [{ figure: 'won', player }, figuresOf(played).net]
    const account = ledger?.accounts.find((each) => each.playerId === player)
    const here = { table: TABLE, player }
    if (account) {
      yield [{ figure: 'boughtIn', ...here }, account.boughtIn]
      yield [{ figure: 'cashedOut', ...here }, account.cashedOut]
      yield [{ figure: 'onTable', ...here }, account.onTable]
      yield [{ figure: 'net', ...here }, netAtTable(account)]
    }
    const session = of.sessionResult[player]
    if (session) {
      yield [{ figure: 'sessionNet', ...here }, netOf(session)]
      yield [{ figure: 'sessionBoughtIn', ...here }, session.boughtIn]
      yield [{ figure: 'sessionCashedOut', ...here }, session.cashedOut]
    }
    const seat = felt?.seats.find((each) => each?.playerId === player)
    yield [{ figure: 'stack', ...here }, seat?.stack ?? 0]
    yield [{ figure: 'queued', ...here }, seat?.queued.reduce((sum, { amount }) => sum + amount, 0) ?? 0]
    if (felt?.hand && seat?.hand) yield [{ figure: 'bet', hand: felt.hand.handId, player }, seat.hand.bet]
  }

  if (felt?.hand) {
    const { handId: hand, pots, awards } = felt.hand
    const bets = felt.seats.reduce((sum, seat) => sum + (seat?.hand?.bet ?? 0), 0)
    const played = [...pots, ...awards].reduce((sum, { amount }) => sum + amount, bets)
    yield [{ figure: 'pot', hand }, played]
    if (awards.length === 0)
      for (const [pot, { amount }] of pots.entries()) yield [{ figure: 'sidePot', hand, pot }, amount]
    if (felt.hand.status === 'completed')
      for (const { pot } of awards)
        yield [
          { figure: 'sidePot', hand, pot },
          awards.filter((each) => each.pot === pot).reduce((sum, { amount }) => sum + amount, 0),
        ]
    for (const { playerId: player, won } of awardedIn(awards)) yield [{ figure: 'awarded', hand, player }, won]
    for (const { winners, pots: some, run } of awardRows(awards))
      for (const { playerId: player, amount } of winners)
        yield [{ figure: 'awarded', hand, player, pots: some.join(), ...(run && { run }) }, amount]
    for (const { playerId: player, change } of of.hands[hand]?.players ?? [])
      if (change !== null) yield [{ figure: 'handResult', hand, player }, change]
  }
}

/** What each winner of a hand has got, of all its pots. */
function awardedIn(awards: readonly Award[]): { playerId: PlayerId; won: number }[] {
  const winners = awards.flatMap((award) => award.winners)
  return [...new Set(winners.map(({ playerId }) => playerId))].map((playerId) => ({
    playerId,
    won: winners.reduce((sum, each) => sum + (each.playerId === playerId ? each.amount : 0), 0),
  }))
}

test('at every position, every figure is the sum of its terms', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(anEvening, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (evening, choices) => {
      const log: Filed[] = []
      new Played(evening, (event) => log.push(filed(event)))
      const looked = new Set(choices.map((choice) => choice % log.length))
      let views = Object.fromEntries(Object.keys(PROJECTIONS).map((name) => [name, {}])) as Record<
        keyof typeof PROJECTIONS,
        Views<unknown>
      >
      for (const [index, { event }] of log.entries()) {
        for (const [name, projection] of Object.entries(PROJECTIONS))
          views = { ...views, [name]: evolveViews(projection as never, views[name as keyof All], event) }
        if (!looked.has(index)) continue
        for (const [figure, amount] of figuresIn(views)) {
          const terms = termsIn(figure, log.slice(0, index + 1))
          const sum = terms.reduce((total, term) => total + term.amount, 0)
          expect({ ...figure, amount: sum }, event.type).toEqual({ ...figure, amount })
          if (terms.length > 1) seen.set(figure.figure, (seen.get(figure.figure) ?? 0) + 1)
        }
      }
    }),
    { numRuns: 60 },
  )
  for (const figure of [
    'stack',
    'bet',
    'bets',
    'awarded',
    'onTheseTables',
    'sidePot',
    'handResult',
    'sessionNet',
    'inFlight',
    'net',
  ])
    expect(seen.get(figure) ?? 0, figure).toBeGreaterThan(5)
})
