import type { HandId, PlayerId, StreamId, TableId } from '@/domain/kernel'
import type { Bankroll } from '@/projections/bankroll'
import { playersConcerned } from '@/projections/concerned'
import {
  type Change,
  causesOfStack,
  type Difference,
  differences,
  handEndsAt,
  type Sight,
  sourcesOf,
  type TableSeen,
} from '@/projections/differences'
import { listedTo } from '@/projections/lobby'
import type { Views } from '@/projections/projection'
import type { Term } from '@/projections/reasons/reason'
import { reasonOf } from '@/projections/reasons/reason-of'
import { toldTo, type Viewer } from '@/projections/visibility'
import type { EventStore } from './event-store'
import type { HandNumbersOf } from './hand-numbers'
import { type HandPlayed, handPlayed } from './hand-played'
import { mentionedIn, type NamesOf } from './names'
import { readTerms } from './reasons/read-terms'
import type { Compared, ComparedScope, RoomViews } from './room'

/** So many of the events that have changed something are told, the last ones; whether there are others, too. */
const MOST_CAUSES = 3
/** Of a whole room so many tables and so many players are told of, those that have changed most. */
const MOST_TOLD = 20
/** Of so many players the bankrolls are looked at, those who moved chips last. */
const MOST_LOOKED_AT = 40
/** And among those who moved chips by so many of the latest events of each kind. */
const MOST_MOVES = 1_000
/** Changes whose causes are looked for at once. */
const AT_ONCE = 4

interface DifferencesOptions {
  store: EventStore
  namesOf: NamesOf
  numbersOf: HandNumbersOf
}

type Looking = Pick<RoomViews, 'bankroll' | 'table' | 'lobby' | 'books'>

interface Between {
  from: number
  to: number
  viewer: Viewer
}

/** What has changed between two moments, as far as a viewer may know, and because of what. */
export function createDifferences({ store, namesOf, numbersOf }: DifferencesOptions) {
  return async function compare(
    views: Looking,
    scope: ComparedScope,
    { from: first, to: last, viewer }: Between,
  ): Promise<Compared | undefined> {
    const [kind, id = ''] = scope.split(':')
    const hand = kind === 'hand' ? await handPlayed(store, id as HandId) : undefined
    if (kind !== 'lobby' && !hand && !(await hasBegun(`${kind}-${id}`))) return undefined
    const [from, to] = hand ? [hand.clamp(first), hand.clamp(last)] : [first, last]
    const movers = kind === 'lobby' ? await whoMoved(from, to) : []
    const [before, after] = await sights(views, { scope, hand, movers }, { from, to, viewer })
    const changed = differences(before, after)
    const told = kind === 'lobby' ? most(changed) : changed
    const found: Compared['differences'] = []
    for (const difference of told) found.push(await withCauses(difference, { from, to, viewer }))
    const causes = found.flatMap(({ changes }) => changes.flatMap((change) => change.causes))
    const subjects = [...Object.keys(before.tables), ...Object.keys(after.tables), ...playersIn(before, after)]
    return {
      ...{ from, to },
      ...(hand && { hand: { number: hand.number, table: hand.table } }),
      differences: found,
      left: {
        tables: countOf('table', changed) - countOf('table', told),
        players: countOf('player', changed) - countOf('player', told) + Math.max(movers.length - MOST_LOOKED_AT, 0),
      },
      there: hand ? { from: from > hand.before, to: to > hand.before } : { from: isThere(before), to: isThere(after) },
      hands: await numbersOf(causes.map(({ event }) => event)),
      names: await namesOf([...mentionedIn(causes.map(({ event }) => event)), ...subjects, id]),
    }
  }

  async function hasBegun(stream: string): Promise<boolean> {
    return (await store.readFirst([stream as StreamId])).length > 0
  }

  /** A few changes at a time, so that many keep nobody else waiting. */
  async function withCauses({ subject, changes }: Difference, between: Between) {
    const known: Compared['differences'][number]['changes'] = []
    for (let n = 0; n < changes.length; n += AT_ONCE) {
      const some = changes.slice(n, n + AT_ONCE)
      known.push(...(await Promise.all(some.map((change) => caused(subject, change, between)))))
    }
    return { subject, changes: known }
  }

  async function caused(subject: Difference['subject'], change: Change, between: Between) {
    const { causes, more } = await causesOf(subject, change, between)
    return { ...change, causes: causes.slice(-MOST_CAUSES), more: more || causes.length > MOST_CAUSES }
  }

  /** The last events that have changed something, in order; and whether there are others that were not looked at. */
  async function causesOf(
    subject: Difference['subject'],
    change: Change,
    { from, to, viewer }: Between,
  ): Promise<{ causes: Term[]; more: boolean }> {
    if (change.type === 'figure') {
      const range = { at: to, before: null, after: from, limit: MOST_CAUSES + 1 }
      const { terms, before } = await readTerms(store, reasonOf(change.figure), range)
      const causes = before === null ? await whole(change, terms, { from, to, viewer }) : terms
      if (causes.length > 0 || before !== null) return { causes, more: before !== null }
    }
    // A hand that has given back what it took adds nothing to a stack, and is why the stack is another than in it.
    const sources =
      change.type === 'figure'
        ? reasonOf(change.figure).sources.map(({ scopes }) => scopes)
        : sourcesOf(subject, change)
    const range = { after: from, upTo: to, limit: 1, order: 'desc' as const }
    const pages = await Promise.all(sources.map((scopes) => store.readScope(scopes, range)))
    const causes = toldTo(viewer, pages.flat())
      .sort((a, b) => a.position - b.position)
      .slice(-1)
      .map((event) => ({ event, amount: 0 }))
    return { causes, more: false }
  }

  /** All terms of a figure between two moments; of a stack, with what is left of the hand that was being played at the first. */
  async function whole(
    { figure, from: was, to: is }: Extract<Change, { type: 'figure' }>,
    terms: Term[],
    { from, to, viewer }: Between,
  ): Promise<Term[]> {
    if (figure.figure !== 'stack') return terms
    const range = { after: from, upTo: to, limit: 1 }
    const [ended] = toldTo(viewer, await store.readScope(handEndsAt(figure.table), range))
    return causesOfStack(terms, (is ?? 0) - (was ?? 0), ended)
  }

  /** Who has moved chips, or won or lost some, the latest first. */
  async function whoMoved(from: number, to: number): Promise<PlayerId[]> {
    const range = { after: from, upTo: to, limit: MOST_MOVES, order: 'desc' as const }
    const pages = await Promise.all(
      (['books', 'type:HandCompleted'] as const).map((scope) => store.readScope([scope], range)),
    )
    const moves = pages.flat().sort((a, b) => b.position - a.position)
    return [...new Set(moves.flatMap(playersConcerned))]
  }
}

const countOf = (type: Difference['subject']['type'], found: readonly Difference[]) =>
  found.filter(({ subject }) => subject.type === type).length

/** The books, and of tables and of players those that have changed most, in chips. */
function most(found: readonly Difference[]): Difference[] {
  const moved = ({ changes }: Difference) =>
    Math.max(
      0,
      ...changes.map((change) => (change.type === 'figure' ? Math.abs((change.to ?? 0) - (change.from ?? 0)) : 0)),
    )
  return (['table', 'player', 'books'] as const).flatMap((type) =>
    found
      .filter(({ subject }) => subject.type === type)
      .sort((a, b) => moved(b) - moved(a))
      .slice(0, MOST_TOLD),
  )
}

const isThere = ({ bankrolls, tables, books }: Sight): boolean =>
  books !== undefined || Object.keys(bankrolls).length + Object.keys(tables).length > 0

const playersIn = (...sights: Sight[]): PlayerId[] => [
  ...new Set(
    sights.flatMap(({ bankrolls, tables }) => [
      ...(Object.keys(bankrolls) as PlayerId[]),
      ...Object.values(tables).flatMap(({ seats }) => seats.flatMap((seat) => (seat ? [seat.playerId] : []))),
    ]),
  ),
]

/** What is looked at of both moments: of a table, also the bankrolls of all who sat there at either. */
async function sights(
  views: Looking,
  { scope, hand, movers }: { scope: ComparedScope; hand: HandPlayed | undefined; movers: PlayerId[] },
  { from, to, viewer }: Between,
): Promise<[Sight, Sight]> {
  const [kind, id] = scope.split(':')
  const seen = async (at: number): Promise<Sight> => {
    if (hand) return { bankrolls: {}, tables: hand.only(await tableAt(views, hand.table, at)) }
    if (kind === 'table') return { bankrolls: {}, tables: await tableAt(views, id as TableId, at) }
    if (kind === 'player') return { bankrolls: await bankrollsAt(views, [id as PlayerId], at), tables: {} }
    return { bankrolls: {}, tables: await rowsAt(views, viewer, at), books: (await views.books(at)).view }
  }
  const [before, after] = await Promise.all([seen(from), seen(to)])
  if (kind === 'player') return [before, after]
  const players = hand ? hand.players : kind === 'table' ? playersIn(before, after) : movers.slice(0, MOST_LOOKED_AT)
  return [
    { ...before, bankrolls: await bankrollsAt(views, players, from) },
    { ...after, bankrolls: await bankrollsAt(views, players, to) },
  ]
}

async function tableAt(views: Looking, tableId: TableId, at: number): Promise<Views<TableSeen>> {
  const table = await views.table(tableId, at)
  return table ? { [tableId]: table.view } : {}
}

async function rowsAt(views: Looking, viewer: Viewer, at: number): Promise<Views<TableSeen>> {
  const { view } = await views.lobby(at)
  return Object.fromEntries(listedTo(viewer, view).map((row) => [row.tableId, { ...row, seats: [], hand: null }]))
}

async function bankrollsAt(views: Looking, players: PlayerId[], at: number): Promise<Views<Bankroll>> {
  const found = await Promise.all(players.map((player) => views.bankroll(player, at)))
  return Object.fromEntries(found.flatMap((each) => (each ? [[each.view.playerId, each.view]] : [])))
}
